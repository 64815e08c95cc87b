import { deepEqual, equal } from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../bot/log.ts'
import { notificationRoute } from '../../bot/notifications.ts'
import { seldom } from '../../bot/seldom.ts'
import type { App } from '../../src/app.ts'

type Line = { event: string; count: number }

describe('what strangers can bring about (D10)', () => {
  const lines: Line[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as Line) })
  const counts = () => lines.map(({ count }) => count)
  beforeEach(() => {
    lines.length = 0
  })

  it('is in the log at once, then once a minute with how often it was, and again at once after a minute without', () => {
    let minuteIsOver = () => {}
    const wait = (run: () => void) => {
      minuteIsOver = run
    }
    const say = seldom(log, 'notifications.unknown', { wait })
    for (let n = 0; n < 150; n++) say()
    minuteIsOver()
    say(20)
    minuteIsOver()
    minuteIsOver()
    say()
    deepEqual(counts(), [1, 149, 20, 1])
  })

  it('is so with notifications that nobody sent, however many come', async () => {
    const app = { takeNotifications: async (told: unknown[]) => ({ unknown: told.length }) } as unknown as App
    const route = notificationRoute({ app, log }) as (...call: unknown[]) => Promise<void>
    const server = createServer((request, response) => void route(request, response, 'one'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const value = [{ subscriptionId: 'none', clientState: 'none', resource: 'none' }]
    for (let n = 0; n < 20; n++) {
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value }),
      }
      const answer = await fetch(`http://127.0.0.1:${port}/api/notifications`, init)
      equal(answer.status, 202)
      await answer.arrayBuffer()
    }
    server.close()
    deepEqual(counts(), [1])
  })
})
