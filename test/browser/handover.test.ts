import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { Me } from '../../src/contract/overview.ts'
import { settled } from '../faults/until.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const PAUL = 'paul@larkspur.example'

describe('handing a pair over on the desk', () => {
  let here: World
  let browser: Browser
  const pairsOf = async (name: string) =>
    (await here.get<Me>(at(name), '/api/me')).body.pairs.map(({ contact }) => contact.name)
  before(async () => {
    // In Lisbon too the day has begun: who is told something hears of it at once (2.1).
    here = await world({ now: '2026-11-02T10:00:00.000Z' })
    await found(here)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('shows who could follow and why, what the contact will read, and who was told (1.5)', async () => {
    const { page, errors } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('cleo'), 'counterpart', '&page=me')
    const tab = tabOf(page)
    await tab.getByRole('button', { name: /Change the pair of Cleo Marsh and Paul Girard/ }).click()
    await tab.getByRole('menuitem', { name: 'Hand over' }).click()
    await tab.getByRole('heading', { name: 'Hand over Cleo Marsh and Paul Girard' }).waitFor()
    await tab.getByRole('radio', { name: /Ben Okafor/ }).check()
    const text = tab.getByRole('textbox', { name: 'Text' })
    await tab.getByText('To Paul Girard (paul@larkspur.example), in French').waitFor()
    await tab.getByRole('textbox', { name: 'Subject' }).and(tab.locator('[value*="Ben Okafor"]')).waitFor()
    match(await text.inputValue(), /Ben Okafor/)
    deepEqual(await serious(page.frames().find((frame) => frame.url().includes('/tab/'))), [])
    await text.fill('Cher Paul, Ben Okafor prend la suite.')
    await tab.getByRole('button', { name: 'Hand over', exact: true }).click()
    await tab.getByText('Ben Okafor follows Cleo Marsh.').waitFor()
    await tab.getByText('Paul Girard has your mail.', { exact: false }).waitFor()
    deepEqual(await serious(page.frames().find((frame) => frame.url().includes('/tab/'))), [])
    await tab.getByRole('button', { name: 'Close' }).click()
    deepEqual(errors, [])
    await page.close()

    deepEqual([await pairsOf('cleo'), (await pairsOf('ben')).includes('Paul Girard')], [[], true])
    type Mail = { subject: string; body: string }
    const mail = (await here.control<Mail[]>('GET', `/mail/${encodeURIComponent(PAUL)}`)).body
    equal(mail.filter(({ body }) => body.includes('prend la suite')).length, 1)
    await settled(here)
    const told = async (name: string) => (await here.chat(at(name))).map(readingOf).join('\n')
    match(await told('ben'), /Paul Girard is your counterpart now, taken over from Cleo Marsh/)
    // In Tokyo the day is over, and the next one a holiday: Cleo hears of it on the morning after (2.1).
    await here.moveTo('2026-11-04T01:30:00.000Z')
    match(await told('cleo'), /Ben Okafor takes over Paul Girard from you/)
  }).timeout(90_000)

  it('says why it was not done when the mail did not leave, and changes nothing (1.5)', async () => {
    await here.fault({ target: 'graph', path: 'sendMail', status: 403 })
    const { page } = await openPage(browser, 375, 812)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', '&page=me')
    const tab = tabOf(page)
    await tab.getByRole('button', { name: /Change the pair of Eve Lindqvist and Uta Brandt/ }).click()
    await tab.getByRole('menuitem', { name: 'Hand over' }).click()
    await tab.getByRole('button', { name: 'Hand over', exact: true }).click()
    await tab.getByText(/Nothing was changed/).waitFor()
    ok((await pairsOf('eve')).includes('Uta Brandt'))
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    const [wide, room] = (await frame?.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])) ?? [1, 0]
    ok((wide ?? 1) <= (room ?? 0), `${wide} px in ${room}`)
    await page.close()
  }).timeout(90_000)
})
