// This file has over 200 lines because its tests share one company, one page and the ways to choose a file in it.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Answer } from '../../src/contract/routes.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { BAD, csv, GOOD, HEAD, HUBSPOT, NORA } from './contact-files.ts'
import { serious } from './serious.ts'

describe('the import page', () => {
  let here: World
  let browser: Browser
  let page: Page
  let tab: FrameLocator
  let errors: string[] = []
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z', settings: { EMPLOYEE_GROUP: 'everybody' } })
    await found(here)
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async (route: string, theme = 'light', width = 1280) => {
    ;({ page, errors } = await openPage(browser, width, width < 640 ? 812 : 720))
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', `&theme=${theme}&page=${route}`)
    tab = tabOf(page)
  }
  const frame = () => page.frames().find((one) => one.url().includes('/tab/'))
  /** An import that the service does not know yet has no progress to show; that is no error. */
  const close = async () => {
    deepEqual(
      errors.filter((error) => !/status of 404/.test(error)),
      [],
    )
    await page.close()
  }
  const choose = async (kind: string, file: ReturnType<typeof csv>) => {
    await tab.getByRole('radio', { name: kind }).check({ force: true })
    await tab
      .getByRole('region', { name: kind, exact: true })
      .locator('input[type=file]:enabled')
      .setInputFiles(file)
  }
  const preview = (name: string) => tab.getByRole('region', { name: `What ${name} would change` })
  const imported = (name: string) => tab.getByRole('region', { name: `${name} is imported` })
  const rows = () => tab.getByRole('table', { name: 'The rows of the file' }).getByRole('row')
  /** The number on a filter. */
  const count = async (state: string) =>
    ((await tab.getByRole('radio', { name: state }).locator('..').textContent()) ?? '').replace(/\D/g, '')
  const contacts = async () => {
    const { body } = await here.get<Answer<'listCustomers'>>(at('berta'), '/api/customers')
    const larkspur = body.customers.find(({ name }) => name === 'Larkspur Dairy')
    const path = `/api/customers/${larkspur?.id}/contacts`
    return (await here.get<Answer<'listContacts'>>(at('berta'), path)).body.contacts.map(({ name }) => name)
  }

  it('shows the lines with mistakes, found by state and by words, and imports the others (1.1)', async () => {
    await open('admin/import')
    await choose('Contacts', csv('mistakes.csv', BAD))
    await preview('mistakes.csv').waitFor()
    const source = tab.getByRole('combobox', { name: 'Where the file comes from' })
    await source.selectOption('Another source')
    await tab.getByRole('textbox', { name: 'Its name' }).fill('Our ERP')
    await tab.getByRole('textbox', { name: 'Its name' }).press('Enter')
    await tab.getByRole('radio', { name: 'Gone', disabled: true }).waitFor()
    deepEqual([await count('All rows'), await count('Added'), await count('Refused')], ['4', '1', '3'])
    deepEqual(
      (await rows().allInnerTexts()).slice(1).map((text) => text.split(/\s/)[0]),
      ['3', '4', '5'],
    )
    const line = tab.getByRole('row', { name: /^3 .*is not an e-mail address/ }).getByRole('cell')
    const heights = await line.first().evaluate((cell: HTMLElement) =>
      ['3', '40001'].map((number) => {
        cell.textContent = number
        const range = document.createRange()
        range.selectNodeContents(cell)
        return range.getClientRects().length
      }),
    )
    deepEqual(heights, [1, 1], 'a line number of five digits stays on one line')
    await tab.getByRole('searchbox').fill('diary')
    await tab.getByText('1 row', { exact: true }).waitFor()
    await tab.getByRole('row', { name: /^4 .*Did you mean Larkspur Dairy/ }).waitFor()
    await tab.getByRole('searchbox').fill('nobody')
    await tab.getByRole('button', { name: 'Show all rows' }).click()
    await tab.getByRole('row', { name: /^2 Added .*Nora Fenwick/ }).waitFor()
    let written = 0
    page.on('request', (request) => {
      if (request.url().includes('apply=true')) written += 1
    })
    await tab.getByRole('button', { name: 'Import 1 row' }).evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })
    await imported('mistakes.csv').waitFor()
    equal(written, 1, 'a double click imports once')
    ok((await contacts()).includes('Nora Fenwick'))
    await close()
  })

  it('compares with the name that is typed, and with HubSpot where no other is named', async () => {
    await open('admin/import')
    await tab.getByRole('radio', { name: 'Contacts' }).check({ force: true })
    const region = tab.getByRole('region', { name: 'Contacts', exact: true })
    const source = region.getByRole('combobox', { name: 'Where the file comes from' })
    await source.selectOption('Another source')
    await tab.getByRole('textbox', { name: 'Its name' }).fill('Our ledger')
    const asked = page.waitForRequest((request) => request.url().includes('apply=false'))
    await choose('Contacts', csv('good.csv', GOOD))
    match((await asked).url(), /source=Our(\+|%20)ledger/)
    await preview('good.csv').waitFor()
    await source.selectOption('Spreadsheet or plain CSV')
    await choose('Contacts', csv('hubspot.csv', HUBSPOT))
    await preview('hubspot.csv').getByText('The column names are those of HubSpot contacts.').waitFor()
    equal(await source.evaluate((select: HTMLSelectElement) => select.value), 'hubspot')
    await close()
  })

  it('gives the refused rows as a file that no spreadsheet runs (4.6)', async () => {
    await open('admin/import')
    await choose('Contacts', csv('mistakes.csv', BAD))
    await preview('mistakes.csv').waitFor()
    const download = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Download the refused rows' }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    equal(text.trim().split('\r\n').length, 4)
    match(text, /"3",.*is not an e-mail address/)
    ok(!/(^|,)"=/m.test(text))
    await close()
  })

  it('takes an import back, and the same file twice changes nothing the second time (1.1)', async () => {
    await open('admin/import')
    await choose('Contacts', csv('good.csv', GOOD))
    await preview('good.csv').waitFor()
    await tab.getByRole('button', { name: /^Import / }).click()
    await imported('good.csv').waitFor()
    await choose('Contacts', csv('good.csv', GOOD))
    await preview('good.csv').getByText('There is nothing to import').waitFor()
    deepEqual([await count('As before'), await count('Added'), await count('Changed')], ['2', '0', '0'])
    await tab.getByRole('button', { name: 'Undo: Contacts (Our ERP)' }).click()
    await tab.getByRole('button', { name: 'Take it back' }).click()
    await tab.getByText('as it was before').or(tab.getByText('as they were before')).waitFor()
    await tab.getByText('Taken back', { exact: true }).waitFor()
    ok(!(await contacts()).includes('Otis Vandermeer'))
    await choose('Contacts', csv('again.csv', GOOD))
    await preview('again.csv').waitFor()
    await tab.getByRole('button', { name: /^Import / }).click()
    await imported('again.csv').waitFor()
    ok((await contacts()).includes('Otis Vandermeer'))
    await tab.getByRole('button', { name: 'Undo this import' }).click()
    ok((await contacts()).includes('Otis Vandermeer'), 'nothing is taken back before it was asked')
    await tab.getByRole('button', { name: 'Take it back' }).click()
    await tab.getByRole('region', { name: 'The import of again.csv is taken back' }).waitFor()
    ok(!(await contacts()).includes('Otis Vandermeer'))
    await close()
  })

  it('says what is gone, and marks it as left only when told so (1.1)', async () => {
    await open('admin/import')
    await choose('Contacts', csv('all.csv', GOOD))
    await tab.getByRole('button', { name: /^Import / }).click()
    await imported('all.csv').waitFor()
    await choose('Contacts', csv('fewer.csv', [HEAD, NORA]))
    await preview('fewer.csv').waitFor()
    await tab.getByText('Gone', { exact: true }).click()
    await tab.getByRole('row', { name: /Otis Vandermeer/ }).waitFor()
    await tab.getByRole('checkbox', { name: /gone rows? as left/ }).check()
    await tab.getByRole('button', { name: /as left$/ }).click()
    await imported('fewer.csv').waitFor()
    ok(!(await contacts()).includes('Otis Vandermeer'))
    await close()
  })

  it('keeps the file when it cannot be compared, and tells what is no CSV file', async () => {
    await open('admin/import')
    await choose('Customers', csv('customers.xlsx', ['PK\u0003\u0004']))
    await tab.getByText('This is an Excel file').waitFor()
    await page.route('**/api/import/**', (route) => route.abort())
    await choose('Customers', csv('customers.csv', ['Name,Domain', 'Harbour Mills,harbour-mills.example']))
    await tab.getByText('The file could not be compared').waitFor()
    await page.unroute('**/api/import/**')
    await tab.getByRole('button', { name: 'Try again' }).click()
    await preview('customers.csv').waitFor()
    equal(await count('Added'), '1')
    await tab.getByRole('radio', { name: 'Pairs' }).check({ force: true })
    await tab.getByRole('radio', { name: 'Customers' }).check({ force: true })
    await preview('customers.csv').waitFor()
    await page.close()
  })

  it('learns what became of an import whose answer got lost (1.1)', async () => {
    await open('admin/import')
    await choose('Customers', csv('mills.csv', ['Name,Domain', 'Harbour Mills,harbour-mills.example']))
    await preview('mills.csv').waitFor()
    await page.route('**/api/import/**', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await tab.getByRole('button', { name: 'Import 1 row' }).click()
    await imported('mills.csv').waitFor()
    await tab.getByRole('button', { name: 'Undo this import' }).click()
    await tab.getByRole('button', { name: 'Take it back' }).click()
    await tab.getByText('1 row is as it was before').waitFor()
    await page.close()
  })

  it('reads the employees from Entra when told so (1.2)', async () => {
    await open('admin/import')
    const card = tab.getByRole('region', { name: 'Employees from Entra' })
    await card.getByRole('button', { name: 'Read now' }).click()
    await card
      .getByText(/^Read /)
      .first()
      .waitFor()
    await card.getByText('Next by itself').waitFor()
    await close()
  })

  for (const theme of ['light', 'dark', 'contrast'])
    it(`is accessible with a file looked at, and fits a phone: ${theme}`, async () => {
      await open('admin/import', theme, 375)
      await choose('Contacts', csv('mistakes.csv', BAD))
      await preview('mistakes.csv').waitFor()
      await tab.getByText('All rows').click()
      deepEqual(await serious(frame()), [])
      const wide = await frame()?.evaluate(() => document.documentElement.scrollWidth)
      ok((wide ?? 999) <= 375, `${wide} px`)
      await close()
    })
})
