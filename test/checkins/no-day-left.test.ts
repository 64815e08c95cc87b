import { deepEqual, equal } from 'node:assert/strict'
import { type AskingWorld, askingWorld, mail } from './asking-world.ts'

const START = '2026-11-02T08:00:00.000Z'
const CYCLE = '2026-11'
/** A closure to the end of the month. */
const closed = (from: string) => ({ companyHolidays: [{ name: 'Closed', from, to: '2026-11-30' }] })
const OPEN = { companyHolidays: [] }

describe('a company that closes to the end of the month (2.6)', () => {
  const office = async (start = START) => {
    const here = await askingWorld({ start, people: [{ name: 'Ada' }] })
    await here.tick()
    return here
  }
  const standing = async (here: AskingWorld) => {
    const prompt = (await here.prompts(CYCLE)).get('Ada')
    return [prompt?.state, prompt?.reason, (await here.counted('Sales', CYCLE)).due]
  }
  const LEFT_OUT = ['cancelled', 'no day left', 0]
  const november = (here: AskingWorld) =>
    here.state.sent.map(({ at }) => at).filter((at) => at.startsWith(CYCLE))

  it('leaves out of its cycle whom nobody has asked yet, and asks them in the next', async () => {
    const here = await office()
    await here.set(closed('2026-11-09'))
    deepEqual(await standing(here), LEFT_OUT)
    const run = await here.app.dryRunCycle(CYCLE)
    equal(run?.people[0]?.notDue, 'no day left')
    await here.passTo('2026-12-08T12:00:00.000Z')
    deepEqual(await standing(here), LEFT_OUT)
    deepEqual(
      here.state.sent.map(({ at }) => at),
      ['2026-12-08T09:00:00.000Z'],
    )
  })

  it('asks them all the same where it opens again: on the ask day, or on the next working morning', async () => {
    for (const [opens, asked] of [
      ['2026-11-05T12:00:00.000Z', '2026-11-10T09:00:00.000Z'],
      ['2026-11-12T12:00:00.000Z', '2026-11-13T09:00:00.000Z'],
    ] as const) {
      const here = await office()
      await here.set(closed('2026-11-09'))
      await here.passTo(opens)
      await here.set(OPEN)
      deepEqual(await standing(here), ['planned', null, 1])
      await here.passTo('2026-11-13T12:00:00.000Z')
      deepEqual(november(here), [asked])
    }
  })

  it('does so too where that was known before the cycle began', async () => {
    const here = await office('2026-10-20T08:00:00.000Z')
    await here.set(closed('2026-11-09'))
    await here.passTo('2026-11-12T12:00:00.000Z')
    deepEqual(await standing(here), LEFT_OUT)
    await here.set(OPEN)
    await here.passTo('2026-11-13T12:00:00.000Z')
    deepEqual(november(here), ['2026-11-13T09:00:00.000Z'])
  })

  it('leaves out whose card waits for their return, and asks them on that day where it opens again', async () => {
    const here = await office()
    here.state.gone.set(mail('Ada'), [{ from: '2026-11-10T05:00:00.000Z', to: '2026-11-12T20:00:00.000Z' }])
    await here.passTo('2026-11-11T12:00:00.000Z')
    await here.set(closed('2026-11-13'))
    deepEqual(await standing(here), LEFT_OUT)
    await here.set(OPEN)
    await here.passTo('2026-11-16T12:00:00.000Z')
    deepEqual(november(here), ['2026-11-13T09:00:00.000Z'])
  })
})
