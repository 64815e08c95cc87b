/** What was found: nothing wrong, or what is, and what to do about it. */
export type Finding = { about: string; wrong: string | null; cure: string }
/** Settings that whoever asks expects, by their names; those that are not known are not looked at. */
export type Expected = { PUBLIC_URL?: string; TENANT_ID?: string; TEAMS_APP_ID?: string }
type Answer = { status: number; headers: Headers; text: string }
type Look = (path: string, init?: RequestInit) => Promise<Answer>

const WITHIN_MS = 10_000
const SKEW_MS = 60_000
const NONE = 'no answer'
const EXPECTED = ['PUBLIC_URL', 'TENANT_ID', 'TEAMS_APP_ID'] as const

/** Asks a deployed service from outside, without any account, what is wrong with it. Never rejects. */
export async function examine(address: string, expected: Expected): Promise<Finding[]> {
  const look: Look = async (path, init) => {
    const answer = await fetch(new URL(path, address), {
      ...{ redirect: 'manual', signal: AbortSignal.timeout(WITHIN_MS) },
      ...init,
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const live = await finding('it runs', CURES.runs, async () => {
    const { status, headers } = await look('/health/live')
    if (status !== 200) return `/health/live answers ${status}`
    const skew = Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())
    return skew > SKEW_MS ? `its clock and yours are ${Math.round(skew / 1000)} seconds apart` : null
  })
  if (live.wrong) return [live]
  return [live, ...(await Promise.all([ready(look), ...doors(look), tab(look), settings(look, expected)]))]
}

const CURES = {
  runs: (wrong: string) =>
    `${wrong.startsWith(NONE) ? 'See that the address is right, and that name, certificate and network lead there. If they do, look' : 'Look'} at the log of the web app: where a setting is missing or wrong, its last line names it.`,
  ready(wrong: string) {
    if (wrong.includes('stopping')) return 'It is ending; ask the one that takes its place in a minute.'
    if (wrong.includes('bot'))
      return 'What was deployed is not whole: deploy it again; the line bot.not-loaded in the log names what is missing.'
    return 'Give its identity the three roles on the storage account, and its subnet a way there (README, Roles on the storage account).'
  },
  door: 'Something in front of the service answers in its place, or lets through what it should not: see what handles this path.',
  notifications: 'Let Microsoft Graph reach this path without signing in, or set NOTIFICATION_URL to off.',
  tab: 'Build the tab before deploying (npm run build), and let nothing on the way change headers.',
  settings: 'Set it as the Teams package has it, or pack and upload the app anew (npm run package).',
}

const ready = (look: Look) =>
  finding('it is ready to work', CURES.ready, async () => {
    const { status, text } = await look('/health/ready')
    return status === 200 ? null : `/health/ready answers ${status}: ${text.slice(0, 100)}`
  })

/** Whoever proves nothing is refused, and Graph's handshake is answered. */
function doors(look: Look): Promise<Finding>[] {
  const closed = (path: string, init?: RequestInit) =>
    finding(`${path} is closed to strangers`, CURES.door, async () => {
      const { status } = await look(path, init)
      return status === 401 ? null : `it answers ${status} instead of 401`
    })
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  const shaken = finding('Graph can tell it of changes', CURES.notifications, async () => {
    const token = 'a b&<c>'
    const path = `/api/notifications?validationToken=${encodeURIComponent(token)}`
    const { status, headers, text } = await look(path, { method: 'POST' })
    const isRight = status === 200 && text === token && headers.get('content-type')?.startsWith('text/plain')
    return isRight ? null : `its handshake is answered with ${status}`
  })
  return [closed('/api/messages', json), closed('/api/me'), shaken]
}

const tab = (look: Look) =>
  finding('Teams can show the tab', CURES.tab, async () => {
    const { status, headers, text } = await look('/tab/')
    if (status !== 200) return `/tab/ answers ${status}: ${text.slice(0, 100)}`
    const policy = headers.get('content-security-policy') ?? ''
    if (!policy.includes('frame-ancestors https://*.cloud.microsoft'))
      return 'its policy does not let Teams frame it'
    if (/script-src[^;]*'unsafe-/.test(policy)) return 'its policy allows scripts that are not ours'
    return headers.has('x-frame-options') ? 'x-frame-options keeps Teams from showing it' : null
  })

/** The page of the tab carries what no secret is: who it is for, and where it says it is. */
const settings = (look: Look, expected: Expected) =>
  finding('its settings are those of the Teams package', CURES.settings, async () => {
    const [, content = ''] = /name="teams-link" content="([^"]*)"/.exec((await look('/tab/')).text) ?? []
    const own = new URLSearchParams(content.replaceAll('&amp;', '&'))
    const plain = (value: string) => value.replace(/\/+$/, '').toLowerCase()
    const others = EXPECTED.filter((name) => {
      const wanted = expected[name]
      return wanted !== undefined && plain(wanted) !== plain(own.get(name) ?? '')
    })
    return others.length === 0
      ? null
      : others.map((name) => `${name} is ${own.get(name) || 'not known'}`).join('; ')
  })

/** What to do, or how to tell it from what is wrong. */
type Cure = string | ((wrong: string) => string)
async function finding(about: string, cure: Cure, look: () => Promise<string | null>): Promise<Finding> {
  const wrong = await look().catch((error: Error) => {
    const { cause } = error as { cause?: { code?: string; message?: string } }
    return `${NONE}: ${cause?.code ?? cause?.message ?? error.message}`
  })
  return { about, wrong, cure: typeof cure === 'string' ? cure : cure(wrong ?? '') }
}
