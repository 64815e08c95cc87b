import { deepEqual, equal, match } from 'node:assert/strict'
import type { PromptList } from '../../src/contract/checkins.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

const SIX = 6
const INSTALLING = 'teamwork/installedApps$'

describe('somebody without the app, where it may be installed for them (2.8, B6)', () => {
  let here: World
  const prompts = async (cycle: string) =>
    (await here.get<PromptList>(at('berta'), `/api/cycles/${cycle}/prompts`)).body
  const installs = async () =>
    (await here.ledger('graph')).filter(({ method, path }) => method === 'POST' && /installedApps/.test(path))
  /** First cards, without those that ask once more. */
  const cards = async (name: string) =>
    (await here.chat(at(name)))
      .map(readingOf)
      .filter((card) => card.includes('Did you speak') && !card.includes('Once more'))
  before(async () => {
    here = await world({ now: '2026-06-01T08:00:00.000Z', settings: { INSTALL_BOT: 'true' } })
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())
  afterEach(() => here.clearFaults())

  it('gets it and is asked, in the same hour', async () => {
    await here.setState(at('eve'), 'uninstalled')
    await here.moveTo('2026-06-09T18:00:00.000Z')
    deepEqual((await prompts('2026-06')).counts, { sent: SIX })
    equal((await installs()).length, 1)
    equal((await cards('eve')).length, 1)
  }).timeout(60_000)

  it('is found by what Teams refuses too', async () => {
    const chat = here.sandbox.chats.of(at('eve'))
    here.sandbox.chats.setState(chat, 'uninstalled')
    await here.moveTo('2026-07-14T18:00:00.000Z')
    deepEqual((await prompts('2026-07')).counts, { sent: SIX })
    equal((await installs()).length, 2)
    equal((await cards('eve')).length, 2)
  }).timeout(60_000)

  it('is listed where Graph refuses it, tried once a cycle, and once more with a resend', async () => {
    await here.setState(at('eve'), 'uninstalled')
    await here.fault({ target: 'graph', path: INSTALLING, status: 403 })
    await here.moveTo('2026-08-11T18:00:00.000Z')
    const { counts, problems } = await prompts('2026-08')
    equal(counts['not installed'], 1)
    deepEqual(
      problems.map(({ name, state }) => [name, state]),
      [['Eve Lindqvist', 'not installed']],
    )
    match(problems[0]?.cure ?? '', /admin centre/)
    equal((await installs()).length, 3)
    await here.moveTo('2026-08-12T18:00:00.000Z')
    equal((await installs()).length, 3)

    await here.clearFaults()
    await here.moveTo('2026-08-13T09:00:00.000Z')
    const { status } = await here.post(at('berta'), '/api/cycles/2026-08/resend')
    equal(status, 200)
    await here.moveTo('2026-08-14T18:00:00.000Z')
    equal((await prompts('2026-08')).counts['not installed'], undefined)
    equal((await cards('eve')).length, 3)
  }).timeout(60_000)

  it('waits for Graph where it asks for a pause', async () => {
    await here.setState(at('eve'), 'uninstalled')
    await here.fault({ target: 'graph', path: INSTALLING, status: 429, retryAfter: 1, times: 1 })
    await here.moveTo('2026-09-08T18:00:00.000Z')
    deepEqual((await prompts('2026-09')).counts, { sent: SIX })
  }).timeout(60_000)
})
