// Over 200 lines because it is one story of one company: what people say for themselves, and all that could lose it.

import { deepEqual, equal } from 'node:assert/strict'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Answer } from '../../src/contract/routes.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

describe('what people say for themselves in a browser', () => {
  let here: World
  let browser: Browser
  let page: Page
  let tab: FrameLocator
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async (person: string, route: string, width = 1280) => {
    ;({ page } = await openPage(browser, width))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openDesk(page, here.sandbox.url, at(person), 'counterpart', `&page=${route}`)
    tab = tabOf(page)
  }
  const nothingSerious = async () =>
    deepEqual(await serious(page.frames().find((one) => one.url().includes('/tab/'))), [])
  const customer = async (name: string) => {
    const { body } = await here.get<Answer<'listCustomers'>>(at('berta'), '/api/customers')
    return body.customers.find((one) => one.name === name)?.id ?? ''
  }
  const told = async (name: string) => conversationsAt(here, at('berta'), await customer(name))

  it('pauses until a day, stops for a reason that only they see, and takes both back (2.6)', async () => {
    await open('eve', 'me', 375)
    const card = tab.getByRole('region', { name: 'How I am asked' })
    const press = (name: string) => card.getByRole('button', { name, exact: true }).click()
    const dialog = tab.getByRole('dialog')
    await press('Pause')
    await dialog.getByLabel('Ask me again from').fill('2026-11-01')
    await dialog.getByRole('button', { name: 'Pause' }).click()
    await dialog.getByText(/Choose a day after today/).waitFor()
    await dialog.getByLabel('Ask me again from').fill('2026-12-03')
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Pause' }).click()
    await card.getByText('You are asked nothing until 3 December. Then it goes on by itself.').waitFor()
    await press('Undo')
    await card.getByText(/You get a card when it is time/).waitFor()
    await press('Stop asking me')
    await dialog.getByLabel('Why (if you like)').fill('A long project')
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Stop asking me' }).click()
    await card.getByText('Your reason, which only you see: A long project').waitFor()
    await nothingSerious()
    await press('Ask me again')
    await card.getByText('You are asked again.').waitFor()
    await card.getByText(/You get a card when it is time/).waitFor()
    await page.close()
  })

  it('logs a conversation with a counterpart, and loses nothing typed with the connection (2.7, 4.7)', async () => {
    await open('ben', 'me')
    await tab.getByRole('button', { name: 'Log a conversation with Rolf Stein' }).click()
    const dialog = tab.getByRole('dialog', { name: 'You spoke with Rolf Stein' })
    await dialog.getByRole('radio', { name: 'Content' }).check()
    await dialog.getByLabel('What did you hear?').fill('They open a second dock')
    await nothingSerious()
    await page.context().setOffline(true)
    await tab.getByText(/^No connection\. You see what was known a moment ago/).waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText(/Counterpart cannot be reached/).waitFor()
    await page.context().setOffline(false)
    await page.route('**/api/conversations', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('It is not sure whether this was saved').waitFor()
    await page.unroute('**/api/conversations')
    equal(await dialog.getByLabel('What did you hear?').inputValue(), 'They open a second dock')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await tab
      .getByText(/^Noted: you spoke with Rolf Stein on 2 November\. It stands on your page\./)
      .waitFor()
    await tab.getByText('You spoke with Rolf Stein').first().waitFor()
    deepEqual(
      (await told('Quill & Sons')).map(({ heard }) => heard),
      ['They open a second dock'],
    )
    await page.close()
  })

  it('logs one with anybody at a customer, with all that belongs to it, and keeps a draft (2.7)', async () => {
    await open('ben', `customer/${await customer('Larkspur Dairy')}`)
    await tab.getByRole('button', { name: 'Log a conversation', exact: true }).click()
    const dialog = tab.getByRole('dialog', { name: 'Log a conversation' })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Choose with whom you spoke').waitFor()
    await dialog.getByLabel('With whom?').selectOption('Paul Girard')
    await dialog.getByRole('radio', { name: 'I cannot tell' }).check()
    await dialog.getByLabel('What did you hear?').fill('Invoices come twice')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Log a conversation', exact: true }).click()
    equal(await dialog.getByLabel('What did you hear?').inputValue(), 'Invoices come twice')
    await dialog.getByRole('button', { name: /^More:/ }).click()
    await dialog.getByLabel('How', { exact: true }).selectOption('By phone')
    await dialog.getByLabel('What kind of thing was it?').selectOption('Complaint')
    await dialog.getByRole('combobox', { name: 'Which departments does it concern?' }).click()
    await tab.getByRole('menuitemcheckbox', { name: 'Finance' }).click()
    await page.keyboard.press('Escape')
    await dialog.getByLabel('By when?').fill('2026-11-20')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Say what you promised, or take the day away').waitFor()
    await dialog.getByLabel('Did you promise anything?').fill('Look into it')
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await tab.getByText(/^Noted: you spoke with Paul Girard/).waitFor()
    const [conversation] = await told('Larkspur Dairy')
    equal(conversation?.heard, 'Invoices come twice')
    equal(conversation?.channel, 'phone')
    equal(conversation?.kind, 'complaint')
    deepEqual(conversation?.departments, ['Finance'])
    equal(conversation?.followUp?.dueOn, '2026-11-20')
    await page.close()
  })

  it('keeps what is typed while somebody comes to the list, and notes it where the dialog is closed meanwhile (2.7, 4.7)', async () => {
    await open('ben', `customer/${await customer('Larkspur Dairy')}`)
    await tab.getByRole('button', { name: 'Log a conversation', exact: true }).click()
    const dialog = tab.getByRole('dialog', { name: 'Log a conversation' })
    const heard = dialog.getByLabel('What did you hear?')
    await heard.fill('They want oat milk')
    await page.route(/\/api\/customers\/[^/]+$/, async (route) => {
      const response = await route.fetch()
      const { contacts, ...others } = (await response.json()) as Answer<'getCustomer'>
      const come = contacts.map((one) => ({ ...one, id: `${one.id}-new`, name: 'Nora New' })).slice(0, 1)
      await route.fulfill({ response, json: { ...others, contacts: [...contacts, ...come] } })
    })
    await dialog.getByRole('option', { name: 'Nora New' }).waitFor({ state: 'attached' })
    equal(await heard.inputValue(), 'They want oat milk')
    await dialog.getByLabel('With whom?').selectOption('Paul Girard')
    const held = Promise.withResolvers<void>()
    await page.route('**/api/conversations', async (route) => {
      await held.promise
      await route.continue()
    })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    held.resolve()
    await tab.getByText(/^Noted: you spoke with Paul Girard/).waitFor()
    equal(await tab.getByText('Not saved yet').count(), 0)
    await page.close()
  })

  it('keeps all of a text that is too long, and what was typed when it is closed, until it is saved or discarded (4.7)', async () => {
    await open('berta', 'me', 320)
    const log = tab.getByRole('button', { name: 'Log a conversation with Ines Moreau' })
    const dialog = tab.getByRole('dialog', { name: 'You spoke with Ines Moreau' })
    const heard = dialog.getByLabel('What did you hear?')
    const save = () => dialog.getByRole('button', { name: 'Save' }).click()
    await log.click()
    await heard.click()
    await page.keyboard.insertText(`${'a'.repeat(1999)} tail`)
    equal((await heard.inputValue()).length, 2004, 'nothing is cut off')
    await dialog.getByText(/^4 characters too long\. Shorten it; nothing of it is lost/).waitFor()
    await save()
    await nothingSerious()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText(/^Your conversation with Ines Moreau is not saved yet/).waitFor()
    await nothingSerious()
    await tab.getByRole('button', { name: 'Go on' }).click()
    equal((await heard.inputValue()).length, 2004)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1280, height: 720 })
    await tab.getByRole('link', { name: 'Visits' }).first().click()
    await tab.getByRole('heading', { name: 'Visits', exact: true }).waitFor()
    await tab.getByRole('link', { name: 'My page' }).first().click()
    await log.click()
    equal((await heard.inputValue()).length, 2004, 'another page costs nothing')
    await heard.fill('a'.repeat(2000))
    await dialog.getByRole('button', { name: /^More:/ }).click()
    await dialog.getByLabel('A note only for you').click()
    await page.keyboard.insertText('n'.repeat(2001))
    await dialog.getByText(/^1 character too long/).waitFor()
    await dialog.getByRole('button', { name: 'Fewer fields' }).click()
    await save()
    await dialog.getByText(/^1 character too long/).waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await tab.getByRole('button', { name: 'Discard' }).click()
    await tab.locator(':focus').waitFor()
    equal(await tab.locator(':focus').getAttribute('aria-label'), 'Log a conversation with Ines Moreau')
    await log.click()
    equal(await heard.inputValue(), '')
    deepEqual(
      await told('Larkspur Dairy').then((all) => all.filter(({ heard }) => heard.startsWith('aaa'))),
      [],
    )
    await page.close()
  })
})
