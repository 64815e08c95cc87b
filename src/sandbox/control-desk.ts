import type { Events } from './events.ts'
import type { People } from './people.ts'
import type { Call, Route } from './routing.ts'

const PING_MS = 20_000

/** What the desk's page needs beside the rest: events as they happen, and where things are. */
export function deskRoutes(needs: { events: Events; people: People; serviceUrl: string }): Route[] {
  const { events, people, serviceUrl } = needs
  return [
    {
      method: 'GET',
      path: '/sandbox/settings',
      handle: () => ({
        status: 200,
        body: { serviceUrl, tabUrl: `${serviceUrl}/tab/`, organisation: organisationOf(people) },
      }),
    },
    {
      method: 'GET',
      path: '/sandbox/events',
      handle(call) {
        stream(call, events)
        return undefined
      },
    },
  ]
}

function stream({ response }: Call, events: Events): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': connected\n\n')
  const silence = events.listen((name, data) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  })
  const ping = setInterval(() => response.write(': still here\n\n'), PING_MS)
  response.on('close', () => {
    clearInterval(ping)
    silence()
  })
}

/** The organisation is called as the domain of its people. */
function organisationOf(people: People): string {
  const domain = people.list()[0]?.email.split('@')[1]?.split('.')[0] ?? ''
  const words = domain.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return words.join(' ') || 'Nobody yet'
}
