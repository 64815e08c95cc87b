import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PromptList } from '../../src/contract/checkins.ts'
import { asksIn } from '../faults/asks.ts'
import { until } from '../faults/until.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

const SIX = 6
/** Where the connector is asked to send something into a chat. */
const SENDING = 'v3/conversations/.*/activities$'

describe('delivery', () => {
  let here: World
  const prompts = async (cycle: string) => {
    const { body } = await here.get<PromptList>(at('berta'), `/api/cycles/${cycle}/prompts`)
    return body
  }
  /** How many first cards and how many later ones arrived from this moment of product time on. */
  const cardsSince = async (productTime: string) => {
    const calls = (await here.ledger('connector')).filter((call) => call.productTime >= productTime)
    const asked = calls.filter(
      ({ method, body, status }) =>
        method === 'POST' && JSON.stringify(body)?.includes('Did you speak with') && (status ?? 200) < 300,
    )
    const again = asked.filter(({ body }) => JSON.stringify(body).includes('Once more')).length
    return { first: asked.length - again, again }
  }
  const ready = async () => (await fetch(`${here.sandbox.serviceUrl}/health/ready`)).status
  before(async () => {
    here = await world({ now: '2026-06-01T08:00:00.000Z', processes: true })
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  it('waits and sends again what the connector refused with 429, each card once (B2, B5)', async () => {
    await here.fault({ target: 'connector', path: SENDING, status: 429, retryAfter: 1, times: 4 })
    await here.moveTo('2026-06-10T18:00:00.000Z')
    deepEqual((await prompts('2026-06')).counts, { sent: SIX })
    deepEqual(await cardsSince('2026-06-09T00:00:00Z'), { first: SIX, again: 0 })
  }).timeout(60_000)

  it('never repeats what may have arrived, and asks once more the next working morning (B2, B3)', async () => {
    await here.moveTo('2026-07-14T00:00:00.000Z')
    await here.fault({ target: 'connector', path: SENDING, status: 500, drop: 'after', times: 1 })
    await here.moveTo('2026-07-14T18:00:00.000Z')
    const { counts, problems } = await prompts('2026-07')
    deepEqual(counts, { sent: SIX - 1, unknown: 1 })
    match(problems[0]?.cure ?? '', /asks once more/)
    const ledger = (await here.ledger('connector')).filter((call) => call.productTime >= '2026-07-14')
    equal(
      ledger.filter((call) => call.method === 'POST' && /Did you/.test(JSON.stringify(call.body))).length,
      SIX,
    )

    await here.moveTo('2026-07-15T18:00:00.000Z')
    equal((await cardsSince('2026-07-15T00:00:00Z')).again, 1)
    equal((await prompts('2026-07')).counts.unknown, 1)
  }).timeout(60_000)

  it('takes a connection that breaks after the request for one that may have arrived (B2)', async () => {
    await here.moveTo('2026-08-11T00:00:00.000Z')
    await here.fault({ target: 'connector', path: SENDING, drop: 'after', times: 1 })
    await here.moveTo('2026-08-12T18:00:00.000Z')
    equal((await prompts('2026-08')).counts.unknown, 1)
  }).timeout(60_000)

  it('waits for sign-in and sends then', async () => {
    await here.moveTo('2026-09-08T00:00:00.000Z')
    await here.fault({ target: 'signin', status: 503, times: 2 })
    await here.moveTo('2026-09-09T18:00:00.000Z')
    deepEqual((await prompts('2026-09')).counts, { sent: SIX })
  }).timeout(60_000)

  it('keeps going when storage fails for a while, and still asks everybody once', async () => {
    await here.moveTo('2026-10-13T00:00:00.000Z')
    await here.fault({ target: 'storage', status: 503, times: 60 })
    await here.moveTo('2026-10-14T18:00:00.000Z')
    deepEqual((await prompts('2026-10')).counts, { sent: SIX })
    deepEqual(await cardsSince('2026-10-13T00:00:00Z'), { first: SIX, again: 0 })
  }).timeout(90_000)

  it('names those who cannot be reached, and what to do about it (2.8)', async () => {
    await here.setState(at('dov'), 'blocked')
    await here.setState(at('eve'), 'uninstalled')
    await here.moveTo('2026-11-11T18:00:00.000Z')
    const { counts, problems } = await prompts('2026-11')
    deepEqual(counts, { sent: SIX - 2, blocked: 1, 'not installed': 1 })
    deepEqual(
      problems.map(({ name, state }) => [name, state]),
      [
        ['Dov Adler', 'blocked'],
        ['Eve Lindqvist', 'not installed'],
      ],
    )
    ok(problems.every(({ cure }) => cure.length > 20))
  }).timeout(60_000)

  it('asks nobody twice in any of these months', async () => {
    const first = asksIn(here).filter(({ again, arrived }) => arrived && !again)
    const cards = first.map(({ employeeId, cycleId }) => `${employeeId} ${cycleId}`)
    equal(new Set(cards).size, cards.length)
    ok(cards.length > SIX)
  })

  it('is ready only while storage answers', async () => {
    equal(await ready(), 200)
    await here.fault({ target: 'storage', status: 503 })
    await until('it is not ready', async () => (await ready()) === 503)
    equal((await fetch(`${here.sandbox.serviceUrl}/health/live`)).status, 200)
    await here.clearFaults()
    await until('it is ready', async () => (await ready()) === 200)
  })

  it('asks storage seldom whether it is ready, however often strangers do (7.2)', async () => {
    const most = 1000
    const left = () => here.sandbox.faults.list()[0]?.times ?? 0
    await here.fault({ target: 'storage', path: 'health', delayMs: 100, times: most })
    await until('storage was asked', async () => {
      await ready()
      return left() < most
    })
    deepEqual(new Set(await Promise.all(Array.from({ length: 200 }, ready))), new Set([200]))
    ok(most - left() < 20, `${most - left()} looks`)
    await here.clearFaults()
  })

  const lines = () => {
    const folder = join(here.sandbox.folder, 'logs')
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
  }

  it('leaves no line of a call that went well, as anybody could fill the day’s quota with these (7.2)', async () => {
    for (let n = 0; n < 20; n++) equal((await here.get(at('berta'), '/api/me')).status, 200)
    ok(lines().includes('service.started'))
    ok(!lines().includes('http.answered'))
  })

  it('leaves no name, address or word of anybody in the logs', () => {
    ok(lines().includes('prompt.state'))
    for (const secret of [
      'Berta',
      'Olsen',
      'tallow-and-rye',
      'larkspur',
      'Moreau',
      here.sandbox.secrets.botSecret,
    ])
      ok(!lines().includes(secret), secret)
  })
})
