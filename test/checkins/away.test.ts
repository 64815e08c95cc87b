import { deepEqual, equal } from 'node:assert/strict'
import { type AskingWorld, askingWorld, mail } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const END = '2026-11-30T22:00:00.000Z'
const PEOPLE = [
  { name: 'Ada', pairs: 2 as const },
  { name: 'Ben' },
  { name: 'Lia', zone: 'Europe/Lisbon', country: 'PT' },
]
const days = (from: string, to: string) => ({
  from: `2026-${from}T00:00:00.000Z`,
  to: `2026-${to}T00:00:00.000Z`,
})

describe('who is out of office', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({ start: START, people: PEOPLE })
  })
  const away = (name: string, ...periods: { from: string; to: string }[]) =>
    here.state.gone.set(mail(name), periods)
  const cards = (name: string) =>
    here.state.sent.filter((card) => card.name === name).map(({ at }) => at.slice(5, 16))
  const standing = async (name: string) => {
    const prompt = (await here.prompts('2026-11')).get(name)
    return [prompt?.state, prompt?.reason, prompt?.askAt.slice(5, 16)]
  }

  it('is asked on the first working morning on which they are back (2.1)', async () => {
    away('Ben', days('11-09', '11-13'), days('11-13', '11-14'))
    await here.passTo('2026-11-10T12:00:00.000Z')
    deepEqual(await standing('Ben'), ['deferred', 'out of office', '11-16T09:00'])
    await here.passTo('2026-11-16T12:00:00.000Z')
    deepEqual(cards('Ben'), ['11-16T09:00'])
    deepEqual(cards('Ada'), ['11-10T09:00'])
  })

  it('for the morning only, or at the end of the day, is asked all the same (2.1)', async () => {
    away('Ben', { from: '2026-11-10T07:00:00.000Z', to: '2026-11-10T12:00:00.000Z' })
    away('Ada', { from: '2026-11-10T11:00:00.000Z', to: '2026-11-12T12:00:00.000Z' })
    await here.passTo('2026-11-10T12:00:00.000Z')
    deepEqual([cards('Ben'), cards('Ada')], [['11-10T09:00'], ['11-10T09:00']])
  })

  it('until the last five working days is excused, and counts in no number (2.5)', async () => {
    away('Ada', days('11-09', '11-25'))
    await here.passTo('2026-11-10T12:00:00.000Z')
    deepEqual((await standing('Ada')).slice(0, 2), ['excused', 'away'])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 2, spoke: 0 })
    await here.passTo(END)
    deepEqual(cards('Ada'), [])
  })

  it('stays excused when one of their pairs changes (1.5, 2.5)', async () => {
    away('Ada', days('11-09', '11-25'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const { customerId, id: pairId } = await here.pairOf('Ada')
    await here.app.copyFact({ kind: 'pair', customerId, pairId })
    await here.settle()
    deepEqual(await here.counted('Sales', '2026-11'), { due: 2, spoke: 0 })
    deepEqual((await standing('Ada')).slice(0, 2), ['excused', 'away'])
  })

  it('on the last morning that counts is back just in time (2.5)', async () => {
    away('Ben', days('11-09', '11-24'))
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-24T09:00'])
  })

  it('when they would be asked once more is asked when they are back (2.5)', async () => {
    await here.passTo('2026-11-11T12:00:00.000Z')
    away('Ben', days('11-16', '11-19'))
    await here.passTo(END)
    deepEqual(cards('Ben'), ['11-10T09:00', '11-19T09:00', '11-24T09:00'])
  })

  it('for the rest of the cycle hears no more, and is excused where nothing surely reached them (2.5, B3)', async () => {
    await here.passTo('2026-11-09T20:00:00.000Z')
    here.state.delivery = { outcome: 'unknown' }
    away('Ben', days('11-11', '12-20'))
    away('Lia', days('11-16', '12-20'))
    await here.passTo('2026-11-10T09:30:00.000Z')
    here.state.delivery = { outcome: 'delivered', activityId: '1' }
    await here.passTo(END)
    deepEqual((await standing('Ben')).slice(0, 2), ['excused', 'away'])
    equal((await standing('Lia'))[0], 'sent')
    deepEqual([cards('Ben'), cards('Lia')], [['11-10T09:00'], ['11-10T10:00']])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 0 })
  })
})

describe('a public holiday', () => {
  it('in Portugal is no day on which Lisbon is asked: the next working day at ten there (2.1)', async () => {
    // The second Tuesday of December is the 8th: Immaculate Conception.
    const here = await askingWorld({ start: START, people: PEOPLE })
    await here.passTo('2026-12-09T20:00:00.000Z')
    const lia = here.state.sent.filter(({ name, at }) => name === 'Lia' && at > '2026-12')
    deepEqual(
      lia.map(({ at }) => at),
      ['2026-12-09T10:00:00.000Z'],
    )
  })
})
