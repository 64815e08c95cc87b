import { deepEqual, equal, match } from 'node:assert/strict'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { clicksOf, countClicks } from './clicks.ts'
import { serious } from './serious.ts'

describe('the cycles page in a browser', () => {
  let here: World
  let browser: Browser
  let page: Page
  let errors: string[]
  let tab: FrameLocator
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.setState(at('dov'), 'blocked')
    await here.moveTo('2026-11-10T20:00:00.000Z')
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async (route: string, more = '') => {
    ;({ page, errors } = await openPage(browser))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', `&page=${route}${more}`)
    tab = tabOf(page)
  }
  const close = async () => {
    deepEqual(
      errors.filter((error) => !/status of 409/.test(error)),
      [],
    )
    await page.close()
  }
  const press = (name: string | RegExp) => tab.getByRole('button', { name, exact: true }).click()
  const region = (name: string) => tab.getByRole('region', { name })
  const nothingSerious = async () =>
    deepEqual(await serious(page.frames().find((one) => one.url().includes('/tab/'))), [])

  it('is one click away, and one more sends again to those whom it failed (2.8)', async () => {
    await open('')
    await tab.getByText('Did we speak with our customers?').waitFor()
    await here.setState(at('dov'), 'installed')
    await here.say(at('dov'), 'hello')
    await countClicks(page)
    await tab.getByRole('link', { name: 'Cycles' }).click()
    await region('Needs you').getByText('Dov Adler').waitFor()
    await region('Needs you')
      .getByText(/Ask them to unblock/)
      .waitFor()
    const states = tab.getByRole('table', { name: 'Cards by state and reason' })
    await states.getByRole('row', { name: /1 Blocked Teams answered with status 403/ }).waitFor()
    await press('Send again to the failed')
    await tab.getByText('1 card is on its way again.').waitFor()
    await region('Needs you').getByText('Every card arrived').waitFor()
    equal(await clicksOf(page), 2)
    await states.getByRole('row', { name: /6 Sent/ }).waitFor()
    await tab.getByText('Nobody’s card failed.').waitFor()
    match(JSON.stringify((await here.chat(at('dov'))).at(-1)), /Did you speak with/)
    await close()
  })

  it('rehearses the next cycle: who is asked when, who not, and why (2.6, 2.8)', async () => {
    await open('admin/delivery')
    await tab.getByRole('combobox', { name: 'Cycle' }).selectOption('The next one (dry run)')
    const run = region('Who is asked in December 2026?')
    const people = run.getByRole('list', { name: 'Everybody in this dry run' }).getByRole('listitem')
    await people.filter({ hasText: 'Cleo Marsh' }).getByText('Tue 8 Dec, 10:00, Tokyo').waitFor()
    await people.filter({ hasText: 'Finn Abara' }).getByText('They have no counterpart').waitFor()
    await run.getByRole('searchbox').fill('finance')
    await run.getByText('3 people', { exact: true }).waitFor()
    await run.getByRole('radio', { name: 'Later than the ask day' }).check()
    await run.getByText('Nobody fits.').waitFor()
    await press('Add a holiday')
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Give it a name').waitFor()
    await dialog.getByLabel('Name').fill('Founders’ day')
    await dialog.getByLabel('First day').fill('2026-12-08')
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await tab.getByText(/Founders’ day is a company holiday now/).waitFor()
    await people.filter({ hasText: 'Dov Adler' }).getByText('Wed 9 Dec, 10:00, Los Angeles').waitFor()
    await people.filter({ hasText: 'Dov Adler' }).getByText('The ask day is a company holiday.').waitFor()
    await nothingSerious()
    await press('Undo')
    await tab.getByText('Undone.').waitFor()
    await run.getByText('Nobody fits.').waitFor()
    await close()
  })

  it('cancels a cycle after saying what that does, and goes on with it (2.8)', async () => {
    await open('admin/delivery', '&theme=dark')
    await press('Cancel this cycle')
    const dialog = tab.getByRole('dialog', { name: 'Cancel November 2026?' })
    await dialog.getByText('Cards that arrived stay in the chats and can be answered.').waitFor()
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Cancel the cycle' }).click()
    await tab.getByText('This cycle is cancelled.').waitFor()
    await tab.getByText(/Berta Olsen, Tue/).waitFor()
    await tab.getByText(/^The cycle is cancelled\. No card was waiting/).waitFor()
    await nothingSerious()
    await tab.getByRole('button', { name: 'Go on', exact: true }).first().click()
    await tab.getByText('The cycle goes on. Everybody is asked as planned.').waitFor()
    await tab.getByText('This cycle is cancelled.').waitFor({ state: 'detached' })
    await close()
  })

  it('pauses asking for all, and writes over nothing that somebody else changed meanwhile (2.6, 2.10)', async () => {
    await open('admin/delivery')
    await press('Pause asking for everybody')
    await tab.getByRole('dialog').getByRole('button', { name: 'Pause asking' }).click()
    await tab.getByText(/Berta Olsen paused it, Tue/).waitFor()
    await press('Go on asking')
    await tab.getByText('People are asked again.').waitFor()
    await press('Choose departments')
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Only these departments' }).check()
    await dialog.getByRole('checkbox', { name: 'Finance 3 people' }).check()
    await dialog.getByText('3 of 7 people are asked.').waitFor()
    await nothingSerious()
    const { body } = await here.get<AskSettingsView>(at('berta'), '/api/settings')
    await here.post(at('berta'), '/api/settings', { revision: body.revision, wave: ['Logistics'] })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText(/Somebody else changed these settings/).waitFor()
    await dialog.getByText(/Last changed by Berta Olsen/).waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await region('Who is asked').getByText('3 of 7 people are asked.').waitFor()
    await region('Who is asked').getByText('Finance', { exact: true }).waitFor()
    await close()
  })

  it('names whose reminder did not arrive, counts reminders apart, and sends that one again (2.8)', async () => {
    await here.stop()
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-17T08:00:00.000Z')
    await here.fault({ target: 'connector', path: 'v3/conversations/.*/activities$', status: 400, times: 1 })
    await here.moveTo('2026-11-17T20:00:00.000Z')
    await open('admin/delivery')
    await region('Needs you')
      .getByText('A reminder. Teams answered with status 400', { exact: true })
      .waitFor()
    const states = tab.getByRole('table', { name: 'Reminders and cards after visits' })
    await states.getByRole('row', { name: /1 Failed Teams answered with status 400.*Resend/ }).waitFor()
    await states.getByRole('row', { name: /4 Sent It has arrived/ }).waitFor()
    await nothingSerious()
    await press('Send again to the failed')
    await tab.getByText('1 card is on its way again.').waitFor()
    // It is evening, and whoever is reminded late is reminded in the morning.
    await region('Needs you').getByText('Nothing went wrong so far').waitFor()
    await here.moveTo('2026-11-18T10:00:00.000Z')
    await states.getByRole('row', { name: /5 Sent It has arrived/ }).waitFor()
    await region('Needs you').getByText('Every card arrived').waitFor()
    await close()
  })
})
