import type { OverviewStore, Published } from '../../domain/overview/ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const published: Fields<Published> = { batches: 'json', upTo: 'json' }

/** Feelings as they were shown so far, by scope. */
export function overviewTables(open: OpenRows): OverviewStore {
  return {
    published: open('months', {
      partition: (k) => `${k.scope}|published`,
      row: () => 'own',
      fields: published,
    }),
  }
}
