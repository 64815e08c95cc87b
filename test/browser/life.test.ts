import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { BEN, DOV, EVE, type LifeWorld, lifeWorld, PAUL } from '../pairing/life-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

describe('the life of a pair in a browser', () => {
  let here: LifeWorld
  let browser: Browser
  let customerId = ''
  before(async () => {
    here = await lifeWorld()
    customerId = here.contactId(PAUL).split('.')[0] ?? ''
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  /** Without movement, so that nothing is half visible when it is judged. */
  const openQuiet = async (width = 1280) => {
    const opened = await openPage(browser, width)
    await opened.page.emulateMedia({ reducedMotion: 'reduce' })
    return opened
  }
  const atCustomer = async (page: Page, person: string) => {
    await openDesk(page, here.sandbox.url, person, 'counterpart', `&page=customer/${customerId}`)
    return tabOf(page)
  }
  const choose = async (tab: FrameLocator, pair: string, action: string) => {
    await tab.getByRole('button', { name: `Change the pair of ${pair}` }).click()
    await tab.getByRole('menuitem', { name: action, exact: true }).click()
  }
  const frameOf = (page: Page) => page.frames().find((one) => one.url().includes('/tab/'))

  it('is introduced by a mail that was changed, in the language that the dialog names (1.5, 7.4)', async () => {
    await here.waiting(BEN, EVE, PAUL)
    const { page, errors } = await openQuiet()
    const tab = await atCustomer(page, BEN)
    await tab.getByText('Waiting for the introduction').waitFor()
    await choose(tab, 'Eve Lindqvist and Paul Girard', 'Introduce')
    await tab.getByText(`To Paul Girard (${PAUL}), in French`).waitFor()
    deepEqual(await serious(frameOf(page)), [])
    const text = tab.getByRole('textbox', { name: 'Text' })
    const drafted = await text.inputValue()
    await text.fill(drafted.replace(/https?:\S+#please-dont/, ''))
    await tab.getByRole('button', { name: 'Send from my mailbox' }).click()
    await tab.getByText(/Both links of the draft must stay in the mail/).waitFor()
    await text.fill(drafted.replace('Bonjour', 'Cher'))
    // A double click sends it once.
    await tab.getByRole('button', { name: 'Send from my mailbox' }).evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })
    await tab.getByText(/The mail to Paul Girard is sent. The pair begins on 9 November/).waitFor()
    await tab.getByText('Introduced, begins on 9 November').waitFor()
    deepEqual(await serious(frameOf(page)), [])
    match((await here.mail(PAUL))[0]?.body ?? '', /^Cher Paul Girard/)
    deepEqual(
      errors.filter((error) => !/400/.test(error)),
      [],
    )
    await page.close()
  })

  it('is answered on a phone without an account, a script or a stumble (1.5, 7.4)', async () => {
    const { link } = await here.introduced(BEN, DOV, PAUL)
    const page = await browser.newPage({ viewport: { width: 375, height: 667 }, javaScriptEnabled: false })
    await page.goto(`${link}#somebody-else`)
    equal(await page.locator('html').getAttribute('lang'), 'fr')
    const width = await page
      .locator('body')
      .evaluate((body) => body.ownerDocument.documentElement.scrollWidth)
    ok(width <= 375, `${width} px`)
    await page.getByLabel(/Nom et adresse e-mail/).fill('Luc Petit')
    await page.getByRole('button', { name: 'Proposer une autre personne' }).click()
    await page.getByRole('heading', { name: 'Merci', exact: true }).waitFor()
    const seen = await openQuiet(375)
    await seen.page.goto(link)
    deepEqual(await serious(seen.page.mainFrame()), [])
    await seen.page.close()
    await page.close()
    const desk = await openQuiet()
    const tab = await atCustomer(desk.page, BEN)
    await tab.getByText('Paul Girard named somebody else to Dov Adler, 2 November:').waitFor()
    await tab.getByText('Luc Petit').waitFor()
    await desk.page.close()
  })

  it('is paused until a day, taken back, and ended with a reason (1.5, 4.7)', async () => {
    const { page } = await openQuiet()
    const tab = await atCustomer(page, BEN)
    const pair = 'Cleo Marsh and Paul Girard'
    await choose(tab, pair, 'Pause until')
    await tab.getByRole('button', { name: 'Pause', exact: true }).click()
    await tab.getByText('Choose the day on which it resumes').waitFor()
    await tab.getByLabel('Resumes on').fill('2026-12-03')
    deepEqual(await serious(frameOf(page)), [])
    await tab.getByRole('button', { name: 'Pause', exact: true }).click()
    await tab.getByText('Paused until 3 December', { exact: true }).waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('Undone.').waitFor()
    await tab.getByText('Paused until 3 December', { exact: true }).waitFor({ state: 'detached' })
    await choose(tab, pair, 'End with a reason')
    await tab.getByLabel('The contact has left the customer').check()
    await tab.getByText(/Paul Girard is then marked as having left Larkspur Dairy, for everybody/).waitFor()
    deepEqual(await serious(frameOf(page)), [])
    await tab.getByLabel('The two do not fit').check()
    await tab.getByRole('button', { name: 'End the pair' }).click()
    await tab.getByText('The pair with Paul Girard has ended.').waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByRole('button', { name: `Change the pair of ${pair}` }).waitFor()
    await page.close()
  })

  it('goes on when the contact has not left after all, by Undo or from the customer’s page (1.5, 4.7)', async () => {
    const { page, errors } = await openQuiet(375)
    const tab = await atCustomer(page, BEN)
    const pair = 'Cleo Marsh and Paul Girard'
    const left = async () => {
      await choose(tab, pair, 'End with a reason')
      await tab.getByLabel('The contact has left the customer').check()
      await tab.getByText(/You can take it back today/).waitFor()
      await tab.getByRole('button', { name: 'Yes, Paul Girard has left' }).click()
      await tab.getByText('Paul Girard is marked as left, and all their pairs have ended.').waitFor()
    }
    await left()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByRole('button', { name: `Change the pair of ${pair}` }).waitFor()
    await left()
    await tab.getByRole('heading', { name: 'Left lately' }).waitFor()
    deepEqual(await serious(frameOf(page)), [])
    await tab.getByRole('button', { name: 'Paul Girard has not left after all' }).click()
    await tab.getByText(/Paul Girard is back among the contacts, and .* as before/).waitFor()
    await tab.getByRole('button', { name: `Change the pair of ${pair}` }).waitFor()
    await tab.getByRole('heading', { name: 'Left lately' }).waitFor({ state: 'detached' })
    deepEqual(await serious(frameOf(page)), [])
    deepEqual(errors, [])
    await page.close()
  })

  it('stands on my page with its state, and its own employee may pause it there (1.5)', async () => {
    const { page } = await openQuiet(375)
    await openDesk(page, here.sandbox.url, EVE, 'counterpart', '&page=me')
    const tab = tabOf(page)
    await tab.getByText('Introduced, begins on 9 November').waitFor()
    await choose(tab, 'Eve Lindqvist and Uta Brandt', 'Pause until')
    await tab.getByLabel('Resumes on').fill('2026-11-20')
    await tab.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click()
    await tab.getByText('Paused until 20 November', { exact: true }).waitFor()
    await choose(tab, 'Eve Lindqvist and Uta Brandt', 'Resume')
    await tab.getByText('The pair with Uta Brandt goes on.').waitFor()
    deepEqual(await serious(frameOf(page)), [])
    await page.close()
  })
})
