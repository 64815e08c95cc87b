import { deepEqual, equal } from 'node:assert/strict'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { createTeams, type Sender } from '../../src/sandbox/teams.ts'
import { type World, world } from '../world.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { storageOf } from './stored.ts'
import { settled } from './until.ts'

const TIMES = sized(3, 20)

describe('what Teams tells of installing and uninstalling, twice, in any order, or not at all (C11)', () => {
  let here: World
  let employeeIds: string[]
  const senderOf = (n: number): Sender => {
    const { people, chats } = here.sandbox
    const person = people.byEmail(mailOf(n))
    if (!person) throw new Error(`there is no ${mailOf(n)}`)
    return { person, chat: chats.of(person.email) }
  }
  /** An event as Teams would tell of it, with the second of a minute at which it happened. */
  const tell = async (n: number, what: 'installed' | 'uninstalled', second: number) => {
    const { secrets, tlsUrl, serviceUrl, tokens } = here.sandbox
    const token = await tokens.forBot(`${tlsUrl}/`)
    const timestamp = `2026-10-30T07:00:${String(second).padStart(2, '0')}.000Z`
    const teams = createTeams({
      secrets,
      serviceUrl: `${tlsUrl}/`,
      deliver: async (activity) => {
        const answer = await fetch(`${serviceUrl}/api/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ ...activity, timestamp }),
        })
        equal(answer.status < 300, true, `it answered ${answer.status}`)
        return { status: answer.status, body: await answer.text() }
      },
    })
    await teams[what](senderOf(n))
  }
  before(async () => {
    here = await world({ now: '2026-10-30T08:00:00.000Z', instances: 2, settings: { SEND_RATE: '50' } })
    employeeIds = await crowd(here, 7)
  }).timeout(patience)
  after(() => here.stop())

  it('the last by its own time wins, and nobody is taken for asked who could not be', async () => {
    const { chats } = here.sandbox
    const isNow = (n: number, state: 'installed' | 'uninstalled') =>
      chats.setState(chats.of(mailOf(n)), state)
    // 2 uninstalled, and an older installation comes late.
    isNow(2, 'uninstalled')
    for (let i = 0; i < TIMES; i++) await tell(2, 'uninstalled', 20)
    for (let i = 0; i < TIMES; i++) await tell(2, 'installed', 10)
    // 3 installed again, and the older removal comes late.
    for (let i = 0; i < TIMES; i++) await tell(3, 'installed', 20)
    for (let i = 0; i < TIMES; i++) await tell(3, 'uninstalled', 10)
    // 4 did both, twice, and all of it comes at once.
    const all = [tell(4, 'uninstalled', 10), tell(4, 'installed', 20), tell(4, 'uninstalled', 30)]
    await Promise.all([
      ...all,
      tell(4, 'installed', 40),
      tell(4, 'installed', 20),
      tell(4, 'uninstalled', 30),
    ])
    // 5 is gone without a word; 6 was gone, and of the new installation only what they write is heard; 7 never had it.
    isNow(5, 'uninstalled')
    await tell(6, 'uninstalled', 10)
    await here.say(mailOf(6), 'help')
    isNow(7, 'uninstalled')
    const { references } = checkinTables((await storageOf(here)).open)
    const seventh = await references.get({ employeeId: employeeIds[6] ?? '' })
    if (seventh) await references.remove({ employeeId: employeeIds[6] ?? '' }, seventh)

    await here.moveTo('2026-11-10T18:00:00.000Z')
    await settled(here, patience)
    const states = ['sent', 'not installed'] as const
    const { first } = await check(here, { cycleId: '2026-11', employeeIds, cap: 50, states })
    const stateOf = (employeeId: string) => first.find((row) => row.employeeId === employeeId)?.state
    deepEqual(employeeIds.map(stateOf), [
      ...['sent', 'not installed', 'sent', 'sent', 'not installed', 'sent', 'not installed'],
    ])
  }).timeout(patience)
})
