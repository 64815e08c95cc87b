import { doesNotMatch, match } from 'node:assert/strict'
import { at, found, readingOf } from '../small-company.ts'
import { planVisit } from '../visits/planned-visit.ts'
import { type World, world } from '../world.ts'

describe('`my pairs`', () => {
  let here: World
  before(async () => {
    here = await world()
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())

  const myPairs = async (name: string) => {
    await here.say(at(name), 'my pairs')
    return readingOf((await here.chat(at(name))).findLast((message) => message.from === 'bot'))
  }
  const visit = (contact: string, day: string) =>
    planVisit(here, {
      ...{ customer: 'Larkspur Dairy', contact, who: ['berta'] },
      ...{ start: `2026-11-${day}T09:00:00.000Z`, end: `2026-11-${day}T09:45:00.000Z` },
    })

  it('says when one next meets the counterpart, not when one meets somebody else of the customer (2.9)', async () => {
    await visit('Paul Girard', '05')
    const before = await myPairs('berta')
    match(before, /Ines Moreau/)
    doesNotMatch(before, /Next visit/)
    await visit('Ines Moreau', '12')
    match(await myPairs('berta'), /Next visit: Thursday,? 12 November, 10:00, Amsterdam/)
  })
})
