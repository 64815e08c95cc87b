// Over 200 lines because it is one story: each order stands on what the ones before it left behind.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { CycleList, PromptList } from '../../src/contract/checkins.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

const SIX = 6
const SENDING = 'v3/conversations/.*/activities$'

describe('orders of an administrator for a cycle (2.8)', () => {
  let here: World
  const prompts = async (cycle: string) =>
    (await here.get<PromptList>(at('berta'), `/api/cycles/${cycle}/prompts`)).body
  const order = async (cycle: string, what: 'run' | 'cancel' | 'resume' | 'resend', by = 'berta') =>
    here.post<Answer<'runCycle'> & { detail?: string; reason?: string }>(
      at(by),
      `/api/cycles/${cycle}/${what}`,
    )
  /** First cards that arrived from this moment of product time on. */
  const firstCards = async (productTime = '') =>
    (await here.ledger('connector')).filter(
      (call) =>
        call.productTime >= productTime &&
        call.method === 'POST' &&
        (call.status ?? 200) < 300 &&
        /Did you speak with/.test(JSON.stringify(call.body)) &&
        !/Once more/.test(JSON.stringify(call.body)),
    )
  const askedSince = async (productTime: string) => (await firstCards(productTime)).length
  before(async () => {
    here = await world({ now: '2026-06-01T08:00:00.000Z' })
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  it('are for administrators alone', async () => {
    for (const what of ['run', 'cancel', 'resume', 'resend'] as const)
      equal((await order('2026-06', what, 'ada')).status, 403, what)
  })

  it('are refused for a cycle that has not begun, saying when it opens', async () => {
    const { status, body } = await order('2026-07', 'run')
    deepEqual([status, body.reason], [409, 'not open yet'])
    match(body.detail ?? '', /opens on Wednesday 1 July/)
    equal((await order('1999-01', 'cancel')).status, 404)
    equal((await order('nonsense', 'cancel')).status, 404)
  })

  it('run now: whoever may be disturbed is asked now, everybody else at their next such moment', async () => {
    await here.moveTo('2026-06-03T13:00:00.000Z')
    const { body } = await order('2026-06', 'run')
    equal(body.touched, SIX)
    await here.moveTo('2026-06-03T13:00:10.000Z')
    // It is 15 o'clock in Amsterdam and 14 in Lisbon, 22 in Tokyo, and 6 in Los Angeles.
    deepEqual((await prompts('2026-06')).counts, { sent: 4, planned: 2 })
    await here.moveTo('2026-06-03T17:30:00.000Z')
    deepEqual((await prompts('2026-06')).counts, { sent: 5, planned: 1 })
    await here.moveTo('2026-06-04T01:30:00.000Z')
    deepEqual((await prompts('2026-06')).counts, { sent: SIX })
    equal((await order('2026-06', 'run')).body.touched, 0)
    await here.moveTo('2026-06-09T20:00:00.000Z')
    equal(await askedSince('2026-06-01T00:00:00Z'), SIX, 'nobody is asked again on the ask day')
  }).timeout(60_000)

  it('cancel: nobody is asked any more, and the page says who said so and what may be done', async () => {
    await here.moveTo('2026-07-02T08:00:00.000Z')
    const { body } = await order('2026-07', 'cancel')
    equal(body.touched, SIX)
    deepEqual(body.counts, { cancelled: SIX })
    deepEqual([body.control?.state, body.control?.by], ['cancelled', 'Berta Olsen'])
    match(body.control?.reason ?? '', /Cancelled by an administrator/)
    deepEqual(
      body.states.map(({ state, reason, count }) => [state, reason, count]),
      [['cancelled', 'The cycle was cancelled', SIX]],
    )
    match(body.states[0]?.cure ?? '', /Resume the cycle/)
    await here.moveTo('2026-07-14T18:00:00.000Z')
    equal(await askedSince('2026-07-01T00:00:00Z'), 0)
    const { body: list } = await here.get<CycleList>(at('berta'), '/api/cycles')
    equal(list.cycles.find(({ id }) => id === '2026-07')?.control?.state, 'cancelled')
    equal((await order('2026-07', 'cancel')).body.touched, 0)
    deepEqual([(await order('2026-07', 'run')).body.reason], ['cancelled'])
  }).timeout(60_000)

  it('resume: everybody is asked after all, on their next working morning', async () => {
    await here.moveTo('2026-07-15T08:30:00.000Z')
    const { body } = await order('2026-07', 'resume')
    deepEqual([body.control, body.touched], [null, SIX])
    // In Tokyo it was half past five, so that it is the next morning there.
    await here.moveTo('2026-07-16T02:00:00.000Z')
    deepEqual((await prompts('2026-07')).counts, { sent: SIX })
    equal(await askedSince('2026-07-01T00:00:00Z'), SIX)
    equal((await order('2026-07', 'resume')).body.touched, 0)
  }).timeout(60_000)

  it('cancel leaves what arrived open for an answer, and reminds nobody', async () => {
    equal((await order('2026-07', 'cancel')).body.touched, 0)
    const [card] = (await here.chat(at('cleo')))
      .filter((one) => /Did you speak/.test(readingOf(one)))
      .slice(-1)
    await here.press(at('cleo'), { activityId: card?.id ?? '', title: 'Yes, Paul seemed content' })
    deepEqual((await prompts('2026-07')).counts, { sent: SIX - 1, answered: 1 })
    const before = (await here.ledger('connector')).length
    await here.moveTo('2026-07-31T20:00:00.000Z')
    const since = (await here.ledger('connector')).slice(before)
    equal(since.filter(({ body }) => /Did you speak with/.test(JSON.stringify(body))).length, 0)
  }).timeout(60_000)

  it('resend: those whom it failed, where the cause is gone, and nobody else', async () => {
    await here.setState(at('dov'), 'blocked')
    await here.setState(at('eve'), 'uninstalled')
    await here.moveTo('2026-09-08T00:30:00.000Z')
    await here.fault({ target: 'connector', path: SENDING, status: 400, times: 1 })
    await here.moveTo('2026-09-08T18:00:00.000Z')
    const first = await prompts('2026-09')
    deepEqual(first.counts, { sent: 3, failed: 1, blocked: 1, 'not installed': 1 })
    deepEqual(
      first.problems.map(({ name, state, reason }) => [name, state, reason]),
      [
        ['Cleo Marsh', 'failed', 'Teams answered with status 400'],
        ['Dov Adler', 'blocked', 'Teams answered with status 403'],
        ['Eve Lindqvist', 'not installed', 'Counterpart has no chat with them'],
      ],
    )
    ok(first.problems.every(({ cure }) => cure.length > 20))
    equal((await order('2026-09', 'resend')).body.touched, 1, 'only Cleo, as nothing has changed for others')

    await here.setState(at('dov'), 'installed')
    await here.setState(at('eve'), 'installed')
    await here.moveTo('2026-09-09T17:30:00.000Z')
    equal((await order('2026-09', 'resend')).body.touched, 1, 'Eve; of Dov nothing was heard since')
    await here.say(at('dov'), 'help')
    equal((await order('2026-09', 'resend')).body.touched, 1)
    await here.moveTo('2026-09-10T18:00:00.000Z')
    deepEqual((await prompts('2026-09')).counts, { sent: SIX })
    equal((await order('2026-09', 'resend')).body.touched, 0)
  }).timeout(60_000)

  it('are refused once a cycle is over', async () => {
    await here.moveTo('2026-10-02T08:00:00.000Z')
    for (const what of ['run', 'cancel', 'resume', 'resend'] as const)
      equal((await order('2026-06', what)).body.reason, 'over', what)
  }).timeout(60_000)

  it('gave nobody a second first card in any month', async () => {
    const cards = (await firstCards()).map(({ path, productTime }) => `${path} ${productTime.slice(0, 7)}`)
    equal(new Set(cards).size, cards.length)
  })
})
