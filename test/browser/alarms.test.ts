import { deepEqual, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { asName, HOSTILE } from '../hostile/hostile.ts'
import { at, found, SMALL_COMPANY } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

describe('what wants attention, on the tab (1.6, 1.7)', () => {
  let here: World
  let browser: Browser
  let larkspur = ''
  before(async () => {
    here = await world({ settings: { APPROACHES_A_MONTH: '1' } })
    await found(here)
    const stay = SMALL_COMPANY.people.split('\n').filter((line) => !/^(Ben|Cleo)/.test(line))
    await here.importCsv('people', stay.join('\n').replaceAll(at('ben'), at('berta')), { gone: 'left' })
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('ada'),
      '/api/customers',
    )
    larkspur = body.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const open = async (more: string, width = 1280, height = 900) => {
    const { page, errors } = await openPage(browser, width, height)
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', more)
    return { page, errors, tab: tabOf(page) }
  }

  it('leads from the overview to the customer, where the owner is named by name and it is over', async () => {
    const { page, errors, tab } = await open('')
    const attention = tab.getByRole('region', { name: 'What wants attention' })
    await attention.getByText('Its owner has left.').waitFor()
    await attention.getByRole('link', { name: 'Larkspur Dairy' }).first().click()
    await tab.getByRole('heading', { name: 'Larkspur Dairy', level: 1 }).waitFor()
    await tab.getByText('Paul Girard has no counterpart since Cleo Marsh left.').waitFor()
    await tab.getByText('2 of 1 this month: too often').waitFor()
    await tab.getByRole('button', { name: 'Change the owner' }).click()
    const who = tab.getByRole('combobox', { name: 'Who is answerable for this customer?' })
    await who.click()
    await who.pressSequentially('Ada')
    await tab.getByRole('option', { name: /Ada Quist/ }).click()
    await tab.getByRole('button', { name: 'Make them the owner' }).click()
    await tab.getByText('Ada Quist is the owner now.').waitFor()
    await tab.getByText('Its owner has left.').waitFor({ state: 'detached' })
    await tab.getByText('Owner since').waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  for (const theme of ['light', 'dark', 'contrast'])
    it(`is accessible: ${theme}`, async () => {
      for (const path of ['', `customer/${larkspur}`]) {
        const { page, errors, tab } = await open(`&theme=${theme}&page=${path}`)
        await tab.getByText('Hand the pair over').first().waitFor()
        if (path) await tab.getByRole('button', { name: 'Change the owner' }).click()
        deepEqual(await serious(page.frames().find((frame) => frame.url().includes('/tab/'))), [])
        deepEqual(errors, [])
        await page.close()
      }
    })

  it('shows a customer whose people have hostile names as it shows any other: letters and no more (D7)', async () => {
    const quoted = (text: string) => `"${asName(text).replaceAll('"', '""')}"`
    const rows = HOSTILE.map(
      (one, at) => `${quoted(one)},Quist,h${at}@quill.example,${quoted(one)},Quill & Sons`,
    )
    const head = 'First Name,Last Name,Email,Job Title,Customer'
    const { body } = await here.importCsv('contacts', [head, ...rows].join('\n'))
    ok(body.added >= 200, JSON.stringify(body).slice(0, 300))
    type Customers = { customers: { id: string; name: string }[] }
    const { customers } = (await here.get<Customers>(at('ada'), '/api/customers')).body
    const quill = customers.find(({ name }) => name === 'Quill & Sons')?.id ?? ''
    type Contacts = { contacts: { name: string; email: string }[] }
    const { contacts } = (await here.get<Contacts>(at('ada'), `/api/customers/${quill}/contacts`)).body
    const { page, errors, tab } = await open(`&page=customer/${quill}`)
    page.on('dialog', (dialog) => errors.push(dialog.message()))
    const people = tab.getByRole('region', { name: 'Contacts' })
    await people.getByRole('button', { name: /^Show \d+ more$/ }).click()
    await people.getByText('h0@quill.example').or(people.getByText('Uta Brandt')).first().waitFor()
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    const shown = await frame?.evaluate(() => ({
      text: document.querySelector('main')?.textContent ?? '',
      strange: document.querySelectorAll(
        'main :is(script, iframe, object, embed, form, base, meta, link, style, math, [onload], [onerror], [onfocus])',
      ).length,
      links: [...document.querySelectorAll<HTMLAnchorElement>('main a')].map(({ href }) => href),
    }))
    const missing = contacts.filter(({ name }) => !shown?.text.includes(name))
    deepEqual(missing, [])
    deepEqual([shown?.strange, errors], [0, []])
    const own = contacts.map(({ email }) => `mailto:${email}`)
    for (const link of shown?.links ?? [])
      ok(link.startsWith(`${here.sandbox.serviceUrl}/tab/`) || own.includes(decodeURIComponent(link)), link)
    await page.close()
  })

  it('fits a phone without scrolling sideways', async () => {
    for (const path of ['', `customer/${larkspur}`]) {
      const { page, tab } = await open(`&page=${path}`, 375, 812)
      await tab.getByText('Hand the pair over').first().waitFor()
      const frame = page.frames().find((one) => one.url().includes('/tab/'))
      const [wide, room] = (await frame?.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])) ?? [1, 0]
      ok((wide ?? 1) <= (room ?? 0), `${wide} px in ${room}`)
      await page.close()
    }
  })
})
