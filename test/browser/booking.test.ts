import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { VisitList } from '../../src/contract/visits.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { clicksOf, countClicks } from './clicks.ts'
import { HARBOUR_MILLS, THEIRS } from './harbour-mills.ts'
import { serious } from './serious.ts'

/** Between the days on which clocks go back in Europe and in America: five hours apart, not six. */
const FRIDAY = '2026-10-23T16:00:00.000Z'
const OURS = ['ben', 'eve', 'berta']
type Shown = { subject: string; start: string; end: string; joinUrl: string | null; cancelled: boolean }
type Mail = {
  kind: string
  body: string
  event: { start: string; timeZone: string } | null
  ics: string | null
}

describe('a joint visit on the desk', () => {
  let here: World
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  let customerId = ''
  let said = { ours: '', theirs: '' }
  before(async () => {
    here = await world({ now: FRIDAY })
    await found(here)
    for (const [kind, csv] of Object.entries(HARBOUR_MILLS))
      equal((await here.importCsv(kind as keyof typeof HARBOUR_MILLS, csv)).status, 200)
    type Customers = { customers: { id: string; name: string }[] }
    const { body } = await here.get<Customers>(at('eve'), '/api/customers')
    customerId = body.customers.find(({ name }) => name === 'Harbour Mills')?.id ?? ''
    browser = await launch()
    desk = await openPage(browser)
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  const calendar = async (name: string) =>
    (await here.control<Shown[]>('GET', `/calendars/${encodeURIComponent(at(name))}`)).body
  const mail = async (email: string) =>
    (await here.control<Mail[]>('GET', `/mail/${encodeURIComponent(email)}`)).body
  const visits = async () => (await here.get<VisitList>(at('eve'), '/api/visits')).body.upcoming

  it("shows everyone's week, where a start is chosen by keyboard alone (3.2)", async () => {
    await openDesk(desk.page, here.sandbox.url, at('eve'), 'counterpart', `&page=visits/book/${customerId}`)
    const tab = tabOf(desk.page)
    await tab.getByText(/times found/).waitFor()
    await tab.getByRole('button', { name: "See everyone's week" }).focus()
    await desk.page.keyboard.press('Enter')
    await tab.getByRole('row', { name: /Nora Fenwick.*[Nn]ot known/ }).waitFor()
    const begins = tab.getByRole('row', { name: /Can begin at/ }).getByRole('button')
    await begins.first().focus()
    await desk.page.keyboard.press('ArrowRight')
    await desk.page.keyboard.press('Enter')
    equal(await begins.nth(1).getAttribute('aria-pressed'), 'true')
    const [words = ''] = ((await begins.nth(1).getAttribute('aria-label')) ?? '').split(', without')
    await tab.getByText(`${words}, Amsterdam`).first().waitFor()
    deepEqual(await serious(desk.page.frames().find((one) => one.url().includes('/tab/'))), [])
  })

  it('is booked in at most 4 clicks from the customer page, another time chosen (3.1, 3.2)', async () => {
    await openDesk(desk.page, here.sandbox.url, at('eve'), 'counterpart', `&page=customer/${customerId}`)
    const tab = tabOf(desk.page)
    await tab.getByText('Who speaks with whom').waitFor()
    await countClicks(desk.page)
    await tab.getByRole('button', { name: 'Book a joint visit' }).click()
    await tab.getByText(/times found/).waitFor()
    equal(await tab.getByRole('radio').first().isChecked(), true, 'the best time is chosen already')
    const second = tab.getByRole('radio').nth(1)
    const words =
      (await tab
        .locator('label', { has: tab.getByText(/in New York/) })
        .nth(1)
        .textContent()) ?? ''
    said = {
      ours: /(\d\d:\d\d)–\d\d:\d\d, Amsterdam \(GMT\+1\)/.exec(words)?.[1] ?? '',
      theirs: /(\d\d:\d\d)–\d\d:\d\d in New York \(GMT-4\)/.exec(words)?.[1] ?? '',
    }
    await second.click()
    await tab.getByRole('button', { name: 'Send invitation' }).click()
    await tab.getByText('Booked: the invitation is sent to all 4.').waitFor()
    const clicks = await clicksOf(desk.page)
    ok(clicks > 0 && clicks <= 4, `${clicks} clicks`)
  })

  it('names the zone of every clock, and they differ by what is true on that day (3.9)', () => {
    match(said.ours, /^\d\d:\d\d$/)
    match(said.theirs, /^\d\d:\d\d$/)
    equal(Number(said.ours.slice(0, 2)) - Number(said.theirs.slice(0, 2)), 5)
  })

  it('stands in the calendar of each of the three, from three departments, at the right wall time (3.4)', async () => {
    const [visit] = await visits()
    deepEqual(new Set(visit?.employees.map(({ department }) => department)).size, 3)
    equal(visit?.contacts.length, 2)
    equal(clockOf(visit?.start, 'Europe/Amsterdam'), said.ours)
    for (const name of OURS) {
      const events = (await calendar(name)).filter((one): boolean => one.subject === visit?.subject)
      equal(events.length, 1, `one event for ${name}`)
      equal(Date.parse(events[0]?.start ?? ''), Date.parse(visit?.start ?? 'x'), name)
      equal(events[0]?.joinUrl, visit?.joinUrl)
    }
  })

  it('and in the mailbox of each who is invited, the contacts in their own time (3.4, 3.9)', async () => {
    const [visit] = await visits()
    for (const email of [...THEIRS, at('ben'), at('berta')]) {
      const invitations = (await mail(email)).filter(({ kind }) => kind === 'invitation')
      equal(invitations.length, 1, email)
      equal(Date.parse(invitations[0]?.event?.start ?? ''), Date.parse(visit?.start ?? 'x'))
      equal(clockOf(invitations[0]?.event?.start, 'America/New_York'), said.theirs)
    }
  })

  it('opens on its own page with the link to join, both clocks and who is who (4.5)', async () => {
    const tab = tabOf(desk.page)
    const join = tab.getByRole('link', { name: 'Join' })
    match((await join.getAttribute('href')) ?? '', /^https:\/\/teams\.microsoft\.com\//)
    await tab.getByText('New York (GMT-4)').waitFor()
    for (const name of ['Nora Fenwick', 'Otis Vandermeer', 'Ben Okafor', 'Berta Olsen'])
      await tab.getByText(name).first().waitFor()
    await tab.getByText('To undo this, cancel the visit').waitFor()
  })

  it('offers a calendar file (3.9)', async () => {
    const waiting = desk.page.waitForEvent('download')
    await tabOf(desk.page).getByRole('button', { name: 'Calendar file' }).click()
    match((await waiting).suggestedFilename(), /\.ics$/)
  })

  it('moves for everybody (3.5)', async () => {
    const [before] = await visits()
    const tab = tabOf(desk.page)
    await tab.getByRole('button', { name: 'Move' }).click()
    await tab.getByText(/times found/).waitFor()
    await tab.getByRole('button', { name: 'Send the new time' }).click()
    await tab.getByText('Moved: everybody has the new time.').waitFor()
    const [visit] = await visits()
    ok(visit && visit.start !== before?.start)
    for (const name of OURS)
      ok(
        (await calendar(name)).some(({ start }) => Date.parse(start) === Date.parse(visit.start)),
        name,
      )
  })

  it('is cancelled for everybody, with a few words (3.5)', async () => {
    const tab = tabOf(desk.page)
    await tab.getByRole('button', { name: 'Cancel the visit' }).click()
    await tab.getByLabel('A few words for them').fill('The mill is flooded')
    await tab.getByRole('button', { name: 'Cancel and tell everybody' }).click()
    await tab.getByText('Cancelled: everybody was told.').waitFor()
    deepEqual(await visits(), [])
    for (const email of THEIRS) {
      const last = (await mail(email)).at(-1)
      equal(last?.kind, 'cancellation')
      match(last?.body ?? '', /The mill is flooded/)
    }
  })

  it('begins filled in from a link on a card: 20 minutes with one contact (2.9)', async () => {
    const { body } = await here.get<{ contacts: { id: string; name: string }[] }>(
      at('eve'),
      `/api/customers/${customerId}/contacts`,
    )
    const otis = body.contacts.find(({ name }) => name === 'Otis Vandermeer')?.id ?? ''
    const route = `visits/talk/${customerId}/${otis}`
    await openDesk(desk.page, here.sandbox.url, at('eve'), 'counterpart', `&page=${route}`)
    const tab = tabOf(desk.page)
    await tab.getByText(/times found/).waitFor()
    await tab.getByText('One of us with one of them').waitFor()
    await tab.getByRole('button', { name: 'Send invitation' }).click()
    await tab.getByText('Booked: the invitation is sent.').waitFor()
    const [visit] = await visits()
    equal(visit?.kind, 'one to one')
    equal(Date.parse(visit?.end ?? '') - Date.parse(visit?.start ?? ''), 20 * 60_000)
  })

  it('leaves nothing hidden from a screen reader, and no error in any script', async () => {
    const frame = desk.page.frames().find((one) => one.url().includes('/tab/'))
    equal(await frame?.locator('#root').getAttribute('aria-hidden'), null)
    deepEqual(desk.errors, [])
  })
})

const clockOf = (instant: string | undefined, timeZone: string) =>
  instant &&
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
