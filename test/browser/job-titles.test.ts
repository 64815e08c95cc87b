import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { settled } from '../faults/until.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { HEAD, NORA } from './contact-files.ts'
import { serious } from './serious.ts'

describe('the page of job titles', () => {
  let here: World
  let browser: Browser
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.importCsv('contacts', [HEAD, NORA].join('\n'))
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('places a title at once, undoes it, and takes back what was placed before (1.3)', async () => {
    const { page, errors } = await openPage(browser)
    const open = () => openDesk(page, here.sandbox.url, at('berta'), 'counterpart', '&page=admin/functions')
    const tab = tabOf(page)
    const title = tab.getByRole('combobox', { name: 'Function of Wizard of light' })
    await open()
    await tab.getByText('Such as Nora Fenwick').waitFor()
    await title.selectOption('Marketing')
    await tab.getByText('Wizard of light: Marketing. Saved.').waitFor()
    await tab.getByRole('button', { name: 'Undo Wizard of light' }).click()
    await tab.getByText('the words of the title decide again').waitFor({ state: 'hidden' })
    equal(await title.inputValue(), '')
    await title.selectOption('Logistics')
    await tab.getByText('Wizard of light: Logistics. Saved.').waitFor()
    await open()
    const placed = tab.getByRole('region', { name: 'Placed by hand' })
    await placed.getByRole('button', { name: 'Take back Wizard of light' }).click()
    await placed.getByText('Wizard of light: the words of the title decide again').waitFor()
    // Whoever has the title is looked at again by the queue.
    await settled(here)
    await open()
    await tab
      .getByRole('region', { name: 'Which function do these have?' })
      .getByText('Wizard of light')
      .waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  for (const theme of ['light', 'dark', 'contrast'])
    it(`is accessible, and fits a phone: ${theme}`, async () => {
      const { page } = await openPage(browser, 375, 812)
      await openDesk(
        page,
        here.sandbox.url,
        at('berta'),
        'counterpart',
        `&theme=${theme}&page=admin/functions`,
      )
      await tabOf(page).getByText('Wizard of light').waitFor()
      const frame = page.frames().find((one) => one.url().includes('/tab/'))
      deepEqual(await serious(frame), [])
      const wide = await frame?.evaluate(() => document.documentElement.scrollWidth)
      ok((wide ?? 999) <= 375, `${wide} px`)
      await page.close()
    })
})
