import { deepEqual, equal } from 'node:assert/strict'
import { END, type November, november } from './november.ts'

const PEOPLE = [{ name: 'Ada', pairs: 2 as const }, { name: 'Ben' }]

describe('cards that ask once more, beside a day that somebody chose', () => {
  let here: November['here']
  let keyOf: November['keyOf']
  let cards: November['cards']
  let notYet: November['notYet']
  beforeEach(async () => {
    ;({ here, keyOf, cards, notYet } = await november(PEOPLE))
  })

  it('are not promised for a day on which the cycle is over: the last one that can be chosen is told (2.3)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    const ask = async (onDay: string) => {
      const said = await here.app.sayNotYet({ ...(await keyOf('Ben')), onDay })
      return said.ok ? said.againOn : 'lastDay' in said && said.lastDay
    }
    equal(await ask('2026-12-01'), '2026-11-30')
    equal((await here.prompts('2026-11')).get('Ben')?.state, 'sent')
    equal(await ask('2026-11-30'), '2026-11-30')
    await here.passTo('2026-11-30T08:00:00.000Z')
    equal(await ask('2026-12-02'), null)
  })

  it('are promised to nobody for a day on which they wished not to be asked (2.3, 2.6)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await here.app.pauseMe({ employeeId: here.idOf('Ben'), until: '2026-11-20' })
    await here.app.optOut({ employeeId: here.idOf('Ada'), optedOut: true })
    deepEqual([await notYet('Ben', '2026-11-19'), await notYet('Ada')], ['2026-11-20', null])
    equal(await notYet('Ben'), '2026-11-24')
  })

  it('give way to the card of a day that somebody chose, which asks about everything, and come again when it is long ago (2.3, 2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    equal(await notYet('Ben', '2026-11-12'), '2026-11-12')
    equal(await notYet('Ada', '2026-11-19'), '2026-11-19')
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-12T09:00 1', '11-24T09:00 1'])
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-19T09:00 2'])
  })

  it('that gave way to a chosen day come on it, whatever was told since of the one it was chosen for (2.3, 2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    equal(await notYet('Ada', '2026-11-19'), '2026-11-19')
    await here.passTo('2026-11-18T20:00:00.000Z')
    await here.answer('Ada', '2026-11')
    await here.passTo(END)
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-19T09:00 1', '11-24T09:00 1'])
  })

  it('that gave way to a chosen day follow the later one that was chosen instead (2.3, 2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await notYet('Ada', '2026-11-18')
    await here.passTo('2026-11-17T20:00:00.000Z')
    await notYet('Ada', '2026-11-19')
    await here.passTo(END)
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-19T09:00 2'])
  })

  it('that gave way to a chosen day just before the next one leave it to that one (2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await notYet('Ada', '2026-11-20')
    await here.passTo('2026-11-19T20:00:00.000Z')
    await here.answer('Ada', '2026-11')
    await here.passTo(END)
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-24T09:00 1'])
  })

  it('come all the same where nothing surely arrived on the chosen day (2.5)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await notYet('Ben', '2026-11-20')
    here.state.delivery = { outcome: 'unknown' }
    await here.passTo('2026-11-20T12:00:00.000Z')
    here.state.delivery = { outcome: 'delivered', activityId: '2' }
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-20T09:00 1', '11-24T09:00 1'])
  })

  it('follow the day that was chosen last, and as before where `Not yet` was taken back (2.3, 2.4)', async () => {
    await here.passTo('2026-11-10T20:00:00.000Z')
    await notYet('Ada', '2026-11-13')
    equal(await notYet('Ada', '2026-11-20'), '2026-11-20')
    await notYet('Ben', '2026-11-12')
    const key = await keyOf('Ben')
    const { revision = 0 } = (await here.ports.checkins.get(key))?.value ?? {}
    await here.app.undoCheckin({ ...key, revision })
    await here.passTo(END)
    deepEqual(cards('Ada'), ['11-10T09:00 2', '11-20T09:00 2'])
    deepEqual(cards('Ben'), ['11-10T09:00 1', '11-17T09:00 1', '11-24T09:00 1'])
  })
})
