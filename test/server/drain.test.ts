import { deepEqual, equal, ok } from 'node:assert/strict'
import { join } from 'node:path'
import { serviceSettings } from '../../src/sandbox/service-settings.ts'
import { azurite } from '../azurite.ts'
import { asksIn } from '../faults/asks.ts'
import { crowd } from '../faults/crowd.ts'
import { promptsOf } from '../faults/stored.ts'
import { settled, until } from '../faults/until.ts'
import { type World, world } from '../world.ts'
import { begin, ended } from './service-process.ts'

const PEOPLE = 40
/** When everybody in Berlin is asked. */
const ASKED = '2026-11-10T09:00:10.000Z'
const SLOW_MS = 2000

/** One more instance beside a sandbox's own: on the same storage, for the same people, at that product time. */
async function anotherInstance(here: World, settings: Record<string, string>, now: string) {
  const { secrets, serviceUrl, url, tlsUrl, folder } = here.sandbox
  const certificate = { key: '', cert: '', file: join(folder, 'localhost.pem') }
  const given = { secrets, certificate, serviceUrl, url, tlsUrl, prefix: here.prefix, more: settings }
  const { env } = serviceSettings({ ...given, connectionString: await azurite() })
  const offset = String(Date.parse(now) - Date.now())
  return begin('src/sandbox/instance.ts', { ...env, SANDBOX_OFFSET: offset })
}

describe('an instance that is told to end (C15)', () => {
  it('finishes what is on its way, lets go of the rest, leaves nothing in doubt and ends well', async () => {
    const settings = { SEND_RATE: '20' }
    await using here = await world({ now: '2026-10-30T08:00:00.000Z', processes: true, settings })
    const everybody = await crowd(here, PEOPLE)
    await here.fault({ target: 'connector', path: '/activities$', delayMs: SLOW_MS, times: PEOPLE })
    await using other = await anotherInstance(here, settings, ASKED)
    const { child, said } = other
    const url = await other.listens()
    const sent = () => said.filter(({ state }) => state === 'sent').length
    const moved = here.moveTo(ASKED)
    await until('it sends', () => sent() > 0)
    child.kill('SIGTERM')
    await until('it says that it is ending', async () => {
      const answer = await fetch(`${url}/health/ready`)
      return answer.status === 503 && JSON.stringify(await answer.json()).includes('stopping')
    })
    equal((await fetch(`${url}/health/live`)).status, 200, 'requests are answered to the end')
    equal(await ended(child), 0)
    await fetch(url).then(
      () => ok(false, 'nobody listens any more'),
      () => {},
    )
    await here.clearFaults()
    await moved
    await settled(here)

    const states = (await promptsOf(here, '2026-11')).map(({ state }) => state)
    deepEqual(new Set(states), new Set(['sent']), 'nobody is in doubt')
    equal(states.length, PEOPLE)
    const cards = asksIn(here, '2026-11').map(({ employeeId }) => employeeId)
    deepEqual(cards.sort(), everybody.sort(), 'one card for each')
    ok(sent() < PEOPLE, 'the other instance did the rest')
  }).timeout(120_000)
})
