import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { at } from '../small-company.ts'
import { type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

/** What a manager must see at once (4.2). */
const FIRST_SCREEN = [
  '2 of 6',
  'Cleo Marsh',
  'Quill & Sons',
  'Next visits',
  'Larkspur Dairy',
  '3 people, Finance, Logistics and Management',
  'Late promises: 1',
  '5 days late',
  'Cleo Marsh: Send the form',
]

describe('the first screen of a leader', () => {
  let here: VisitWorld
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  before(async () => {
    here = await visitWorld({ now: '2026-11-02T08:00:00.000Z' })
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const press = async (name: string, title: string, inputs = {}) => {
      const card = (await here.chat(at(name))).findLast((message) => message.from === 'bot')
      await here.press(at(name), { activityId: card?.id ?? '', title, inputs })
    }
    await press('cleo', 'Yes, Paul seemed content')
    await press('cleo', 'Save', { followUp: 'Send the form', dueOn: '2026-11-20' })
    await press('berta', 'Yes, Ines seemed content')
    await here.moveTo('2026-11-25T10:00:00.000Z')
    equal((await here.book({ start: '2026-12-02T10:00:00Z' })).status, 200)
    browser = await launch()
    desk = await openPage(browser)
    await openDesk(desk.page, here.sandbox.url, at('berta'), 'counterpart')
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('shows who spoke, who is silent, what is next and what is late, without scrolling (4.2)', async () => {
    const tab = tabOf(desk.page)
    for (const text of FIRST_SCREEN) {
      const found = tab.getByText(text).first()
      await found.waitFor()
      const box = await found.boundingBox()
      ok((box?.y ?? 999) + (box?.height ?? 0) <= 720, `${text} is on the first screen`)
    }
  })

  it('answers below it which departments speak with customers, with the numbers in the picture (4.3)', async () => {
    const tab = tabOf(desk.page)
    const picture = tab.getByRole('table', { name: 'Which departments speak with customers' })
    await picture.waitFor()
    deepEqual(await picture.getByRole('row', { name: 'Finance' }).getByRole('cell').allInnerTexts(), [
      '1/3\n1 of 3',
    ])
    await tab.getByText('Not shown: fewer than 3 people asked').waitFor()
  })

  it('tells a piece of a picture to the keyboard, and stops when it goes on or on Escape (4.3, 7.4)', async () => {
    const tab = tabOf(desk.page)
    const piece = tab.getByRole('option', { name: 'November 2026: Late 1' })
    const told = tab.locator('.fui-PopoverSurface').getByText('November 2026')
    await piece.focus()
    await told.waitFor()
    await desk.page.keyboard.press('Escape')
    await told.waitFor({ state: 'detached' })
    await piece.blur()
    await piece.focus()
    await told.waitFor()
    await desk.page.keyboard.press('Tab')
    await told.waitFor({ state: 'detached' })
  })

  it('has the same numbers as a table, reached by keyboard alone', async () => {
    const tab = tabOf(desk.page)
    await tab.getByRole('button', { name: 'As a table' }).first().focus()
    await desk.page.keyboard.press('Enter')
    await tab.getByRole('columnheader', { name: 'Finance' }).waitFor()
    await tab.getByRole('row', { name: 'November 2026 1 of 3' }).waitFor()
    await desk.page.keyboard.press('Enter')
    await tab.getByText('1/3').waitFor()
  })

  it('shows customers in the place of departments, and the address says so (4.1, 4.3)', async () => {
    const tab = tabOf(desk.page)
    const rows = tab.getByRole('combobox', { name: 'Departments or customers' })
    await rows.selectOption('Customers')
    await tab.getByRole('heading', { name: /^With which customers do we speak/ }).waitFor()
    const frame = desk.page.frames().find((one) => one.url().includes('/tab/'))
    match(frame?.url() ?? '', /\/tab\/overview\/team\/customers$/)
    await rows.selectOption('Departments')
    await tab.getByText('1/3').waitFor()
  })

  it('leads to the customer of a late promise, and to the visit', async () => {
    const tab = tabOf(desk.page)
    const late = tab.getByRole('region', { name: 'Late promises: 1' })
    await late.getByRole('link', { name: 'Larkspur Dairy' }).click()
    await tab.getByText('Promised by 20 November: Send the form').waitFor()
    await tab.getByText('Late', { exact: true }).waitFor()
    await tab.getByRole('link', { name: 'My team' }).first().click()
    const visits = tab.getByRole('region', { name: 'Next visits' })
    await visits.getByRole('link', { name: 'Larkspur Dairy' }).click()
    await tab.getByText('Wednesday 2 December').first().waitFor()
  })

  it('lets its author tick a late promise off right there, at once, and take that back; others cannot (4.2, 4.7)', async () => {
    const mine = await openPage(browser)
    await openDesk(mine.page, here.sandbox.url, at('cleo'), 'counterpart')
    const tab = tabOf(mine.page)
    const tick = tab.getByRole('button', { name: 'Say that it is kept: Send the form' })
    const answer = Promise.withResolvers<void>()
    await mine.page.route('**/api/follow-ups/kept', async (route) => {
      await answer.promise
      await route.abort('internetdisconnected')
    })
    await tick.click()
    await tab.getByText('No promise is late').waitFor()
    answer.resolve()
    await tab.getByText('This was not saved').waitFor()
    await mine.page.unroute('**/api/follow-ups/kept')
    await tick.click()
    await tab.getByText('No promise is late').waitFor()
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByText('Open again: Send the form').waitFor()
    await tab.getByRole('button', { name: 'Give to a colleague: Send the form' }).waitFor()
    equal(
      await tabOf(desk.page)
        .getByRole('button', { name: /Say that it is kept/ })
        .count(),
      0,
    )
    deepEqual(mine.errors, [])
    await mine.page.close()
  })

  it('forgets a promise that its author ticks off on their own page', async () => {
    const mine = await openPage(browser)
    await openDesk(mine.page, here.sandbox.url, at('cleo'), 'counterpart', '&page=me')
    const tick = tabOf(mine.page).getByRole('checkbox', { name: 'Send the form' })
    await tick.click()
    await tabOf(mine.page).getByText('Kept 25 November').waitFor()
    equal(await tick.isChecked(), true)
    await openDesk(desk.page, here.sandbox.url, at('berta'), 'counterpart')
    await tabOf(desk.page).getByText('No promise is late').waitFor()
    deepEqual([...mine.errors, ...desk.errors], [])
  })

  it('fits a phone with many months: the latest are in sight, the others one swipe away', async () => {
    await here.moveTo('2027-04-06T10:00:00.000Z')
    const phone = await openPage(browser, 375, 812)
    await openDesk(phone.page, here.sandbox.url, at('berta'), 'counterpart')
    const picture = tabOf(phone.page).getByRole('region', { name: 'Numbers by month' })
    await picture.getByText('so far').waitFor()
    const frame = phone.page.frames().find((one) => one.url().includes('/tab/'))
    const wide = await frame?.evaluate(() => document.documentElement.scrollWidth)
    ok((wide ?? 999) <= 375, `${wide} px`)
    const box = await picture.getByText('so far').boundingBox()
    ok((box?.x ?? 999) + (box?.width ?? 0) <= 375, 'the open month is in sight')
    await phone.page.close()
  })
})
