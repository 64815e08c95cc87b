import { deepEqual, equal } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

describe('the first minute on the desk', () => {
  let here: World
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    browser = await launch()
    desk = await openPage(browser)
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('an employee answers the waiting card with one click on a face (2.3)', async () => {
    const { page } = desk
    await openDesk(page, here.sandbox.url, at('cleo'))
    await page.getByRole('button', { name: 'Yes, Paul seemed content' }).click()
    await page.getByText('You spoke with Paul Girard, who seemed content').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
  })

  it('and adds what was heard, with one more click (2.3)', async () => {
    const { page } = desk
    await page.getByLabel('What did you hear?').fill('They plan a second warehouse')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('They plan a second warehouse').waitFor()
    await page.getByRole('button', { name: 'Change' }).waitFor()
  })

  it('their manager sees it on the tab, on the first screen and without scrolling (4.2)', async () => {
    const { page } = desk
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart')
    const tab = tabOf(page)
    await tab.getByText('1 of 6').waitFor()
    await tab.getByText('Cleo Marsh').waitFor()
    for (const text of ['1 of 6', 'Cleo Marsh', 'Quill & Sons']) {
      const box = await tab.getByText(text).first().boundingBox()
      equal((box?.y ?? 999) + (box?.height ?? 0) <= 720, true, `${text} is on the first screen`)
    }
  })

  it('an answer of somebody else appears there by itself', async () => {
    const card = (await here.chat(at('dov'))).findLast((message) => message.from === 'bot')
    await here.press(at('dov'), { activityId: card?.id ?? '', title: 'Yes, Uta seemed neutral' })
    await tabOf(desk.page).getByText('2 of 6').waitFor()
  })

  it('what was heard stands on the page of the customer (4.4)', async () => {
    const tab = tabOf(desk.page)
    await tab.getByRole('link', { name: 'Customers' }).first().click()
    await tab.getByRole('link', { name: 'Larkspur Dairy' }).click()
    await tab.getByText('They plan a second warehouse').waitFor()
  })

  it('`next ask day` brings new cards (2.1)', async () => {
    const { page } = desk
    await openDesk(page, here.sandbox.url, at('cleo'))
    await page
      .getByRole('button', { name: /next ask day/i })
      .first()
      .click()
    await page.getByRole('button', { name: 'Yes, Paul seemed content' }).waitFor({ timeout: 60_000 })
    equal(await page.getByText('December 2026').first().isVisible(), true)
  })

  it('with no error in any script', () => {
    deepEqual(desk.errors, [])
  })
})
