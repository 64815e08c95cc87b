import type { PrivacyStore, Visibility } from '../../domain/privacy/visibility.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const visibility: Fields<Visibility> = { changes: 'json', revision: 'number' }

/** Who is seen. */
export function privacyTables(open: OpenRows): PrivacyStore {
  return {
    visibility: open('settings', { partition: () => 'settings', row: (k) => k.name, fields: visibility }),
  }
}
