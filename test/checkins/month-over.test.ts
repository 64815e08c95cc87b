import { deepEqual, equal, rejects } from 'node:assert/strict'
import type { Work } from '../../src/domain/checkins/work.ts'
import { type AskingWorld, askingWorld, mail } from './asking-world.ts'

const NOVEMBER = '2026-11'
const HEADER = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'

/** Somebody who was asked in November and has said nothing, in the last month of the quarter. */
async function december(start = '2026-11-02T08:00:00.000Z', prepare?: (here: AskingWorld) => Promise<void>) {
  const here = await askingWorld({ start, people: [{ name: 'Ada' }] })
  await prepare?.(here)
  await here.passTo('2026-12-03T08:00:00.000Z')
  return here
}
async function pause(here: AskingWorld, until: string) {
  equal((await here.app.pauseMe({ employeeId: here.idOf('Ada'), until })).ok, true)
  await here.settle()
}

describe('an answer that comes while its person changes team', () => {
  it('counts in the team that was asked (2.1, 2.4)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.passTo('2026-11-11T08:00:00.000Z')
    const { months } = here.ports
    const { replace } = months
    months.replace = async (key, stored, value) => {
      const written = await replace(key, stored, value)
      if (key.scope === 'department:Sales' && !value.wanted) {
        months.replace = replace
        equal(await here.answer('Ada', NOVEMBER), true)
      }
      return written
    }
    await here.csv('people', `${HEADER}\nAda,${mail('Ada')},Finance,Planner,,Europe/Amsterdam,en,NL`)
    deepEqual(await here.counted('Sales', NOVEMBER), { due: 1, spoke: 1 })
    deepEqual(await here.counted('Finance', NOVEMBER), { due: 0, spoke: 0 })
  })

  it('counts there also where the change ended halfway, and is taken up again after it (2.1, C2)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.passTo('2026-11-11T08:00:00.000Z')
    const { months, queue } = here.ports
    const { replace } = months
    const { put } = queue
    const asked: Work[] = []
    queue.put = async (work) => {
      asked.push(work)
      await put(work)
    }
    months.replace = async (key, stored, value) => {
      const written = await replace(key, stored, value)
      if (key.scope !== 'department:Sales' || value.wanted) return written
      months.replace = replace
      throw new Error('storage is gone')
    }
    const row = `Ada,${mail('Ada')},Finance,Planner,,Europe/Amsterdam,en,NL`
    await rejects(here.csv('people', `${HEADER}\n${row}`))
    equal(await here.answer('Ada', NOVEMBER), true)
    for (const work of asked) await put(work)
    await here.settle()
    deepEqual(await here.counted('Sales', NOVEMBER), { due: 1, spoke: 1 })
    deepEqual(await here.counted('Finance', NOVEMBER), { due: 0, spoke: 0 })
  })
})

describe('a month that is over, while its quarter goes on', () => {
  it('keeps who owes an answer, and their card, whoever pauses afterwards (2.4, 2.6)', async () => {
    const here = await december()
    await pause(here, '2026-12-10')
    deepEqual(await here.counted('Sales', NOVEMBER), { due: 1, spoke: 0 })
    deepEqual(await here.counted('Sales', '2026-12'), { due: 0, spoke: 0 })
    deepEqual(here.state.redrawn, [])
    equal(await here.answer('Ada', NOVEMBER), true, 'late answers are taken')
    deepEqual(await here.counted('Sales', NOVEMBER), { due: 1, spoke: 1 })
  })

  it('counts in the team that somebody was in, wherever they go afterwards (2.4)', async () => {
    const here = await december()
    await here.csv('people', `${HEADER}\nAda,${mail('Ada')},Finance,Planner,,Europe/Amsterdam,en,NL`)
    deepEqual(await here.counted('Sales', NOVEMBER), { due: 1, spoke: 0 })
    deepEqual(await here.counted('Finance', NOVEMBER), { due: 0, spoke: 0 })
    deepEqual(await here.counted('Finance', '2026-12'), { due: 1, spoke: 0 })
  })

  it('stays as it is beside a quarter on the same card, which follows a pause and its end (2.6)', async () => {
    const here = await december('2026-09-20T08:00:00.000Z', async ({ app, csv, idOf, ports }) => {
      await csv(
        'contacts',
        'First Name,Last Name,Email,Job Title,Customer\nIda,Voss,ida@quart.example,Buyer,Quarter Works',
      )
      await csv('pairs', `Employee Email,Contact Email\n${mail('Ada')},ida@quart.example`)
      const actor = { employeeId: idOf('Ada'), roles: ['administrator' as const] }
      const pairs = await ports.pairCopies.list({ employeeId: idOf('Ada') })
      const customerId = pairs.find(({ value }) => value.contactName === 'Ida Voss')?.value.customerId ?? ''
      equal((await app.setCadence({ actor, customerId, every: 'quarter' })).ok, true)
    })
    const due = async () => (await here.counted('Sales', NOVEMBER)).due
    equal(await due(), 2)
    await pause(here, '2026-12-10')
    equal(await due(), 1, 'the quarter waits for the end of the pause')
    await here.passTo('2026-12-10T12:00:00.000Z')
    equal(await due(), 2)
  })
})
