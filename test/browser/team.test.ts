import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import type { TeamView } from '../../src/contract/teams.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const BUYER = `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Odile,Faure,odile@larkspur.example,Head of purchasing,Larkspur Dairy,fr,Europe/Paris,FR
`
const GABY = `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country
Gaby Roux,${at('gaby')},Supply,Buyer,${at('berta')},Europe/Paris,fr-FR,FR
`

describe('the page of a customer team', () => {
  let here: World
  let browser: Browser
  let path: string
  let customerId: string
  const tabFrame = (page: Page) => page.frames().find((frame) => frame.url().includes('/tab/'))
  const open = async (person: string, more = '', width = 1280, height = 720) => {
    const opened = await openPage(browser, width, height)
    await openDesk(opened.page, here.sandbox.url, at(person), 'counterpart', `&page=${path}${more}`)
    await tabOf(opened.page).getByRole('heading', { name: 'Who serves Larkspur Dairy' }).waitFor()
    await tabOf(opened.page).getByRole('region', { name: 'What is missing' }).waitFor()
    return opened
  }
  const sideways = async (page: Page) =>
    (await tabFrame(page)?.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )) ?? 1

  before(async () => {
    here = await world()
    await found(here)
    await here.importCsv('contacts', BUYER)
    await here.importCsv('people', GABY)
    const { body } = await here.get<{ customers: CustomerSummary[] }>(at('berta'), '/api/customers')
    customerId = body.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
    path = encodeURIComponent(`customer/${customerId}/team`)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('is reached from the customer, and shows on top what is missing', async () => {
    const { page, errors } = await openPage(browser)
    const customer = encodeURIComponent(`customer/${customerId}`)
    await openDesk(page, here.sandbox.url, at('ben'), 'counterpart', `&page=${customer}`)
    const tab = tabOf(page)
    await tab.getByRole('link', { name: 'Who is who' }).click()
    const gaps = tab.getByRole('region', { name: 'What is missing' })
    await gaps.getByText('Odile Faure works in procurement; nobody of the team does.').waitFor()
    const box = await gaps.boundingBox()
    ok((box?.y ?? 999) < 720, 'on the first screen')
    await tab.getByRole('region', { name: 'Logistics' }).getByText('Counterpart of Ines Moreau').waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  it('takes a proposed colleague on with one click, says what they do in place, and lets go with undo', async () => {
    const { page, errors } = await open('ben')
    const tab = tabOf(page)
    await tab.getByRole('region', { name: 'Supply' }).getByRole('button', { name: 'Add Gaby Roux' }).click()
    await tab.getByText('Gaby Roux is on the team.').waitFor()
    const supply = tab.getByRole('region', { name: 'Supply' })
    await supply.getByRole('button', { name: 'Change what Gaby Roux does' }).click()
    await page.keyboard.type('Buys your milk cans')
    await tab.getByRole('button', { name: 'Save' }).click()
    await supply.getByText('Buys your milk cans').waitFor()
    equal(await tab.getByText('Odile Faure works in procurement').count(), 0)

    await tab.getByRole('button', { name: 'Take Ada Quist off the team' }).click()
    await tab.getByText('Ada Quist is off the team, and stays the counterpart of Ines Moreau.').waitFor()
    await page.keyboard.press('Enter')
    await tab.getByText('Undone.').waitFor()
    await tab.getByRole('region', { name: 'Logistics' }).getByText('planner', { exact: true }).waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  it('takes anybody on by name', async () => {
    const { page } = await open('ben')
    const tab = tabOf(page)
    await tab.getByRole('combobox', { name: 'Name of a colleague' }).fill('Finn')
    await tab.getByRole('option', { name: 'Finn Abara' }).click()
    await tab.getByRole('button', { name: 'Add', exact: true }).click()
    await tab.getByRole('button', { name: 'Take Finn Abara off the team' }).waitFor()
    await page.close()
  })

  it('shows whoever may not change it who is who, and nothing to press', async () => {
    const { page } = await open('dov')
    const tab = tabOf(page)
    await tab.getByText('Counterpart of Ines Moreau').waitFor()
    equal(await tab.getByRole('button', { name: /off the team|to the team|Share with/ }).count(), 0)
    await page.close()
  })

  it('makes the link for the customer, shows it, and kills it', async () => {
    const { page, errors } = await open('ben')
    const tab = tabOf(page)
    await tab.getByRole('button', { name: 'Share with the customer' }).click()
    const link = await tab.getByRole('textbox', { name: 'Link for the customer' }).inputValue()
    await tab.getByText('Works until 1 May 2027; shared by Ben Okafor.').waitFor()
    const preview = tab.getByRole('link', { name: 'See the page as the customer does' })
    equal(await preview.getAttribute('href'), link)
    equal((await fetch(link)).status, 200)
    await tab.getByRole('button', { name: 'End sharing' }).click()
    await tab.getByRole('button', { name: 'End it now' }).click()
    await tab.getByText('the link opens nothing any more').waitFor()
    equal((await fetch(link)).status, 404)
    deepEqual(errors, [])
    await page.close()
  })

  for (const theme of ['light', 'dark', 'contrast'])
    it(`has nothing serious for axe while somebody writes, ${theme}`, async () => {
      const { page, errors } = await open('ben', `&theme=${theme}`)
      await tabOf(page).getByRole('button', { name: 'Change what Ada Quist does' }).click()
      await tabOf(page).getByLabel('What they do for the customer').waitFor()
      deepEqual(await serious(tabFrame(page)), [])
      deepEqual(errors, [])
      await page.close()
    })

  it('fits a phone', async () => {
    const { page } = await open('ben', '', 375, 812)
    ok((await sideways(page)) <= 0)
    await page.close()
  })

  for (const scheme of ['light', 'dark'] as const)
    it(`is for the customer a page that fits a phone, with faces and no script, ${scheme}`, async () => {
      const share = `/api/customers/${customerId}/team/link`
      const { body } = await here.post<TeamView>(at('ben'), share, { share: true })
      const context = await browser.newContext({
        viewport: { width: 375, height: 812 },
        ...{ colorScheme: scheme, locale: 'fr-FR' },
      })
      const page = await context.newPage()
      const failed: string[] = []
      page.on('response', (one) => one.status() >= 400 && /guest/.test(one.url()) && failed.push(one.url()))
      await page.goto(body.link?.url ?? '')
      await page.getByRole('heading', { name: /^Votre équipe chez/ }).waitFor()
      const faces = page.locator('.face img')
      equal(await faces.count(), await page.getByRole('listitem').count())
      await page.waitForFunction(() =>
        [...document.images].every((image) => {
          image.scrollIntoView()
          return image.complete && image.naturalWidth > 0
        }),
      )
      equal(await page.locator('script').count(), 0)
      deepEqual(await context.cookies(), [])
      ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 375)
      deepEqual(failed, [])
      await context.close()
      // axe needs a page that lets it in: the same page, with its policy set aside.
      const judged = await browser.newContext({ bypassCSP: true, colorScheme: scheme })
      const copy = await judged.newPage()
      await copy.goto(body.link?.url ?? '')
      deepEqual(await serious(copy.mainFrame()), [])
      await judged.close()
    })
})
