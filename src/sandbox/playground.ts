import { spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from './people.ts'
import { readJson, writeJson } from './stored-json.ts'

type Needs = {
  /** Where its settings and its log go. */
  folder: string
  port: number
  serviceUrl: string
  tenantId: string
  botAppId: string
  people: readonly Person[]
  /** Whom it plays: an address of the directory. */
  as?: string
}
export type Playground = { url: string; person: Person; stop(): void }

/** Whom the Playground plays in the sample organisation: a counterpart at two customers, and not whom the desk begins with. */
const SAMPLE_PERSON = 'nadia.elmansouri@brightwater-fasteners.example'
const SETTINGS = 'm365agentsplayground.yml'
const STARTS_MS = 30_000
/** The Playground wants exactly so many people beside the one it plays. */
const OTHERS = 5

/** The address of whoever a Playground of this folder has played, whose cards go there until they are called back. */
export function playedIn(folder: string): string | undefined {
  const settings = readJson<{ currentUser?: { email?: string } }>(join(folder, SETTINGS), {})
  return settings.currentUser?.email
}

/** Forgets that somebody was played. */
export function forgetPlayed(folder: string): void {
  rmSync(join(folder, SETTINGS), { force: true })
}

/** Starts Microsoft's Agents Playground as one person of the directory; throws a sentence when it does not start. */
export async function startPlayground(needs: Needs): Promise<Playground> {
  const { folder, port, serviceUrl, people } = needs
  const person = people.find(({ email }) => email === (needs.as ?? SAMPLE_PERSON)) ?? people[0]
  if (!person)
    throw new Error('The Playground needs somebody to play: load people first, or leave out --empty.')
  const settings = join(folder, SETTINGS)
  // JSON is YAML as well.
  writeJson(settings, settingsOf(needs, person))
  const log = openSync(join(folder, 'logs', 'playground.log'), 'a')
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const url = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [
      ...[program, 'start', '--disable-telemetry', '--channel-id', 'msteams', '--port', String(port)],
      ...['--app-endpoint', `${serviceUrl}/api/messages`, '--service-url', `${url}/_connector`],
    ],
    {
      cwd: folder,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'logs', 'playground-own.log'),
        TEAMSAPPTESTER_BROWSER: 'none',
      },
    },
  )
  const stop = () => void child.kill()
  process.once('exit', stop)
  for (const until = Date.now() + STARTS_MS; !(await answers(url)); await pause(100))
    if (child.exitCode !== null || Date.now() > until) {
      stop()
      throw new Error(`The Playground does not start on port ${port}; ${join(folder, 'logs')} may say why.`)
    }
  return { url, person, stop }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** The Playground's own settings: our tenant and bot, and people of the directory under their own ids. */
function settingsOf({ tenantId, botAppId, people }: Needs, me: Person) {
  const nobodies = Array.from({ length: OTHERS }, (_, i) => ({
    id: `nobody-${i + 1}`,
    name: `Nobody ${i + 1}`,
    email: `nobody-${i + 1}@playground.example`,
  }))
  const others = [...people.filter(({ id }) => id !== me.id), ...nobodies].slice(0, OTHERS)
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${botAppId}`, name: 'Counterpart' },
    currentUser: userOf(me),
    users: others.map(userOf),
    personalChat: { id: `a:playground-${me.id}` },
    groupChat: { id: '19:group@thread.v2', name: 'Group chat' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Team',
      aadGroupId: tenantId,
      channels: [{ id: '19:channel@thread.tacv2', name: 'General' }],
    },
  }
}

function userOf({ id, name, email }: Pick<Person, 'id' | 'name' | 'email'>) {
  const [givenName = name, ...rest] = name.split(' ')
  return {
    id: `29:${id}`,
    name,
    userPrincipleName: email,
    aadObjectId: id,
    givenName,
    surname: rest.join(' ') || name,
    email,
  }
}
