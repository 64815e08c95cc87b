import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { VisitAnswersView } from '../../src/contract/answers.ts'
import type { HeardView } from '../../src/contract/heard.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { at } from '../small-company.ts'
import { INES, until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const LINK = /https?:\/\/\S+\/guest\/\S+/

describe('the page of a visit that is over', () => {
  let here: VisitWorld
  let browser: Browser
  let visit: VisitView
  before(async () => {
    // Two of ours are counterparts of Ines, so that with the visit she is approached often enough.
    here = await visitWorld({ now: '2026-11-03T10:00:00Z', settings: { APPROACHES_A_MONTH: '3' } })
    visit = (await here.book({ confirmed: true })).body
    await here.moveTo(visit.end.replace('.000Z', 'Z'))
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('asks the customer, who answers with the keyboard alone and in two taps, and shows it (3.7, 3.8)', async () => {
    const heard = async () => (await here.get<HeardView>(at('ben'), `/api/visits/${visit.id}/heard`)).body
    await until(async () => (await heard()).present.length > 1)
    const { page, errors } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('ben'), 'counterpart', `&page=visit/${visit.id}`)
    const tab = tabOf(page)
    await tab.getByRole('heading', { name: 'What each department heard' }).waitFor()
    await tab.getByRole('heading', { name: 'Who was there' }).waitFor()
    await tab.getByRole('button', { name: 'Ask the customer how it was' }).click()
    await tab.getByRole('dialog').waitFor()
    const frame = () => page.frames().find((one) => one.url().includes('/tab/'))
    deepEqual(await serious(frame()), [])
    const send = tab.getByRole('button', { name: /from my mailbox/ })
    equal(await send.getAttribute('aria-disabled'), 'true', 'first it asks to be sure (1.6)')
    const sure = tab.getByRole('checkbox', { name: 'Ask Ines Moreau all the same' })
    const [ticked, subject] = [
      await sure.boundingBox(),
      await tab.getByLabel('Subject').first().boundingBox(),
    ]
    ok(ticked && subject && ticked.y < subject.y, 'before the mails, however many they are')
    await sure.check()
    await send.click()
    await tab
      .getByText(/The mail was sent/)
      .first()
      .waitFor()

    const mail = (await here.mail(INES)).findLast(({ body }) => LINK.test(body))
    const guest = await browser.newPage({ viewport: { width: 375, height: 720 }, javaScriptEnabled: false })
    await guest.goto(LINK.exec(mail?.body ?? '')?.[0] ?? '')
    await guest.keyboard.press('Tab')
    await guest.keyboard.press('Space')
    for (const _ of 'abc') await guest.keyboard.press('ArrowDown')
    equal(await guest.locator(':focus').getAttribute('value'), 'content')
    for (const _ of 'abc') await guest.keyboard.press('Tab')
    equal(await guest.locator(':focus').getAttribute('value'), 'named')
    await guest.keyboard.press('Enter')
    await guest.getByRole('status').waitFor()
    await guest.close()

    const said = await here.get<VisitAnswersView>(at('eve'), `/api/visits/${visit.id}/answers`)
    deepEqual(
      said.body.named.map(({ feeling }) => feeling),
      ['content'],
    )
    await tab.getByText('Content', { exact: true }).first().waitFor()
    await tab.getByRole('button', { name: /^Take the link of Ines .* back$/ }).click()
    await tab.getByText(/Their link was taken back/).waitFor()
    deepEqual(await serious(frame()), [])
    ok(!errors.length, errors.join('\n'))
    await page.close()
  })
})
