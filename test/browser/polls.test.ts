import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { VisitList } from '../../src/contract/visits.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { clicksOf, countClicks } from './clicks.ts'
import { HARBOUR_MILLS, THEIRS } from './harbour-mills.ts'
import { serious } from './serious.ts'

const PHONE = { width: 375, height: 812 }
const LINK = /https?:\/\/\S+\/guest\/\S+/

describe('asking a customer which time suits', () => {
  let here: World
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  let customerId = ''
  before(async () => {
    here = await world({ now: '2026-11-03T09:00:00.000Z' })
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
  const linkOf = async (email = '') => {
    const mails = await here.control<{ body: string }[]>('GET', `/mail/${encodeURIComponent(email)}`)
    return mails.body.map(({ body }) => LINK.exec(body)?.[0]).findLast(Boolean) ?? ''
  }
  const tabFrame = () => desk.page.frames().find((one) => one.url().includes('/tab/'))

  it('takes 4 clicks from the customer page, the mail shown before it leaves (3.3)', async () => {
    await openDesk(desk.page, here.sandbox.url, at('eve'), 'counterpart', `&page=customer/${customerId}`)
    const tab = tabOf(desk.page)
    await tab.getByText('Who speaks with whom').waitFor()
    await countClicks(desk.page)
    await tab.getByRole('button', { name: 'Book a joint visit' }).click()
    await tab.getByText(/times found/).waitFor()
    await tab.getByRole('button', { name: 'Ask which time suits' }).click()
    await tab.getByText('3 of 5 times ticked').waitFor()
    deepEqual(await serious(tabFrame()), [])
    await tab.getByRole('button', { name: 'See the mail' }).click()
    const mail = tab.getByRole('textbox', { name: /Text/ }).first()
    match(await mail.inputValue(), /Dear (Nora Fenwick|Otis Vandermeer),.*New York \(GMT-[45]\).*\/guest\//s)
    deepEqual(await serious(tabFrame()), [])
    await tab.getByRole('button', { name: 'Send 2 mails from my mailbox' }).click()
    await tab.getByText(/Waiting for (Nora|Otis)/).waitFor()
    const clicks = await clicksOf(desk.page)
    ok(clicks > 0 && clicks <= 4, `${clicks} clicks`)
  })

  it('a guest votes on a phone with the keyboard alone and no script: one key a time, one to send (3.3)', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    const page = await context.newPage()
    await page.goto(await linkOf(THEIRS[0]))
    equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    equal(await page.locator('script').count(), 0)
    for (let time = 0; time < 3; time++) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Your answer is stored.').waitFor()
    equal(await page.getByRole('radio', { name: 'Suits me', checked: true }).count(), 3)
    await context.close()
  })

  it('another with taps: one a time, one to send; in light and dark nothing serious is wrong (3.3)', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: PHONE, colorScheme, hasTouch: true })
      const page = await context.newPage()
      await page.goto(await linkOf(THEIRS[1]))
      deepEqual(await serious(page.mainFrame()), [], colorScheme)
      await page.getByText('Does not suit').first().tap()
      await page.getByText('If need be').nth(1).tap()
      await page.getByText('Suits me').nth(2).tap()
      await page.getByRole('button', { name: 'Send my answer' }).tap()
      await page.getByText('Your answer is stored.').waitFor()
      deepEqual(await serious(page.mainFrame()), [], colorScheme)
      await context.close()
    }
  })

  it('shows on the tab what everybody agrees on, and one click books it (3.3)', async () => {
    const tab = tabOf(desk.page)
    await tab.getByText(/Everybody can come/).waitFor()
    deepEqual(await serious(tabFrame()), [])
    await tab
      .getByRole('button', { name: /^Book (?!a joint)/ })
      .nth(2)
      .click()
    await tab.getByText('Booked: the invitation is sent to all 4.').waitFor()
    const { body } = await here.get<VisitList>(at('eve'), '/api/visits')
    equal(body.upcoming.filter(({ customerId: of }) => of === customerId).length, 1)
    deepEqual(desk.errors, [])
  })
})
