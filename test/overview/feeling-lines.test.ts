import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Feeling, Guess } from '../../src/contract/words.ts'
import type { AskedScope } from '../../src/domain/overview/find-scope.ts'
import { splitByCustomer } from '../../src/domain/overview/split-batch.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { type HeldVisit, heldVisit } from '../visits/held-visit.ts'

type Claim = Extract<GuestClaim, { kind: 'answer' }>
const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gus', 'Hal', 'Ivy']

describe('what is guessed of customers, beside what they say themselves (4.3)', () => {
  let held: HeldVisit
  let claims: Claim[]
  const lines = async (asked: AskedScope = { scope: 'team' }, actor: Partial<Actor> = {}) => {
    const { app, idOf } = held.here
    const found = await app.feelingLines({ employeeId: idOf('Ada'), roles: [], ...actor }, asked)
    return found.ok ? found : undefined
  }
  const guess = async (name: string, guessed: Guess) => {
    const { id: pairId } = await held.here.pairOf(name)
    const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId }
    await held.here.app.answerCheckin({ ...key, guess: guessed })
    await held.here.settle()
  }
  const answer = async (place: number, feeling: Feeling, named: boolean) => {
    const claim = claims[place]
    ok(claim)
    await held.here.app.answerVisit(claim, { feeling, named, words: '' })
    await held.here.settle()
  }

  beforeEach(async () => {
    held = await heldVisit(NAMES.map((name) => ({ name })))
    const actor = { employeeId: held.here.idOf('Ada'), roles: [] }
    const { app } = held.here
    const asked = { actor, visitId: held.visit.id }
    const found = await app.answerLetters(asked)
    ok(found.ok)
    claims = found.letters.map(({ text }) => app.openGuestLink(/guest\/(\S+)/.exec(text)?.[1] ?? '') as Claim)
    await app.askForAnswer({ ...asked, token: 'token', way: 'copied', mails: found.letters })
  })

  it('is shown from three people on each side, with the gap between the two (6.2)', async () => {
    await guess('Ada', 'content')
    await guess('Bo', 'delighted')
    await guess('Di', 'cannot tell')
    equal((await lines())?.guesses, undefined, 'who cannot tell does not count')
    await guess('Cy', 'content')
    const { guesses, answers, gap } = (await lines()) ?? {}
    deepEqual([guesses?.period, guesses?.people, guesses?.counts.content], ['month', 3, 2])
    deepEqual([answers, gap], [undefined, undefined])
    for (const place of [0, 1]) await answer(place, 'neutral', false)
    equal((await lines())?.answers, undefined)
    await answer(2, 'uneasy', false)
    const now = await lines()
    deepEqual([now?.answers?.people, now?.answers?.counts.neutral], [3, 2])
    deepEqual(now?.gap, { period: 'month', guessed: 4.3, said: 2.7 })
  })

  it('counts a guess once, also when it is shared with the customer team after it was shown (6.2)', async () => {
    const three = ['Ada', 'Bo', 'Cy']
    for (const name of three) await guess(name, 'content')
    equal((await lines())?.guesses?.people, 3)
    for (const name of three) {
      const { id: pairId } = await held.here.pairOf(name)
      const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId }
      ok((await held.here.app.shareGuess({ ...key, shared: true })).ok)
    }
    await held.here.settle()
    equal((await lines())?.guesses?.people, 3)
  })

  it('never lets those who gave no name be told apart by those who did, and waits for five new ones (6.2)', async () => {
    await answer(0, 'content', true)
    await answer(1, 'content', true)
    await answer(2, 'unhappy', false)
    equal((await lines())?.answers, undefined, 'the two who are known would tell of the third')
    await answer(3, 'neutral', false)
    await answer(4, 'neutral', false)
    equal((await lines())?.answers?.people, 3)
    await answer(5, 'delighted', false)
    await answer(2, 'content', false)
    equal((await lines())?.answers?.counts.unhappy, 1, 'shown as it was')
    equal((await lines())?.answers?.people, 3)
  })

  it('is told by quarter with the gap, of the year where a quarter is too few, and of no quarter before any was told (4.3, 6.2)', async () => {
    for (const name of ['Ada', 'Bo', 'Cy']) await guess(name, 'content')
    for (const place of [0, 1, 2]) await answer(place, 'uneasy', false)
    await held.here.passTo('2027-01-12T12:00:00.000Z')
    await held.here.settle()
    const now = await lines()
    deepEqual(
      now?.quarters.map(({ id, own, guesses, answers, gap }) => [
        id,
        own,
        guesses?.average,
        answers?.average,
        gap,
      ]),
      [
        ['2026.2', null, 4, 2, { period: 'year', by: -2 }],
        ['2026.3', null, 4, 2, { period: 'year', by: -2 }],
        ['2026.4', null, 4, 2, { period: 'quarter', by: -2 }],
        ['2027.1', null, undefined, undefined, null],
      ],
    )
    deepEqual(now?.quarters[2]?.guesses, { period: 'quarter', people: 3, average: 4 })
    deepEqual([now?.guesses, now?.answers], [undefined, undefined], 'the new year has no answers yet')
  })

  it('is added up for the customer and for the organisation once the team was shown it (4.1, 4.3, 6.2)', async () => {
    const { customerId } = await held.here.pairOf('Ada')
    const customer = () => lines({ scope: 'customer', customerId })
    const everybody = () => lines({ scope: 'organisation' }, { roles: ['administrator'] })
    for (const name of ['Ada', 'Bo', 'Cy']) await guess(name, 'content')
    for (const place of [0, 1, 2]) await answer(place, 'uneasy', false)
    equal((await customer())?.guesses, undefined, 'nobody looks at a team from outside')
    const team = await lines()
    for (const found of [await customer(), await everybody()]) {
      deepEqual([found?.guesses, found?.answers, found?.gap], [team?.guesses, team?.answers, team?.gap])
      deepEqual(found?.quarters, team?.quarters)
    }
    equal(await lines({ scope: 'organisation' }), undefined, 'neither leader nor administrator')
    equal(await lines({ scope: 'customer', customerId: 'nobody' }), undefined)
  })

  it('of one customer is a part of its own where it and what is left are of enough people (6.2)', () => {
    const told = (customerId: string, ...people: string[]) =>
      people.map((personId) => ({ customerId, personId }))
    const of = (all: readonly { personId: string }[]) =>
      new Set(all.map(({ personId }) => personId)).size >= 3
    const split = (...all: ReturnType<typeof told>[]) =>
      splitByCustomer(all.flat(), of, of).map((part) => [part.customerId, part.told.length])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'e', 'f')), [
      ['x', 3],
      ['y', 3],
    ])
    deepEqual(split(told('x', 'a', 'b', 'c', 'd'), told('y', 'e', 'f', 'g'), told('z', 'h')), [
      ['x', 4],
      [null, 4],
    ])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'e')), [[null, 5]])
    deepEqual(split(told('x', 'a', 'b', 'c'), told('y', 'd', 'd', 'd')), [[null, 6]], 'one person thrice')
    deepEqual(split(told('x', 'a', 'b', 'c')), [['x', 3]])
  })

  it('says nothing to whoever is not an employee, and of nobody by name', async () => {
    for (const place of [0, 1, 2]) await answer(place, 'content', false)
    equal(await lines({ scope: 'team' }, { employeeId: 'nobody' }), undefined)
    ok(!JSON.stringify(await lines()).includes('Contact'))
  })
})
