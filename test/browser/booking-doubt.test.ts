import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { type VisitDoing, visitPage } from '../../src/contract/tab-link.ts'
import type { VisitList } from '../../src/contract/visits.ts'
import { at, found } from '../small-company.ts'
import { until } from '../visits/visit-world.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { HARBOUR_MILLS } from './harbour-mills.ts'
import { serious } from './serious.ts'

describe('a joint visit, where something is in doubt', () => {
  let here: World
  let browser: Browser
  let customerId = ''
  before(async () => {
    here = await world({ now: '2026-10-23T16:00:00.000Z' })
    await found(here)
    for (const [kind, csv] of Object.entries(HARBOUR_MILLS))
      equal((await here.importCsv(kind as keyof typeof HARBOUR_MILLS, csv)).status, 200)
    type Customers = { customers: { id: string; name: string }[] }
    const { body } = await here.get<Customers>(at('eve'), '/api/customers')
    customerId = body.customers.find(({ name }) => name === 'Harbour Mills')?.id ?? ''
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  const visits = async () => (await here.get<VisitList>(at('eve'), '/api/visits')).body.upcoming

  it('is booked once when the answer was lost and the button is pressed again (3.4)', async () => {
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=visits/book/${customerId}`)
    const tab = tabOf(page)
    await tab.getByText(/times found/).waitFor()
    const before = (await visits()).length
    let lost = 0
    await page.route('**/api/visits', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost++
      await route.fetch()
      return route.abort()
    })
    await tab.getByRole('button', { name: 'Send invitation' }).click()
    await tab.getByText('No answer came. Press again').waitFor()
    equal((await visits()).length, before + 1)
    equal(await tab.locator('[inert] input[type=radio]').count(), await tab.getByRole('radio').count())
    await tab.getByRole('button', { name: 'Send invitation' }).click()
    await tab.getByText('Booked: the invitation is sent to all 4.').waitFor()
    equal((await visits()).length, before + 1)
    await page.close()
  })

  it('is moved away from the best time too, and said to be moved although the answer was lost (3.5)', async () => {
    const [before] = await visits()
    const route = `visit/${before?.id}`
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=${route}`)
    const tab = tabOf(page)
    await tab.getByRole('button', { name: 'Move' }).click()
    await tab.getByText(/times found/).waitFor()
    await page.route('**/move', async (sent) => {
      await sent.fetch()
      return sent.abort()
    })
    await tab.getByRole('button', { name: 'Send the new time' }).click()
    await tab.getByText('Moved: everybody has the new time.').waitFor()
    const after = (await visits()).find(({ id }) => id === before?.id)
    ok(after && after.start !== before?.start)
    await page.close()
  })

  it('is moved and cancelled behind the links of its card, for whoever booked it (3.5)', async () => {
    const visitId = (await visits())[0]?.id ?? ''
    const { page, errors } = await openPage(browser)
    const tab = tabOf(page)
    const open = (name: string, doing: VisitDoing) =>
      openDesk(page, here.sandbox.url, at(name), 'counterpart', `&page=${visitPage(visitId, doing)}`)
    for (const [doing, send] of [
      ['move', 'Send the new time'],
      ['cancel', 'Cancel and tell everybody'],
    ] as const) {
      await open('eve', doing)
      await tab.getByRole('dialog').getByRole('button', { name: send, disabled: false }).waitFor()
      deepEqual(await serious(page.frames().find((one) => one.url().includes('/tab/'))), [])
      await page.keyboard.press('Escape')
      await tab.getByRole('dialog').waitFor({ state: 'detached' })
      await open('ben', doing)
      await tab.getByText('Booked by Eve Lindqvist').waitFor()
      equal(await tab.getByRole('dialog').count(), 0)
    }
    deepEqual(errors, [])
    await page.close()
  })

  it('lets people allow it, or prove who they are, where sign-in wants that, and goes on (6.5)', async () => {
    const { page } = await openPage(browser)
    const tab = tabOf(page)
    const open = (route: string) =>
      openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=${route}`)
    for (const [code, wanted, words, button, agree] of [
      ['consent_required', 'Permissions requested', /Allow it, or ask/, 'Allow it', 'Accept'],
      ['interaction_required', 'Approve the sign-in', /sure that it is you/, 'Sign in again', 'It is me'],
    ] as const) {
      await here.fault({ target: 'signin', path: '/token', status: 400, code })
      await open(`visits/book/${customerId}`)
      await tab.getByText(words).waitFor()
      await tab.getByRole('button', { name: button }).click()
      await page.getByText(wanted).waitFor()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await tab.getByText(/^(It was not allowed|You were not signed in)/).waitFor()
      await tab.getByRole('button', { name: button }).click()
      await page.getByRole('button', { name: agree }).click()
      await tab.getByText(/times found/).waitFor()
    }
    await here.fault({ target: 'signin', path: '/token', status: 400, code: 'user_unknown' })
    await open(`visits/book/${customerId}`)
    await tab.getByText(/Ask an administrator to look at your account/).waitFor()
    await open('visits')
    await tab.getByRole('heading', { name: 'Visits', level: 1 }).waitFor()
    await here.clearFaults()

    await page.route('**/sandbox/sign-in', (route) => route.fulfill({ status: 500, body: '{}' }))
    await open('customers')
    await tab.getByText('Teams did not say who you are.').first().waitFor()
    await page.unroute('**/sandbox/sign-in')
    await tab.getByRole('button', { name: 'Sign in again' }).first().click()
    await tab.getByText('Harbour Mills').first().waitFor()
    await page.close()
  })

  it('takes the link alone out of a pasted invitation to a meeting elsewhere (3.4)', async () => {
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=visits/book/${customerId}`)
    const tab = tabOf(page)
    await tab.getByText(/times found/).waitFor()
    await tab.locator('[aria-expanded=false]', { hasText: 'Harbour Mills' }).click()
    const field = tab.getByLabel('Another meeting link')
    await field.evaluate((node, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, 'Eve invites you.\nhttps://acme.zoom.us/j/9?pwd=a\nPasscode: 12\n')
    await until(async () => (await field.inputValue()) === 'https://acme.zoom.us/j/9?pwd=a')
    await page.close()
  })

  it('tells who is not at work before a time named by hand is sent, and sends it where that is meant (3.2, 3.9)', async () => {
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=visits/book/${customerId}`)
    const tab = tabOf(page)
    await tab.getByText(/times found/).waitFor()
    await tab.getByText('Another time').click()
    await tab.locator('input[type=date]').fill('2026-11-14')
    await tab.locator('input[type=time]').fill('10:00')
    await tab.getByText('04:00–04:45 in New York (GMT-5)').waitFor()
    await tab.getByText(/ are not at work on that day\./).waitFor()
    const send = tab.getByRole('button', { name: 'Send invitation' })
    equal(await send.getAttribute('aria-disabled'), 'true')
    await tab.getByText('First say that you want the time that you chose all the same.').waitFor()
    await tab.getByLabel('Take this time all the same').check()
    await until(async () => (await send.getAttribute('aria-disabled')) === null)
    await tab.locator('input[type=date]').fill('2026-11-16')
    await tab.locator('input[type=time]').fill('15:00')
    await tab.getByText(/not at work on that day/).waitFor({ state: 'detached' })
    await page.close()
  })
})
