import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser, Locator } from 'playwright-core'
import type { NotesView } from '../../src/contract/briefs.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { meetingChat } from '../../src/sandbox/desk/meeting/meeting-chat.ts'
import { at } from '../small-company.ts'
import { until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

describe('notes of a visit in two browsers at once', () => {
  let here: VisitWorld
  let browser: Browser
  let visitId = ''
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
    visitId = (await here.book()).body.id
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const openAs = async (name: string, width?: number) => {
    const { page, errors } = await openPage(browser, width)
    await openDesk(page, here.sandbox.url, at(name), 'counterpart', `&page=visit/${visitId}`)
    const area = tabOf(page).getByRole('textbox', { name: 'Notes of all of us' })
    await area.waitFor()
    return { page, errors, area }
  }
  const kept = async () => (await here.get<NotesView>(at('ben'), `/api/visits/${visitId}/notes`)).body.text
  const shows = (area: Locator, words: RegExp) => until(async () => words.test(await area.inputValue()))
  const caretOf = (area: Locator) =>
    area.evaluate((one) => (one as unknown as { selectionStart: number }).selectionStart)

  it('lose nobody’s words, and leave each caret where its writer put it (3.6)', async () => {
    const [ben, eve] = await Promise.all([openAs('ben'), openAs('eve')])
    await Promise.all([
      ben.area.pressSequentially('They like the crates. ', { delay: 15 }),
      eve.area.pressSequentially('Invoices come late. ', { delay: 15 }),
    ])
    for (const { area } of [ben, eve]) {
      await shows(area, /They like the crates\./)
      await shows(area, /Invoices come late\./)
    }
    equal(await ben.area.inputValue(), await eve.area.inputValue())
    // Ben goes on at the end while Eve writes at the beginning.
    await ben.area.press('ControlOrMeta+End')
    await eve.area.press('ControlOrMeta+Home')
    const caret = await caretOf(ben.area)
    await eve.area.pressSequentially('First: ')
    await shows(ben.area, /^First: /)
    equal(await caretOf(ben.area), caret + 'First: '.length)
    await ben.area.pressSequentially('Last.')
    await shows(eve.area, /Last\.$/)
    match(await kept(), /^First: .*Last\.$/)
    await tabOf(eve.page)
      .getByText(/^Saved\. Ben Okafor wrote last, \w{3} \d/)
      .waitFor()
    const frame = ben.page.frames().find((one) => one.url().includes('/tab/'))
    deepEqual(await serious(frame), [])
    deepEqual([...ben.errors, ...eve.errors], [])
    await Promise.all([ben.page.close(), eve.page.close()])
  })

  it('keep what is typed while a save is on its way and somebody leaves, and last of all (3.6)', async () => {
    const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const { page, area } = await openAs('ben')
    await page.route('**/notes', async (route) => {
      if (route.request().method() === 'POST') {
        begun.resolve()
        await held.promise
      }
      await route.continue()
    })
    await area.press('ControlOrMeta+End')
    await area.pressSequentially(' Sent.')
    await begun.promise
    await area.pressSequentially(' Typed meanwhile.')
    await tabOf(page).getByRole('link', { name: 'Visits' }).first().click()
    await tabOf(page).getByRole('heading', { name: 'Visits', level: 1 }).waitFor()
    held.resolve()
    await until(async () => (await kept()).includes(' Sent. Typed meanwhile.'))
    await page.close()

    const other = await openAs('ben')
    await other.area.press('ControlOrMeta+End')
    await other.area.pressSequentially(' Typed last of all.')
    await other.page.goto('about:blank')
    await until(async () => (await kept()).includes(' Typed last of all.'))
    await other.page.close()
  })

  it('hold once what was stored without an answer, though its writer and another went on after it (3.6)', async () => {
    const { page, area } = await openAs('ben')
    await page.route('**/notes', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort()
    })
    await area.press('ControlOrMeta+End')
    await area.pressSequentially('\nCrates are short')
    await until(async () => (await kept()).endsWith('\nCrates are short'))
    await page.unroute('**/notes')
    await page.route('**/notes', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await area.pressSequentially(' in May.')
    const text = await kept()
    const body = { base: text, text: `${text}\nDocks too.` }
    equal((await here.post(at('eve'), `/api/visits/${visitId}/notes`, body)).status, 200)
    await page.unroute('**/notes')
    await until(async () => (await kept()).includes('in May.'))
    equal((await kept()).split('Crates are short').length - 1, 1)
    match(await kept(), /Docks too\./)
    await page.close()
  })

  it('stand beside the meeting itself, with the brief, in a panel as narrow as Teams draws it (3.6)', async () => {
    const joinUrl = (await here.get<VisitView>(at('eve'), `/api/visits/${visitId}`)).body.joinUrl ?? ''
    const { page, errors } = await openPage(browser)
    await page.goto(`${here.sandbox.url}/#person=${at('eve')}&view=meeting&page=${meetingChat(joinUrl)}`)
    const panel = tabOf(page)
    await panel.getByRole('heading', { name: 'Shared notes' }).waitFor()
    await panel.getByRole('heading', { name: 'Questions to ask' }).waitFor()
    await panel.getByText('Ines Moreau').first().waitFor()
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    const width = await frame?.evaluate('document.documentElement.scrollWidth')
    ok(Number(width) <= 320, `${width} px`)
    deepEqual(await serious(frame), [])
    deepEqual(errors, [])
    await page.close()
  })
})
