import { deepEqual, equal } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { ErasureList } from '../../src/contract/personal-data.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

describe('two clicks where one was meant', () => {
  let here: World
  let browser: Browser
  let page: Page
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    browser = await launch()
    ;({ page } = await openPage(browser))
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('save one file of everything about me (6.4)', async () => {
    let files = 0
    page.on('download', () => files++)
    await openDesk(page, here.sandbox.url, at('cleo'), 'counterpart', '&page=me/data')
    const button = tabOf(page).getByRole('button', { name: 'Export everything about me' })
    const waiting = page.waitForEvent('download')
    await button.dblclick()
    await waiting
    // A second one would come by now: each asks again after one and a half seconds.
    await button.and(tabOf(page).locator(':not([aria-disabled=true])')).waitFor()
    await page.waitForTimeout(2000)
    equal(files, 1)
  })

  it('erase somebody once (6.4)', async () => {
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', '&page=admin/personal-data')
    const tab = tabOf(page)
    await tab.getByLabel('Name or e-mail address').fill('cleo')
    await tab.getByRole('button', { name: 'Search' }).click()
    await tab.getByRole('button', { name: /^Erase Cleo/ }).click()
    await tab.getByRole('button', { name: 'Erase for good' }).dblclick()
    await tab.getByText(/The erasure has begun/).waitFor()
    const { body } = await here.get<ErasureList>(at('berta'), '/api/privacy/erasures')
    deepEqual(body.erasures.length, 1)
  })
})
