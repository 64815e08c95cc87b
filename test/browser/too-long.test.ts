import { deepEqual, equal } from 'node:assert/strict'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import type { NotesView } from '../../src/contract/briefs.ts'
import { at } from '../small-company.ts'
import { until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

describe('a text that is longer than what is taken', () => {
  let here: VisitWorld
  let browser: Browser
  let page: Page
  let tab: FrameLocator
  let visitId = ''
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
    visitId = (await here.book()).body.id
    browser = await launch()
    ;({ page } = await openPage(browser))
    page.setDefaultTimeout(20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async (route: string) => {
    await openDesk(page, here.sandbox.url, at('ben'), 'counterpart', `&page=${route}`)
    tab = tabOf(page)
  }
  const nothingSerious = async () =>
    deepEqual(await serious(page.frames().find((one) => one.url().includes('/tab/'))), [])
  const paste = async (field: Locator, length: number) => {
    await field.fill('')
    await field.click()
    await page.keyboard.insertText('n'.repeat(length))
    equal((await field.inputValue()).length, length, 'nothing is cut off')
  }
  const says = (within: Locator, n: string) =>
    within.getByText(new RegExp(`^${n} too long\\. Shorten it; nothing of it is lost\\.$`)).waitFor()
  const isOff = async (button: Locator) => equal(await button.getAttribute('aria-disabled'), 'true')

  it('stays whole in a decision, which is noted once it is shorter and kept while its dialog is closed (4.7, 5.6)', async () => {
    await open(`customer/${here.customerId}`)
    const begin = () => tab.getByRole('button', { name: 'Note a decision' }).click()
    const dialog = tab.getByRole('dialog', { name: 'A decision about Larkspur Dairy' })
    const words = dialog.getByLabel('What was decided?')
    await begin()
    await paste(words, 1003)
    await says(dialog, '3 characters')
    await dialog.getByLabel('When?').fill('2026-11-02')
    await dialog.getByRole('button', { name: 'Note it' }).click()
    await nothingSerious()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await tab.getByRole('link', { name: 'Visits' }).first().click()
    await tab.getByRole('heading', { name: 'Visits', exact: true }).waitFor()
    await tab.getByRole('link', { name: 'Customers' }).first().click()
    await tab.getByRole('link', { name: 'Larkspur Dairy' }).first().click()
    await begin()
    equal((await words.inputValue()).length, 1003, 'what was typed is there again')
    equal(await dialog.getByLabel('When?').inputValue(), '2026-11-02')
    await words.fill('We keep the crates.')
    await dialog.getByRole('button', { name: 'Note it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText('We keep the crates.').waitFor()
    await begin()
    equal(await words.inputValue(), '', 'what was noted is no draft any more')
    await page.keyboard.press('Escape')
  })

  it('stays whole in the invitation, also where it is folded away (3.4)', async () => {
    await open(`visits/book/${here.customerId}`)
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Require the lead alone' }).click()
    await dialog.getByText(/times? found/).waitFor()
    const send = dialog.getByRole('button', { name: 'Send invitation' })
    const fold = dialog.getByRole('button', { name: /Change subject, agenda or length/ })
    await fold.click()
    await paste(dialog.getByLabel('Subject'), 201)
    await says(dialog, '1 character')
    await paste(dialog.getByLabel('Agenda'), 5234)
    await says(dialog, '1,234 characters')
    await fold.click()
    await dialog.getByText('The invitation says more than fits. Shorten it first.').waitFor()
    await isOff(send)
    await isOff(dialog.getByRole('button', { name: 'Ask which time suits' }))
    await nothingSerious()
    await fold.click()
    await dialog.getByLabel('Subject').fill('Crates')
    await dialog.getByLabel('Agenda').fill('Crates')
    equal(await send.getAttribute('aria-disabled'), null)
  })

  it('stays whole in a mail to a contact (3.3)', async () => {
    await open(`visits/book/${here.customerId}`)
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Require the lead alone' }).click()
    await dialog.getByText(/times? found/).waitFor()
    await dialog.getByRole('button', { name: 'Ask which time suits' }).click()
    await dialog.getByRole('button', { name: 'See the mail' }).click()
    const subject = dialog.getByRole('textbox', { name: 'Subject' }).first()
    const text = dialog.getByRole('textbox', { name: 'Text' }).first()
    const drafted = [await subject.inputValue(), await text.inputValue()] as const
    await paste(subject, 202)
    await says(dialog, '2 characters')
    const send = dialog.getByRole('button', { name: /from my mailbox$/ })
    await isOff(send)
    await subject.fill(drafted[0])
    equal(await send.getAttribute('aria-disabled'), null)
    await paste(text, 4001)
    await says(dialog, '1 character')
    await isOff(send)
    await text.fill(drafted[1])
    equal(await send.getAttribute('aria-disabled'), null)
  })

  it('stays whole in the notes of a visit, unsaved and there again, until it is shorter (3.6)', async () => {
    await open(`visit/${visitId}`)
    const kept = async () =>
      (await here.get<NotesView>(at('ben'), `/api/visits/${visitId}/notes`)).body.text.length
    const notes = tab.getByRole('textbox', { name: 'Notes of all of us' })
    await notes.waitFor()
    await paste(notes, 20_002)
    await tab.getByText(/^2 characters too long\. Shorten it; nothing of it is lost\.$/).waitFor()
    await tab.getByText(/^Not saved yet: it is too long/).waitFor()
    await nothingSerious()
    await tab.getByRole('link', { name: 'Visits' }).first().click()
    await tab.getByRole('heading', { name: 'Visits', exact: true }).waitFor()
    await tab
      .getByRole('link', { name: /Larkspur Dairy/ })
      .first()
      .click()
    await tab.getByText(/^2 characters too long/).waitFor()
    equal((await notes.inputValue()).length, 20_002, 'another page costs nothing')
    equal(await kept(), 0)
    await notes.fill('n'.repeat(20_000))
    await until(async () => (await kept()) === 20_000)
  })

  it('stays whole in the words at a cancelled visit, which are kept while its dialog is closed (3.5)', async () => {
    await open(`visit/${visitId}`)
    const begin = () => tab.getByRole('button', { name: 'Cancel the visit' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Cancel this visit?' })
    const words = dialog.getByLabel('A few words for them')
    const send = dialog.getByRole('button', { name: 'Cancel and tell everybody' })
    await begin()
    await paste(words, 1003)
    await says(dialog, '3 characters')
    await isOff(send)
    await nothingSerious()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await begin()
    equal((await words.inputValue()).length, 1003, 'what was typed is there again')
    equal((await here.visit(visitId)).state, 'booked')
    await words.fill('We are sorry.')
    await send.click()
    await tab.getByText('Cancelled: everybody was told.').waitFor()
  })
})
