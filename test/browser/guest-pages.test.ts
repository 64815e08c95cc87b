import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { AnswerDraft } from '../../src/contract/answers.ts'
import { at } from '../small-company.ts'
import { askByLink, LINK } from '../visits/asked-by-link.ts'
import { START, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch } from './chromium.ts'
import { serious } from './serious.ts'

const BEN = at('ben')
const TUESDAY = '2026-11-24T11:00:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
const nothing = async () => undefined

describe('a page for a guest, whatever it says, in light and dark on a phone (7.4)', () => {
  let here: VisitWorld
  let browser: Browser
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const ask = (subject: string, more: object = {}) =>
    askByLink(here, { times: [TUESDAY, WEDNESDAY], subject, ...more })
  /** Opens a page, presses what is to be pressed, and looks whether it fits and nothing serious is wrong with it. */
  const look = async (
    link: string,
    words: string | RegExp,
    press: (page: Page) => Promise<void> = nothing,
  ) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width: 320, height: 720 }, colorScheme })
      const page = await context.newPage()
      await page.goto(link)
      await press(page)
      await page.getByText(words).first().waitFor()
      deepEqual(await serious(page.mainFrame()), [], colorScheme)
      equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
      await context.close()
    }
  }
  const click = (name: string) => (page: Page) => page.getByRole('button', { name }).click()

  it('is as accessible where nothing was chosen, where no time suits, and where it ended', async () => {
    const { ines } = await ask('Winter milk')
    await look(ines, /Rien n’a encore été envoyé/, async (page) => {
      await page.getByRole('textbox').fill('Plutôt en janvier')
      await click('Envoyer ma réponse')(page)
      await page.getByRole('alert').waitFor()
      equal(await page.getByRole('textbox').inputValue(), 'Plutôt en janvier')
    })
    await look(ines, /aucun de ces moments ne vous convient/, click('Aucun ne me convient'))
    await look(`${here.sandbox.serviceUrl}/guest/x`, 'This link does not work any more')

    const closed = await ask('Summer milk')
    equal((await here.post(BEN, `/api/visits/polls/${closed.id}/close`, undefined)).status, 200)
    await look(closed.ines, /n’est plus d’actualité/)
    const booked = await ask('Spring milk')
    const done = await here.post(BEN, `/api/visits/polls/${booked.id}/book`, { start: WEDNESDAY })
    equal(done.status, 200, JSON.stringify(done.body))
    await look(booked.ines, /C’est convenu/)
  })

  it('is as accessible where it is too late, where somebody asked to stop, and where it asks how a visit was', async () => {
    const { body: visit } = await here.book({ start: START })
    const late = await ask('Autumn milk', { deadline: '2026-11-04T10:00:00Z' })
    await here.moveTo('2026-11-04T12:00:00Z')
    await look(late.ines, /Le délai de réponse est passé/)

    await here.moveTo(visit.end.replace('.000Z', 'Z'))
    const { body } = await here.get<AnswerDraft>(BEN, `/api/visits/${visit.id}/answers/mails`)
    const mails = body.mails.map(({ contactId, subject, text }) => ({ contactId, subject, text }))
    equal((await here.post(BEN, `/api/visits/${visit.id}/answers`, { way: 'copied', mails })).status, 200)
    const [link, other] = mails.map(({ text }) => LINK.exec(text)?.[0] ?? '')
    ok(link && other)
    const face = (page: Page) => page.getByRole('radio').nth(3)
    await look(link, 'Quelques mots (facultatif)')
    await look(link, /Votre réponse est enregistrée/, async (page) => {
      await face(page).check()
      await page.locator('button[value=named]').click()
    })
    await look(other, /nous vous retirons des rendez-vous déjà fixés/, async (page) => {
      const stop = page.getByRole('button', { name: 'Ne plus me le demander' })
      if (await stop.count()) await stop.click()
    })
  })
})
