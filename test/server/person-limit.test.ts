import { deepEqual, equal } from 'node:assert/strict'
import { createPersonLimit } from '../../bot/person-limit.ts'

describe('how often one person may ask', () => {
  /** A limit at a clock that is set, how many of so many calls pass, and who was told of. */
  const limit = () => {
    const place = { at: 0, told: [] as string[] }
    const passes = createPersonLimit(
      (employeeId) => place.told.push(employeeId),
      () => place.at,
    )
    const passing = (who: string, calls: number) =>
      Array.from({ length: calls }, () => passes(who)).filter(Boolean).length
    return Object.assign(place, { passing })
  }

  it('is 600 times at once and 30 times a second in the long run, and nobody else’s matter (D10)', () => {
    const here = limit()
    equal(here.passing('ada', 1000), 600)
    equal(here.passing('ben', 20), 20)
    here.at += 1000
    equal(here.passing('ada', 1000), 30)
    here.at += 60_000
    equal(here.passing('ada', 1000), 600)
  })

  it('is told of once, until they have let it be', () => {
    const here = limit()
    for (let second = 0; second < 100; second++) {
      here.at += 1000
      here.passing('ada', 1000)
    }
    deepEqual(here.told, ['ada'])
    here.at += 60_000
    here.passing('ada', 1000)
    deepEqual(here.told, ['ada', 'ada'])
  })

  it('is not begun anew by very many others', () => {
    const here = limit()
    here.passing('ada', 600)
    for (let n = 0; n < 9000; n++) here.passing(`other ${n}`, 1)
    equal(here.passing('ada', 1), 0)
  })
})
