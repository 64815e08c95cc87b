import { deepEqual, equal, ok } from 'node:assert/strict'
import { ACTIONS } from '../../bot/actions.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { createTeams, type Sender } from '../../src/sandbox/teams.ts'
import { storageOf } from '../faults/stored.ts'
import { at } from '../small-company.ts'
import { ask } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { patience } from './sizes.ts'
import { changesBetween, storedRows } from './stored-rows.ts'

type Data = Record<string, unknown>
const ASKED = '2026-11-10T18:00:00.000Z'
const NAMES = ['berta', 'ada', 'ben', 'cleo', 'dov', 'eve']
const ODD = [
  undefined,
  null,
  '',
  0,
  [],
  {},
  '__proto__',
  'constructor',
  "' or '1'='1",
  '../x',
  'x'.repeat(3000),
  '\0',
]
/** The buttons that change what was said about a pair; the others are for whoever presses them. */
const VERBS = Object.keys(ACTIONS).filter((verb) => /^(checkin\.|pair\.keep)/.test(verb))
/** To these a pair is all that matters: what else their card carried says what is shown next. */
const OF_PAIRS = ['checkin.notMine', 'pair.keep']
/** One press of so many comes as a message, to which the bot says something: Teams lets it do that seven times a second. */
const SPOKEN = 40

/** What a card carries, bent, or of somebody else's card (D6). */
export function cardAttacks(attackedBy: () => Attacked): void {
  it('changes nothing for a card that was tampered with, or is somebody else’s (D6)', async () => {
    const attacked = attackedBy()
    const { here } = attacked
    await here.moveTo(ASKED)
    const people = await Promise.all(NAMES.map((name) => askedOf(attacked, name)))
    const before = await storedRows(here)
    let pressed = 0
    await attacked.survives(async () => {
      const attempts = people.map(async ({ who, data }, n) => {
        const others = people.flatMap((one) => (one.data.pair === data.pair ? [] : [one.data.pair]))
        const calls = bentData(data, others).filter((_, at) => at % (people.length * 2) === n)
        for (const bent of calls)
          for (const verb of VERBS.filter((one) => bent.pair !== data.pair || !OF_PAIRS.includes(one))) {
            const { status } = await press(attacked, who, verb, bent, pressed++ % SPOKEN > 0)
            equal(status, 200, `${verb} ${JSON.stringify(bent).slice(0, 200)}`)
          }
      })
      await Promise.all(attempts)
    })
    ok(pressed >= 300, `${pressed} presses`)
    deepEqual(changesBetween(before, await storedRows(here)), [])
  }).timeout(patience)

  it('takes the same card as it is (2.3)', async () => {
    const { who, data } = await askedOf(attackedBy(), 'eve')
    const before = await storedRows(attackedBy().here)
    await press(attackedBy(), who, 'checkin.answer', data, true)
    ok(changesBetween(before, await storedRows(attackedBy().here)).length > 0)
  })
}

/** Everything a button of theirs carries or may carry: taken as it is, it would be an answer. */
async function askedOf({ here }: Attacked, name: string): Promise<{ who: Sender; data: Data }> {
  const person = here.sandbox.people.byEmail(at(name))
  if (!person) throw new Error(`${name} is missing`)
  const { pairCopies } = pairTables((await storageOf(here)).open)
  const [pair] = await pairCopies.list({ employeeId: person.id })
  const chosen = { guess: 'content', skipReason: 'contact away', heard: 'Nothing', onDay: '2026-11-20' }
  return {
    who: { person, chat: here.sandbox.chats.of(person.email) },
    data: { cycle: '2026-11', pair: pair?.value.id, revision: '0', shared: 'true', ...chosen },
  }
}

/** What it is about, changed to something else: another pair, another month, a visit that never was. */
function bentData(data: Data, others: readonly unknown[]): Data[] {
  const cycles = ['2026-12', '2026-13', '2025-01', '9999-01', '2026-11 ', '2026-11.1', '2026-11.9', '-1']
  const pairs = [`${data.pair} `, `${data.pair}x`, `${data.pair}/..`, String(data.pair).toUpperCase()]
  const visits = [String(data.pair), 'v1', `${String(data.pair).split('.')[0]}.v1`]
  return [
    ...[...others, ...pairs, ...ODD].map((pair) => ({ ...data, pair })),
    ...[...cycles, ...ODD].map((cycle) => ({ ...data, cycle })),
    ...[...visits, ...ODD.filter((odd) => odd)].map((visit) => ({ ...data, visit })),
    ...others.map((pair) => ({ ...data, pair, employeeId: 'me', actor: 'me', roles: ['administrator'] })),
  ]
}

/** A press as Teams delivers it; on a phone it is a message with a value. */
async function press({ here, base }: Attacked, who: Sender, verb: string, data: Data, isInvoke: boolean) {
  const { secrets, tokens, tlsUrl } = here.sandbox
  const headers = [
    'content-type',
    'application/json',
    'authorization',
    `Bearer ${await tokens.forBot(`${tlsUrl}/`)}`,
  ]
  const teams = createTeams({
    ...{ secrets, serviceUrl: `${tlsUrl}/` },
    deliver: (activity) => ask(base, { path: '/api/messages', headers, body: JSON.stringify(activity) }),
  })
  if (isInvoke) return teams.invoke(who, { type: 'Action.Execute', verb, data }, 'm:1')
  return teams.message(who, { value: { ...data, verb }, replyToId: 'm:1' })
}
