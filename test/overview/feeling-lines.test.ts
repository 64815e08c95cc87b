import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Feeling, Guess } from '../../src/contract/words.ts'
import { answersIn, type Shown } from '../../src/domain/overview/feeling-batches.ts'
import type { AskedFeelings } from '../../src/domain/overview/feeling-lines.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { type HeldVisit, heldVisit } from '../visits/held-visit.ts'

type Claim = Extract<GuestClaim, { kind: 'answer' }>
const sizeOf = (shown: Shown | undefined) => shown && answersIn([shown])
const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gus', 'Hal', 'Ivy']

describe('what is guessed of customers, beside what they say themselves (4.3)', () => {
  let held: HeldVisit
  let claims: Claim[]
  const lines = async (asked: AskedFeelings = { scope: 'team' }, actor: Partial<Actor> = {}) => {
    const { app, idOf } = held.here
    const found = await app.feelingLines({ employeeId: idOf('Ada'), roles: [], ...actor }, asked)
    return found.ok ? found : undefined
  }
  /** What was told is counted in the night after. */
  const night = async () => {
    const morning = new Date(Date.parse(held.here.state.now) + 86_400_000).toISOString().slice(0, 10)
    await held.here.passTo(`${morning}T04:00:00.000Z`)
  }
  const guess = async (name: string, guessed: Guess) => {
    const { id: pairId } = await held.here.pairOf(name)
    const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId }
    await held.here.app.answerCheckin({ ...key, guess: guessed })
    await held.here.settle()
  }
  const share = async (name: string) => {
    const { id: pairId } = await held.here.pairOf(name)
    const key = { employeeId: held.here.idOf(name), cycleId: '2026-11', pairId }
    ok((await held.here.app.shareGuess({ ...key, shared: true })).ok)
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
    await night()
    equal((await lines())?.guesses, undefined, 'who cannot tell does not count')
    await guess('Cy', 'content')
    equal(
      (await lines())?.guesses,
      undefined,
      'a number that came with an answer would tell when it came (6.1)',
    )
    await night()
    const { guesses, answers, gap } = (await lines()) ?? {}
    deepEqual([guesses?.period, sizeOf(guesses), guesses?.counts.content], ['month', 3, 2])
    deepEqual([answers, gap], [undefined, undefined])
    for (const place of [0, 1]) await answer(place, 'neutral', false)
    await night()
    equal((await lines())?.answers, undefined)
    await answer(2, 'uneasy', false)
    await night()
    const now = await lines()
    deepEqual([sizeOf(now?.answers), now?.answers?.counts.neutral], [3, 2])
    deepEqual(now?.gap, { period: 'month', guessed: 4.3, said: 2.7 })
  })

  it('counts a guess once, when it is shared with the customer team on its day and when it is after it was shown (6.2)', async () => {
    for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Ivy']) await guess(name, 'content')
    await share('Di')
    await held.here.passTo('2026-11-11T00:30:00.000Z')
    await share('Ivy')
    await held.here.passTo('2026-11-11T04:00:00.000Z')
    equal(sizeOf((await lines())?.guesses), 4, 'Ivy shared hers after the day that is counted')
    for (const name of ['Ada', 'Bo', 'Cy']) await share(name)
    for (const name of ['Ed', 'Fay', 'Gus', 'Hal']) {
      await guess(name, 'uneasy')
      await share(name)
    }
    await night()
    deepEqual(
      [sizeOf((await lines())?.guesses), (await lines())?.guesses?.counts],
      [9, { unhappy: 0, uneasy: 4, neutral: 0, content: 5, delighted: 0 }],
      'the five who shared before their guess was shown are told together',
    )
    await share('Ada')
    await night()
    equal(sizeOf((await lines())?.guesses), 9)
  })

  it('never lets those who gave no name be told apart by those who did, and waits for five new ones (6.2)', async () => {
    await answer(0, 'content', true)
    await answer(1, 'content', true)
    await answer(2, 'unhappy', false)
    await night()
    equal((await lines())?.answers, undefined, 'the two who are known would tell of the third')
    await answer(3, 'neutral', false)
    await answer(4, 'neutral', false)
    await night()
    equal(sizeOf((await lines())?.answers), 3)
    await answer(6, 'content', true)
    await answer(5, 'delighted', false)
    await answer(2, 'content', false)
    await night()
    equal((await lines())?.answers?.counts.unhappy, 1, 'shown as it was')
    equal(sizeOf((await lines())?.answers), 3, 'with a name three would do, had nothing been shown')
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
    deepEqual(now?.quarters[2]?.guesses, { period: 'quarter', average: 4 })
    deepEqual([now?.guesses, now?.answers], [undefined, undefined], 'the new year has no answers yet')
  })

  it('is added up for the customer and for the organisation in the night, whoever looks (4.1, 4.3, 6.2)', async () => {
    const { customerId } = await held.here.pairOf('Ada')
    const customer = () => lines({ scope: 'customer', customerId })
    const everybody = () => lines({ scope: 'organisation' }, { roles: ['administrator'] })
    for (const name of ['Ada', 'Bo', 'Cy']) await guess(name, 'content')
    for (const place of [0, 1, 2]) await answer(place, 'uneasy', false)
    await night()
    const all = [await customer(), await everybody()]
    const team = await lines()
    equal(sizeOf(team?.guesses), 3)
    for (const found of all) {
      deepEqual([found?.guesses, found?.answers, found?.gap], [team?.guesses, team?.answers, team?.gap])
      deepEqual(found?.quarters, team?.quarters)
    }
    equal(await lines({ scope: 'organisation' }), undefined, 'neither leader nor administrator')
    equal(await lines({ scope: 'customer', customerId: 'nobody' }), undefined)
  })

  it('says nothing to whoever is not an employee, and of nobody by name', async () => {
    for (const place of [0, 1, 2]) await answer(place, 'content', false)
    await night()
    equal(await lines({ scope: 'team' }, { employeeId: 'nobody' }), undefined)
    const told = JSON.stringify(await lines())
    ok(told.includes('content') && !told.includes('Contact'))
  })
})
