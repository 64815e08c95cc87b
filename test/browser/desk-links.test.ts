import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'
import { openSettings } from './settings-frame.ts'

describe('links into the tab', () => {
  let here: World
  let browser: Browser
  let page: Page
  const linkTo = (subEntityId: string) =>
    `${here.sandbox.url}/l/entity/6f1c2f6e-0000-4000-8000-000000000001/counterpart?context=${encodeURIComponent(
      JSON.stringify({ subEntityId }),
    )}`
  before(async () => {
    here = await world()
    await found(here)
    browser = await launch()
    ;({ page } = await openPage(browser))
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('into the tab are asked about anew every time; its files, which have their content in their names, never', async () => {
    const kept = async (path: string) =>
      (await fetch(`${here.sandbox.serviceUrl}/tab/${path}`)).headers.get('cache-control') ?? ''
    const [, file = ''] =
      /src="[^"]*(assets\/[^"]+\.js)"/.exec(await (await fetch(`${here.sandbox.serviceUrl}/tab/`)).text()) ??
      []
    match(await kept(file), /immutable/)
    for (const view of ['', 'me', 'assets/', 'assets/me']) equal(await kept(view), 'no-cache', view)
    equal(await kept('assets/gone.js'), 'no-store')
  })

  it('opened from another program open the desk there, for the person last chosen', async () => {
    await page.goto(`${here.sandbox.url}/#person=${at('dov')}&theme=dark`)
    await page.getByText(/You are/).waitFor({ state: 'attached' })
    await page.getByRole('heading', { name: 'Counterpart', level: 1 }).waitFor()
    await page.goto('about:blank')
    await page.goto(linkTo('me'))
    await tabOf(page).getByRole('heading', { name: 'My counterparts' }).waitFor()
    match(page.url(), /#person=dov@.*view=counterpart.*page=me/)
    match(page.url(), /theme=dark/)
  })

  it('load the tab anew when it is open already', async () => {
    const before = await page.locator('iframe').elementHandle()
    await page.evaluate((url) => {
      const frame = document.querySelector('iframe')
      const data = { id: 9_999, func: 'executeDeepLink', args: [url] }
      window.dispatchEvent(
        new MessageEvent('message', {
          data,
          source: frame?.contentWindow ?? null,
          origin: new URL(frame?.src ?? '').origin,
        }),
      )
    }, linkTo('me'))
    await page.waitForFunction((old) => !old?.isConnected, before)
    await tabOf(page).getByRole('heading', { name: 'My counterparts' }).waitFor()
  })

  it('leave room on a phone for all that stands above the tab', async () => {
    for (const width of [375, 320]) {
      await page.setViewportSize({ width, height: 812 })
      const again = await page.getByRole('button', { name: 'Load the tab again' }).boundingBox()
      ok(
        again && again.width >= 32 && again.x + again.width <= width,
        `${width} px: ${JSON.stringify(again)}`,
      )
      const tab = await page.getByRole('navigation', { name: 'Tabs of Counterpart' }).boundingBox()
      ok(tab && tab.x + tab.width <= again.x, `${width} px: the tabs end before it`)
      await page.getByRole('heading', { name: 'Counterpart', level: 1 }).waitFor()
    }
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  it('are what a channel keeps as its tab: a plain one, of a customer that somebody chose', async () => {
    const { told, save, saved } = await openSettings(page, here)
    const form = tabOf(page)
    await form.getByText('Choose the customer, then press Save below.').waitFor()
    deepEqual(await told('settings.setValidityState'), [false])
    const customer = form.getByRole('combobox', { name: 'Choose a customer' })
    await customer.click()
    await customer.pressSequentially('lark')
    await form.getByRole('option', { name: 'Larkspur Dairy' }).click()
    await form.getByText('Press Save below, and the tab shows Larkspur Dairy.').waitFor()
    deepEqual(await serious(page.frames().at(-1)), [])
    await save()
    await saved()
    const [kept] = (await told('settings.setSettings')) as {
      contentUrl: string
      suggestedDisplayName: string
    }[]
    equal(kept?.suggestedDisplayName, 'Larkspur Dairy')
    match(kept?.contentUrl ?? '', /^http:\/\/localhost:\d+\/tab\/customer\/[\w.-]+$/)
    const again = await openSettings(page, here, { kept: kept?.contentUrl ?? '' })
    await form.getByText('Press Save below, and the tab shows Larkspur Dairy.').waitFor()
    await form.getByRole('radio', { checked: true, name: /customer/i }).waitFor()
    deepEqual((await again.told('settings.setValidityState')).at(-1), true)
  })

  it('are explained where Teams keeps no tabs', async () => {
    await openSettings(page, here, { canKeep: false })
    await tabOf(page).getByText('This page sets up a tab for a channel').waitFor()
  })
})
