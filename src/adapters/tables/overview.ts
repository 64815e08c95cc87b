import type {
  Gathered,
  OverviewStore,
  Published,
  Rollup,
  ScopeMark,
  ScopeRollup,
  StaleMark,
} from '../../domain/overview/ports.ts'
import type { ScopeAnswer } from '../../domain/visits/copy-answer.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const published: Fields<Published> = { batches: 'json', upTo: 'json' }
const gathered: Fields<Gathered> = { year: 'text', own: 'json', guesses: 'json', answers: 'json' }
const answer: Fields<ScopeAnswer> = {
  cycleId: 'text',
  personId: 'text',
  customerId: 'text?',
  named: 'flag',
  feeling: 'text',
  at: 'text',
  revision: 'number',
}
const rollup: Fields<Rollup> = { cycleId: 'text', departments: 'json', final: 'json?' }
const mark: Fields<StaleMark> = { cycleId: 'text', department: 'text' }
const scopeRollup: Fields<ScopeRollup> = { cycleId: 'text', count: 'json', final: 'json?' }
const scopeMark: Fields<ScopeMark> = { cycleId: 'text' }

/** Feelings as they were shown so far, of teams, of customers and of everybody; months that are over, all departments of one in a row. */
export function overviewTables(open: OpenRows): OverviewStore {
  return {
    published: open('months', {
      partition: (k) => `published|${k.line}|${k.year}`,
      row: (k) => k.home,
      fields: published,
    }),
    gathered: open('months', {
      partition: (k) => `gathered|${k.scope}`,
      row: (k) => k.year,
      fields: gathered,
    }),
    scopeAnswers: open('months', {
      partition: (k) => `${k.scope}|answers`,
      row: (k) => k.answerId,
      fields: answer,
    }),
    rollups: {
      counted: open('rollups', { partition: (k) => k.kind ?? '', row: (k) => k.cycleId, fields: rollup }),
      stale: open('rollups', {
        partition: (k) => k.kind ?? '',
        row: (k) => `${k.cycleId}:${k.department}`,
        fields: mark,
      }),
      scopeCounted: open('rollups', {
        partition: (k) => k.scope ?? '',
        row: (k) => `counted:${k.cycleId}`,
        prefix: 'counted:',
        fields: scopeRollup,
      }),
      scopeStale: open('rollups', {
        partition: (k) => k.scope ?? '',
        row: (k) => `stale:${k.cycleId}`,
        prefix: 'stale:',
        fields: scopeMark,
      }),
    },
  }
}
