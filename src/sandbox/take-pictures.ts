import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'

// Takes the pictures of the README from a fresh sandbox: `npm run pictures`. CHROMIUM names another browser.
const FOLDER = fileURLToPath(new URL('../../.github/pictures/', import.meta.url))
const URL_HERE = 'http://localhost:4179'
const PORTS = { PORT: '4178', SANDBOX_PORT: '4179', SANDBOX_TLS_PORT: '4180' }
/** Who books, and with whom: customers and colleagues in other zones. */
const BOOKS = 'Whitney Calloway'
const CUSTOMER = 'Prairie Agri Equipment Inc'
/** Whose customer stays silent, so that the overview shows what it is for. */
const SILENT = 'Ben Achterberg'
const TOLD = [
  ['content', 'They open a second warehouse in spring and want shorter lead times from then on.', 'plan'],
  [
    'uneasy',
    'The last two deliveries came on the wrong pallets; the team had to restack them by hand.',
    'complaint',
  ],
  ['delighted', 'Our new labels save them half an hour a day.', 'praise'],
  ['neutral', 'They would like one invoice a month instead of nine.', 'need'],
  ['content', 'They are training six new people and asked to visit our plant.', 'plan'],
] as const
type Person = { email: string; name: string; managerEmail: string | null }
type Message = { id: string; from: string; attachments: unknown[] }

const data = mkdtempSync(join(tmpdir(), 'counterpart-pictures-'))
const main = fileURLToPath(new URL('main.ts', import.meta.url))
const sandbox = spawn(process.execPath, [main], { env: { ...process.env, ...PORTS, SANDBOX_DATA: data } })
try {
  await ready()
  const people = await control<Person[]>('GET', '/people')
  const boss = people.find((person) => person.name === 'Joris Haverkamp')
  const team = people.filter((person) => person.managerEmail === boss?.email || person === boss)
  const [first, ...others] = team.filter(({ name }) => name !== SILENT)
  const books = people.find(({ name }) => name === BOOKS)
  if (!first || !boss || !books)
    throw new Error(`the sample organisation has changed: nobody is called Joris Haverkamp or ${BOOKS}`)
  for (const [index, person] of others.slice(0, -1).entries()) await answer(person, index)
  await take(boss.email, others.at(-1)?.email ?? first.email, books.email)
} finally {
  sandbox.kill('SIGTERM')
  await new Promise((resolve) => sandbox.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
}

async function ready(): Promise<void> {
  for await (const line of sandbox.stdout) if (String(line).includes('Counterpart is ready')) return
  throw new Error('the sandbox did not start; are the ports 4178 to 4180 free?')
}

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const answered = await fetch(`${URL_HERE}/sandbox${path}`, { method, body: body && JSON.stringify(body) })
  if (!answered.ok) throw new Error(`${path}: ${await answered.text()}`)
  return answered.json() as Promise<T>
}

async function answer({ email }: Person, index: number): Promise<void> {
  const [feeling, heard, kind] = TOLD[index] ?? TOLD[0]
  const press = async (verb: string, title: RegExp | undefined, inputs: object) => {
    const card = (await control<Message[]>('GET', `/chats/${email}`)).findLast(
      (message) => message.from === 'bot',
    )
    const named = title && JSON.stringify(card?.attachments).match(title)?.[0]
    await control('POST', `/chats/${email}/actions`, {
      activityId: card?.id,
      ...(named ? { title: named } : { verb }),
      inputs,
    })
  }
  await press('', new RegExp(`Yes, [^"]+ seemed ${feeling}`), {})
  await press('checkin.tell', undefined, { heard, kind, own: feeling })
}

async function take(boss: string, employee: string, books: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    // Nothing fades: what is taken is as it stays.
    reducedMotion: 'reduce',
  })
  await page.goto(`${URL_HERE}/#person=${employee}`)
  await page.getByRole('button', { name: /seemed content/ }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, 'desk.png') })
  // High enough for the overview and its first pictures; the booking needs no more than a usual screen.
  await page.setViewportSize({ width: 1280, height: 1230 })
  const tab = page.frameLocator('iframe')
  await open(page, boss)
  await tab.getByText(/^\d+ of \d+$/).waitFor()
  await tab.getByRole('table', { name: /departments/ }).waitFor()
  await tab.getByText(/^Who took part/).waitFor()
  await page.screenshot({ path: join(FOLDER, 'overview.png') })
  await page.setViewportSize({ width: 1280, height: 860 })
  await open(page, books, '&page=customers')
  await tab.getByRole('link', { name: CUSTOMER }).click()
  await tab.getByRole('button', { name: 'Book a joint visit' }).click()
  await tab.getByText(/times found/).waitFor()
  await tab.getByRole('button', { name: 'Send invitation', disabled: false }).waitFor()
  await page.screenshot({ path: join(FOLDER, 'booking.png') })
  await browser.close()
}

async function open(page: Page, person: string, more = ''): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${URL_HERE}/#person=${person}&view=counterpart${more}`)
}
