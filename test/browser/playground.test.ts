import { match } from 'node:assert/strict'
import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { listen } from '../../src/sandbox/listen.ts'
import { type Playground, startPlayground } from '../../src/sandbox/playground.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

/** A port that nothing uses: the Playground cannot be asked to take a free one and tell. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0, 'PLAYGROUND_PORT')
  server.close()
  return port
}

describe("Microsoft's Agents Playground", () => {
  let here: World
  let browser: Browser
  let playground: Playground
  let chat: Page
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z', playground: true })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const { folder, serviceUrl, secrets, people } = here.sandbox
    const port = await freePort()
    const who = { people: people.list(), as: at('cleo') }
    playground = await startPlayground({ ...secrets, ...who, folder, serviceUrl, port })
    browser = await launch()
    chat = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await chat.goto(playground.url)
    await chat.getByText('Personal Chat', { exact: true }).click()
  })
  after(async () => {
    await browser?.close()
    playground?.stop()
    await here.stop()
  })
  const say = async (words: string) => {
    await chat.locator('[contenteditable=true]').first().click()
    await chat.keyboard.type(words)
    await chat.keyboard.press('Enter')
  }

  it('is helped in chat, as a person of the sample', async () => {
    await say('help')
    await chat.getByText('see who your counterparts are').first().waitFor()
  })

  it('shows the pairs, each with a way into booking (2.9)', async () => {
    await say('my pairs')
    await chat.getByText('Paul Girard').first().waitFor()
    const [page] = await Promise.all([
      chat.context().waitForEvent('page'),
      chat.getByRole('link', { name: 'Book 20 minutes with Paul Girard' }).click(),
    ])
    await tabOf(page).getByRole('dialog').getByText('Paul Girard').first().waitFor()
    match(page.url(), new RegExp(`^${here.sandbox.url}/`))
    await page.close()
  })

  it('answers a check-in with one tap on a face, and the tab shows it (2.3, 4.2)', async () => {
    await say('check in')
    await chat.getByText('Did you speak with Paul Girard').first().waitFor()
    await chat.locator('.ac-selectable').last().click()
    await chat.getByText('You spoke with Paul Girard, who seemed delighted').first().waitFor()
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart')
    await tabOf(page).getByText('1 of 6').waitFor()
    await tabOf(page).getByText('Cleo Marsh').waitFor()
  })
})
