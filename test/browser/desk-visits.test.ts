import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { INES, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const HALF_LINE = 8
const WEEK = '&view=calendar&page=2026-11-23'

describe('calendars and mail on the desk', () => {
  let here: VisitWorld
  let browser: Browser
  let page: Page
  let errors: string[] = []
  const open = async (person: string, more: string) => {
    await page.goto('about:blank')
    await page.goto(`${here.sandbox.url}/#person=${person}${more}`)
  }
  /** Whether a block begins at a minute of the wall clock: a pixel each, from the line that its hour stands beside. */
  const beginsAt = async (name: RegExp, minute: number) => {
    const block = await page.getByRole('button', { name }).boundingBox()
    const nine = await page.getByText('09:00', { exact: true }).boundingBox()
    ok(block && nine)
    const seen = block.y - nine.y - HALF_LINE + 540
    ok(Math.abs(seen - minute) <= 2, `${seen}`)
  }
  before(async () => {
    here = await visitWorld()
    browser = await launch()
    ;({ page, errors } = await openPage(browser))
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('an empty week says so, and a mailbox without mail what will come', async () => {
    await open(at('eve'), WEEK)
    await page.getByText('Nothing is planned in this week.').waitFor()
    await page.getByRole('button', { name: 'Mail' }).click()
    await page.getByRole('heading', { name: 'No mail yet' }).waitFor()
  })

  it('an invitation arrives by itself, and is counted until it is read (3.4)', async () => {
    await here.book({ subject: 'Autumn visit' })
    await page.getByRole('button', { name: 'Mail (1 unread)' }).waitFor()
    await page.getByRole('button', { name: /Unread.*Ben Okafor.*Autumn visit/ }).click()
    await page.getByText(/24 November 2026, 16:30 to 17:15 in Amsterdam/).waitFor()
    await page.getByRole('button', { name: 'Join the meeting' }).waitFor()
    await page.getByRole('button', { name: 'Mail', exact: true }).waitFor()
  })

  it('with its calendar file', async () => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Calendar file' }).click()
    equal((await saving).suggestedFilename(), 'Autumn visit.ics')
  })

  it('and leads to the event, at the wall time of whose calendar it is (3.9)', async () => {
    await page.getByRole('button', { name: 'Show in calendar' }).click()
    await page.getByRole('region', { name: 'Details' }).getByText('Organised by Ben Okafor').waitFor()
    await beginsAt(/Autumn visit.*16:30 to 17:15/, 990)
    await open(at('ben'), WEEK)
    await page.getByRole('button', { name: /Autumn visit.*15:30 to 16:15/ }).waitFor()
    await page.getByText('Times in Lisbon').waitFor()
    await beginsAt(/Autumn visit/, 930)
  })

  it('an answer given in one calendar stands in that of the organiser', async () => {
    await open(at('berta'), WEEK)
    await page.getByRole('button', { name: /Autumn visit/ }).click()
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await open(at('ben'), WEEK)
    await page.getByRole('button', { name: /Autumn visit/ }).click()
    const berta = page.getByRole('listitem').filter({ hasText: 'Berta Olsen' })
    await berta.getByText('Accepted').waitFor()
  })

  it('a guest has mail alone, in their own time, and it says that they have no account', async () => {
    await page.getByRole('button', { name: /Be somebody else/ }).click()
    const outside = page.getByRole('list', { name: 'Outside, with mail only' })
    await outside.getByRole('button', { name: /Ines Moreau/ }).click()
    await page.getByText(/Ines Moreau has no account/).waitFor()
    const apps = page.getByRole('navigation', { name: 'Apps' }).getByRole('button')
    equal(await apps.count(), 1)
    await apps.getByText('Mail').waitFor()
    await page.getByRole('button', { name: /Autumn visit/ }).click()
    await page.getByText(/16:30 to 17:15 in Paris/).waitFor()
    match(page.url(), new RegExp(`person=${INES}`))
    await page
      .getByRole('article')
      .getByRole('link', { name: /entity/ })
      .click()
    await page.getByText('This is for people with an account, and Ines Moreau has none.').waitFor()
  })

  it('a guest answers an invitation, and it stands on the page of the visit (3.5)', async () => {
    await page.getByRole('button', { name: 'Decline' }).click()
    await page.getByText('Declined.').waitFor()
    const { body } = await here.get<{ upcoming: VisitView[] }>(at('ben'), '/api/visits')
    await open(at('ben'), `&view=counterpart&page=visit/${body.upcoming[0]?.id}`)
    await tabOf(page).getByText('Ines Moreau cannot come.').waitFor()
    await tabOf(page).getByText('Cannot come', { exact: true }).waitFor()
  })

  it('an appointment is added, changed and deleted as in Outlook', async () => {
    await open(at('eve'), `${WEEK}/new/2026-11-25T09:00`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Say what it is.').waitFor()
    await page.getByLabel('Subject').fill('Dentist')
    await page.getByLabel('Show as').selectOption('Out of office')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: /Dentist.*Out of office.*09:00 to 09:30/ }).click()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('textbox', { name: 'To' }).fill('10:00')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: /Dentist.*09:00 to 10:00/ }).click()
    const [kept] = (await here.events(at('eve'))).filter(({ subject }) => subject === 'Dentist')
    equal(kept?.end, '2026-11-25T09:00:00.000Z')
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: /Dentist/ }).waitFor({ state: 'detached' })
  })

  it('what overlaps stands side by side', async () => {
    for (const subject of ['One', 'Two'])
      await here.control('POST', `/calendars/${at('finn')}`, {
        ...{ subject, start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z', showAs: 'busy' },
      })
    await open(at('finn'), WEEK)
    const [one, two] = await Promise.all(
      [/^One/, /^Two/].map((name) => page.getByRole('button', { name }).boundingBox()),
    )
    ok(one && two)
    equal(one.y, two.y)
    ok(one.x + one.width <= two.x || two.x + two.width <= one.x)
  })

  it('on a phone the week is a list, and so is the mail', async () => {
    await page.setViewportSize({ width: 375, height: 720 })
    await open(at('ben'), WEEK)
    await page.getByRole('heading', { name: /Tuesday 24 November/ }).waitFor()
    await page.getByRole('button', { name: /Autumn visit.*15:30 to 16:15/ }).waitFor()
    await open(at('eve'), '&view=mail')
    const row = await page.getByRole('button', { name: /Ben Okafor.*Autumn visit/ }).boundingBox()
    ok(row && row.width > 340, 'the list of mail takes the whole width')
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  for (const theme of ['light', 'dark', 'contrast'])
    it(`both are accessible: ${theme}`, async () => {
      await open(at('ben'), `${WEEK}&theme=${theme}`)
      await page.getByRole('button', { name: /Autumn visit/ }).click()
      await page.getByRole('region', { name: 'Details' }).waitFor()
      deepEqual(await serious(page.mainFrame()), [])
      await open(at('eve'), `&view=mail&theme=${theme}`)
      await page.getByRole('button', { name: /Autumn visit/ }).click()
      await page.getByRole('button', { name: 'Calendar file' }).waitFor()
      deepEqual(await serious(page.mainFrame()), [])
    })

  it('a cancelled visit is told in mail, and struck in the calendar', async () => {
    await open(at('eve'), '&view=mail')
    await page.getByRole('heading', { name: 'Inbox' }).waitFor()
    const { body } = await here.get<{ upcoming: { id: string }[] }>(at('ben'), '/api/visits')
    await here.cancel('ben', body.upcoming[0]?.id ?? '', 'Another time')
    await page.getByRole('button', { name: /Unread.*Cancelled/ }).click()
    await page.getByText('This meeting is cancelled.').waitFor()
    await open(at('eve'), WEEK)
    await page.getByRole('button', { name: /Cancel+ed.*Autumn visit/ }).waitFor()
  })

  it('with no error in any script', () => deepEqual(errors, []))
})
