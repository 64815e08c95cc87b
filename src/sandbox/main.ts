import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { latestAskDay } from './ask-days.ts'
import { endOfHistory, fillSample, loadFiles, passAskDay } from './first-day.ts'
import { type LaunchOptions, readOptions } from './options.ts'
import { ownFolder } from './own-folder.ts'
import { forgetPlayed, playedIn, startPlayground } from './playground.ts'
import { type Place, type Sandbox, startSandbox } from './start-sandbox.ts'

/** `npm start`: the whole product on one laptop, with no account. Ends with 0 when asked to, 1 when it cannot start. */
const OURS = [
  'storage',
  'chats',
  'calendars',
  'mail',
  'logs',
  'directory.json',
  'clock.json',
  'secrets.json',
  'localhost.pem',
  'loaded',
  'm365agentsplayground.yml',
]
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

let starting: Promise<Sandbox> | undefined
let stopping = false
let giveBack = () => {}
for (const signal of STOP_SIGNALS) process.on(signal, () => void stop())

try {
  await launch(readOptions(process.argv.slice(2), process.env))
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : String(error))
    await starting?.then((sandbox) => sandbox.stop()).catch(() => undefined)
    giveBack()
    process.exit(1)
  }
}

async function launch(options: LaunchOptions): Promise<void> {
  const data = resolve(options.data)
  mkdirSync(data, { recursive: true })
  giveBack = ownFolder(data)
  const mark = join(data, 'loaded')
  const { files, empty } = options
  const today = new Date()
  const sample = !empty && files.length === 0 && (options.fresh || !existsSync(mark))
  // A start that was cut short left nothing worth keeping.
  if (options.fresh || sample)
    for (const name of OURS) rmSync(join(data, name), { recursive: true, force: true })
  const { ports, instances, playground } = options
  starting = startSandbox({
    ports,
    instances,
    playground,
    data,
    prefix: 'counterpart',
    settings: { EMPLOYEE_GROUP: 'everybody' },
    startAt: (calendar) =>
      sample ? endOfHistory(calendar, today) : new Date(latestAskDay(today, calendar).cycle.start),
    ...(sample && { fill: (place: Place) => fillSample(place, today) }),
  })
  const sandbox = await starting
  if (sample) await sandbox.installBot()
  await loadFiles(sandbox, files, console.warn)
  // The first ask day of a new sandbox passes; one with data stays where it was.
  if (!existsSync(mark)) await passAskDay(sandbox, today)
  writeFileSync(mark, '')
  const played = playedIn(data)
  if (played) await sandbox.callBack(played)
  forgetPlayed(data)
  if (playground) await play(sandbox, ports.playground)
  if (!stopping) console.log(`Counterpart is ready: ${sandbox.url}`)
}

/** Microsoft's Agents Playground beside the desk. What it says is signed by the sandbox, on this machine only. */
async function play({ folder, serviceUrl, secrets, people }: Sandbox, port: number): Promise<void> {
  const { tenantId, botAppId } = secrets
  const needs = { folder, port, serviceUrl, tenantId, botAppId, people: people.list() }
  const { url, person } = await startPlayground(needs)
  console.log(`The Agents Playground is at ${url}, as ${person.name}; pick Personal Chat.`)
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  const sandbox = await starting?.catch(() => undefined)
  await sandbox?.stop()
  giveBack()
  process.exit(0)
}
