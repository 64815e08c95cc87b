import assert from 'node:assert/strict'
import { matchOf, weightsFor, worthOf } from '../../src/domain/pairing/match.ts'
import { sharedHoursAt } from '../../src/domain/pairing/working-hours.ts'
import { contact, employee } from './people.ts'

const hours = sharedHoursAt('2026-11-03T09:00:00Z')

describe('the worth of a match (1.4)', () => {
  it('puts function before seniority, seniority before language, language before hours, hours before a new department', () => {
    const known = new Set(['Known'])
    const context = { hours, departments: known }
    const weights = weightsFor(2)
    const worth = (one: Parameters<typeof employee>[1], theirs: Parameters<typeof contact>[1] = {}) => {
      const match = matchOf(employee('e', one), contact('c', theirs), context)
      return match ? worthOf(match, weights) : 0
    }
    const foreign = { locale: 'fr-FR', timeZone: 'Asia/Tokyo', department: 'Known' }
    const ordered = [
      worth(foreign),
      worth({ function: 'it', jobTitle: 'Head of IT' }, { jobTitle: 'Head of IT' }),
      worth({ function: 'it', jobTitle: 'IT manager' }, { jobTitle: 'Head of IT' }),
      worth({ function: 'it' }),
      worth({ function: 'it', department: 'Known' }),
      worth({ function: 'it', timeZone: 'America/New_York' }),
      worth({ function: 'it', timeZone: 'America/New_York', department: 'Known' }),
      worth({ function: 'it', locale: 'fr-FR' }),
    ]
    assert.deepEqual(
      ordered,
      ordered.toSorted((a, b) => b - a),
    )
    assert.equal(new Set(ordered).size, ordered.length)
    assert.equal(ordered.at(-1), 0)
  })
})

describe('seniority in a match (1.4)', () => {
  it('is the rank of both titles, with the reports of ours, and is nobody where a title is unknown', () => {
    const context = { hours, departments: new Set<string>() }
    const near = (ours: Parameters<typeof employee>[1], jobTitle: string) =>
      matchOf(employee('e', ours), contact('c', { jobTitle }), context)?.seniority
    assert.equal(near({ jobTitle: 'Hoofd logistiek' }, 'Leiter Logistik'), 2)
    assert.equal(near({ jobTitle: 'Logistics manager' }, 'Directeur logistique'), 1)
    assert.equal(near({ jobTitle: 'Junior planner' }, 'CEO'), 0)
    assert.equal(near({ jobTitle: 'Planner', leader: true }, 'Supply manager'), 2)
    assert.equal(near({ jobTitle: '' }, ''), 0)
  })
})
