import { deepEqual, equal } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { PollList } from '../../src/contract/polls.ts'
import { answer } from '../pairing/life-world.ts'
import { at } from '../small-company.ts'
import { askByLink } from '../visits/asked-by-link.ts'
import { INES, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const TUESDAY = '2026-11-24T15:30:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
const BEN = at('ben')

describe('the ways on with a question to contacts', () => {
  let here: VisitWorld
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
    browser = await launch()
    desk = await openPage(browser)
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async () => {
    await openDesk(desk.page, here.sandbox.url, BEN, 'counterpart', `&page=customer/${here.customerId}`)
    return tabOf(desk.page)
  }
  const polls = async () => (await here.get<PollList>(BEN, '/api/visits/polls')).body.polls
  const tabFrame = () => desk.page.frames().find((one) => one.url().includes('/tab/'))

  it('are all open where Outlook takes no mail, which the dialog says (3.3)', async () => {
    const tab = await open()
    await tab.getByRole('button', { name: 'Book a joint visit' }).click()
    await tab.getByRole('button', { name: 'Require the lead alone' }).click()
    await tab.getByText(/times found/).waitFor()
    await tab.getByRole('button', { name: 'Ask which time suits' }).click()
    await tab.getByRole('button', { name: 'See the mail' }).click()
    await tab.getByRole('textbox', { name: /Text/ }).first().waitFor()
    await here.fault({ target: 'graph', path: '/sendMail', status: 400, times: 2 })
    const send = tab.getByRole('button', { name: /^Send 2 mails/ })
    await send.click()
    await tab.getByText(/Nobody was asked.*Outlook refused it/s).waitFor()
    await tab.getByText(/Send once more, send it yourself, or go back/).waitFor()
    deepEqual(await serious(tabFrame()), [])
    await here.clearFaults()
    await tab.getByRole('button', { name: 'Back' }).click()
    await tab.getByRole('button', { name: 'See the mail' }).click()
    await tab.getByRole('button', { name: 'I send it myself' }).click()
    await tab.getByText('Copy what each of them gets').waitFor()
    await tab.getByRole('button', { name: 'Done' }).click()
    const [asked] = await polls()
    equal(asked?.contacts.length, 2)
    await here.post(BEN, `/api/visits/polls/${asked?.id}/close`, undefined)
  })

  it('say of a new link that it is new (3.3)', async () => {
    const { id } = await askByLink(here, { times: [TUESDAY], subject: 'Links' })
    const tab = await open()
    await tab.getByRole('button', { name: 'More about Ines Moreau' }).click()
    await tab.getByRole('menuitem', { name: /Make a new link/ }).click()
    await tab
      .getByText('The link is new, and the one before has ended. Nothing is sent without you.')
      .waitFor()
    await tab.getByRole('button', { name: 'Back' }).click()
    await tab.getByRole('button', { name: 'Write to Ines Moreau' }).click()
    await tab.getByText('The link is the same as before. Nothing is sent without you.').waitFor()
    await here.post(BEN, `/api/visits/polls/${id}/close`, undefined)
  })

  it('lead to other times and to those who answered, where no time suits (3.3)', async () => {
    const { id, ines } = await askByLink(here, { times: [TUESDAY, WEDNESDAY], subject: 'None' })
    await answer(ines, { answer: 'none' })
    const tab = await open()
    await tab.getByText('No time suits everybody we wait for').waitFor()
    equal(
      await tab.getByRole('link', { name: 'Write to Ines Moreau' }).getAttribute('href'),
      `mailto:${encodeURIComponent(INES)}`,
    )
    deepEqual(await serious(tabFrame()), [])
    await tab.getByRole('link', { name: 'Ask about other times' }).click()
    await tab.getByRole('button', { name: 'Ask which time suits' }).waitFor()
    await here.post(BEN, `/api/visits/polls/${id}/close`, undefined)
  })

  it('offer to book as long as somebody can still be invited (3.3)', async () => {
    const { id, ines, paul } = await askByLink(here, { times: [TUESDAY], subject: 'Stopped' })
    const tab = await open()
    const book = tab.getByRole('button', { name: /^Book (?!a joint)/ })
    await book.first().waitFor()
    await answer(ines, { answer: 'stop' })
    await tab.getByText('Asked us to stop').first().waitFor()
    equal(await book.count(), 1)
    await answer(paul, { answer: 'stop' })
    await tab.getByText('All we waited for asked us to stop').waitFor()
    equal(await book.count(), 0)
    await here.post(BEN, `/api/visits/polls/${id}/close`, undefined)
    deepEqual(
      desk.errors.filter((error) => !error.includes('503')),
      [],
      'but for the mail that Outlook did not take',
    )
  })
})
