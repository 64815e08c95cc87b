import type { Restored, RestoredRows } from '../../domain/checkins/restored.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const restored: Fields<Restored> = { at: 'text' }

/** The one row that says that what there is comes from a backup, until all that fell due since is given up. */
export function restoredTable(open: OpenRows): RestoredRows {
  return open('settings', { partition: () => 'restored', row: (k) => k.name, fields: restored })
}
