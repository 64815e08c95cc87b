import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser, Frame } from 'playwright-core'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { amissWhenNarrow } from './narrow.ts'

describe('what an administrator reads of the service', () => {
  let here: World
  let browser: Browser
  before(async () => {
    here = await world({ now: '2026-11-10T18:00:00.000Z' })
    await found(here)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const opened = async (route: string) => {
    const { page, errors } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', `&page=${route}`)
    await tabOf(page).locator('table').first().waitFor()
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    ok(frame)
    return { page, frame, errors, tab: tabOf(page) }
  }

  it('is printed as a whole, with whose it is and from which day (6.4)', async () => {
    const { page, errors, tab } = await opened('admin/protection')
    const property = tab.getByRole('cell', { name: 'checkins.note', exact: true })
    equal(await property.count(), 0, 'on the screen it is asked for')
    await page.emulateMedia({ media: 'print' })
    await property.waitFor()
    ok(await tab.getByText('Brightwater Fasteners, as of 10 November 2026').isVisible())
    equal(await tab.getByRole('button', { name: 'Print' }).isVisible(), false)
    await page.emulateMedia({ media: 'screen' })
    await tab.getByRole('button', { name: /^Show all/ }).click()
    await property.waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  for (const route of ['admin/protection', 'admin/settings'])
    it(`needs no scrolling to and fro at 320 px: ${route} (7.4)`, async () => {
      const { page, frame, errors, tab } = await opened(route)
      const more = tab.getByRole('button', { name: /^Show all/ })
      if (await more.isVisible()) await more.click()
      deepEqual(await amissWhenNarrow(page, frame), [])
      deepEqual(await tooWide(frame), [])
      deepEqual(errors, [])
      await page.close()
    })
})

/** The tables that are wider than the room they have. */
const tooWide = (frame: Frame): Promise<(string | null)[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter(({ parentElement: room }) => room && room.scrollWidth > room.clientWidth)
      .map(({ ariaLabel }) => ariaLabel),
  )
