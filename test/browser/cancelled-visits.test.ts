import { deepEqual } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { amissWhenNarrow } from './narrow.ts'

describe('a visit that is cancelled', () => {
  let here: VisitWorld
  let browser: Browser
  before(async () => {
    here = await visitWorld()
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('is booked again from where it was cancelled, and stands among the cancelled with its words (3.5)', async () => {
    const { body: visit } = await here.book({ subject: 'Autumn visit' })
    const { page, errors } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('ben'), 'counterpart', `&page=visit/${visit.id}`)
    const tab = tabOf(page)
    const again = tab.getByRole('link', { name: 'Book again with Larkspur Dairy' })
    const words = tab.getByText('“The mill is flooded”')
    await tab.getByRole('button', { name: 'Cancel the visit' }).click()
    await tab.getByLabel('A few words for them').fill('The mill is flooded')
    await tab.getByRole('button', { name: 'Cancel and tell everybody' }).click()
    await tab.getByText('Cancelled: everybody was told.').waitFor()
    await again.waitFor()
    await tab.getByRole('link', { name: 'All visits' }).click()
    const cancelled = tab.getByRole('region', { name: 'Cancelled' })
    await cancelled.getByText('“The mill is flooded”').waitFor()
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    deepEqual(frame && (await amissWhenNarrow(page, frame)), [])
    await cancelled.getByRole('link', { name: 'Autumn visit' }).click()
    await tab.getByRole('heading', { name: 'Who is who' }).waitFor()
    await words.waitFor()
    await tab.getByRole('link', { name: 'All visits' }).click()
    await cancelled.getByRole('link', { name: 'Book again with Larkspur Dairy' }).click()
    await tab
      .getByRole('dialog')
      .getByText(/Larkspur Dairy/)
      .first()
      .waitFor()
    deepEqual(errors, [])
    await page.close()
  })
})
