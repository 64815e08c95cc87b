import type { OverviewStore, Published, Rollup } from '../../domain/overview/ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const published: Fields<Published> = { batches: 'json', upTo: 'json' }
const rollup: Fields<Rollup> = { cycleId: 'text', counted: 'flag', stale: 'json', departments: 'json' }

/** Feelings as they were shown so far, by scope; months that are over, all departments of one in a row. */
export function overviewTables(open: OpenRows): OverviewStore {
  return {
    published: open('months', {
      partition: (k) => `${k.scope}|published`,
      row: () => 'own',
      fields: published,
    }),
    rollups: open('rollups', { partition: (k) => k.kind ?? '', row: (k) => k.cycleId, fields: rollup }),
  }
}
