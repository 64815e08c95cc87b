import { equal, ok } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage } from './chromium.ts'

const CHAT = /\/sandbox\/chats\/[^/]+$/
const PRESS = /\/sandbox\/chats\/[^/]+\/actions$/

describe('a card on the desk', () => {
  let here: World
  let browser: Browser
  let page: Page
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    browser = await launch()
    ;({ page } = await openPage(browser))
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('keeps half-typed words, the place in them and what was unfolded when another window changes it', async () => {
    await openDesk(page, here.sandbox.url, at('cleo'))
    await page.getByRole('button', { name: 'Yes, Paul seemed content' }).click()
    await page.getByLabel('What did you hear?').waitFor()
    await page.getByRole('button', { name: 'Add more' }).click()
    await page.getByLabel('A note only for you').fill('for me')
    await page.getByLabel('What did you hear?').pressSequentially('They plan a')
    await page.route(CHAT, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ body: (await answer.text()).replaceAll('Undo', 'Take back') })
    })
    await here.say(at('cleo'), 'help')
    await page.getByRole('button', { name: 'Take back' }).waitFor()
    await page.keyboard.type(' second warehouse')
    equal(await page.getByLabel('What did you hear?').inputValue(), 'They plan a second warehouse')
    equal(await page.getByLabel('A note only for you').inputValue(), 'for me')
    ok(await page.getByLabel('A note only for you').isVisible())
    await page.unroute(CHAT)
  })

  it('shows as stored what was sent from it, not as typed', async () => {
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Change' }).click()
    equal(await page.getByLabel('What did you hear?').inputValue(), 'They plan a second warehouse')
  })

  it('brings a refusal below it into sight', async () => {
    const value = 'This card is not yours.'
    const reply = { type: 'application/vnd.microsoft.activity.message', value }
    await page.route(PRESS, (route) => route.fulfill({ json: { status: 200, reply } }))
    await page.setViewportSize({ width: 1280, height: 480 })
    await page.getByLabel('What did you hear?').scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Save' }).evaluate((button) => (button as HTMLElement).click())
    const box = await page.getByText(value).boundingBox()
    const composer = await page.getByRole('textbox').last().boundingBox()
    ok(box && composer && box.y > 0 && box.y + box.height <= composer.y, JSON.stringify({ box, composer }))
  })
})
