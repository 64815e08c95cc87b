import type { OverviewStore, Published } from '../../domain/overview/ports.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const published: Fields<Published> = { period: 'text', people: 'number', counts: 'json', upTo: 'text' }

/** Feelings as they were last shown, beside the months they are made from. */
export function overviewTables(open: OpenRows): OverviewStore {
  return {
    published: open('months', {
      partition: (k) => `${k.scope}|${k.cycleId}`,
      row: (k) => `published:own:${k.period}`,
      fields: published,
    }),
  }
}
