import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import type { PersonExportView } from '../../src/contract/personal-data.ts'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { moving } from './moving.ts'
import { amissWhenNarrow } from './narrow.ts'
import { serious } from './serious.ts'

const THEMES = ['light', 'dark', 'contrast']

/** What a page must show before it is judged, by the route of its deep link. */
const PAGES: [string, string, RegExp][] = [
  ['overview', '', /Not shown: fewer than 3 people/],
  ['the overview of a customer', 'overview/customer/LARKSPUR/3', /Do we keep what we promise/],
  ['customers', 'customers', /Larkspur Dairy/],
  ['customer', 'customer/LARKSPUR', /Weekly pallets/],
  ['my page', 'me', /My counterparts/],
  ['what is stored about me', 'me/data', /Your profile/],
  ['visits', 'visits', /Upcoming/],
  ['a visit', 'visit/VISIT', /Who is who/],
  ['booking a visit', 'visits/book/QUILL', /times found/],
  ['a visit for which no time is free', 'visits/book/LARKSPUR', /do not meet/],
  ['choosing a customer to visit', 'visits/book', /Which customer/],
  ['import', 'admin/import', /Five files/],
  ['job titles', 'admin/functions', /similar function/],
  ['delivery', 'admin/delivery', /What became of the cards/],
  ['who is seen', 'admin/visibility', /What holds/],
  ['data protection', 'admin/protection', /Every stored property/],
  ['personal data', 'admin/personal-data', /Erased so far/],
  ['settings of the service', 'admin/settings', /How much the log tells/],
]

/** Whether these fit is looked at here, once; other tests look for what is serious on them. */
const TEAM = 'customer/LARKSPUR/team'
const SEEN_ELSEWHERE: typeof PAGES = [
  ['who serves a customer', TEAM, /What is missing/],
  ['beside a meeting', 'panel/VISIT', /Who is who/],
]

/** It waits for what was imported before. */
const CHOOSE = /Choose a file/

describe('every page', () => {
  let here: World
  let browser: Browser
  let places: Record<string, string> = {}
  const seen: { url: string; headers: Record<string, string> }[] = []
  const addressOf = (route: string) => route.replace(/[A-Z]+/, (name) => places[name] ?? name)
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const press = async (name: string, title: string, inputs = {}) => {
      const card = (await here.chat(at(name))).findLast((message) => message.from === 'bot')
      await here.press(at(name), { activityId: card?.id ?? '', title, inputs })
    }
    await press('berta', 'Yes, Ines seemed content')
    await press('berta', 'Save', {
      heard: 'Weekly pallets',
      kind: 'plan',
      departments: 'Logistics',
      followUp: 'Call back',
    })
    await press('cleo', 'Yes, Paul seemed uneasy')
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('ada'),
      '/api/customers',
    )
    const idOf = (wanted: string) => body.customers.find(({ name }) => name === wanted)?.id ?? ''
    const ids = { LARKSPUR: idOf('Larkspur Dairy'), QUILL: idOf('Quill & Sons') }
    places = { ...ids, VISIT: await bookVisit(here, ids.QUILL) }
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  for (const theme of THEMES) {
    const isFirst = theme === THEMES[0]
    const narrow = isFirst ? ', and fits a phone and 400% zoom' : ''
    for (const [name, route, shows] of isFirst ? [...PAGES, ...SEEN_ELSEWHERE] : PAGES)
      it(`of the tab is accessible and free of errors: ${name}, ${theme}${narrow}`, async () => {
        const { page, errors } = await openPage(browser)
        page.on(
          'response',
          (response) => void seen.push({ url: response.url(), headers: response.headers() }),
        )
        const path = addressOf(route)
        await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', `&theme=${theme}&page=${path}`)
        await tabOf(page).getByText(shows).first().waitFor()
        if (name === 'import')
          await tabOf(page).getByRole('button', { name: CHOOSE, disabled: false }).waitFor()
        const frame = page.frames().find((one) => one.url().includes('/tab/'))
        ok(frame)
        deepEqual([...(await serious(frame)), ...(await moving(frame))], [])
        if (isFirst) deepEqual(await amissWhenNarrow(page, frame), [])
        deepEqual(errors, [])
        await page.close()
      })

    it(`of the desk is accessible and free of errors: chat, ${theme}`, async () => {
      const { page, errors } = await openPage(browser)
      await openDesk(page, here.sandbox.url, at('ada'), undefined, `&theme=${theme}`)
      await page.getByRole('button', { name: 'Yes, Ines seemed content' }).waitFor()
      deepEqual(await serious(page.mainFrame()), [])
      await openDesk(page, here.sandbox.url, at('cleo'), undefined, `&theme=${theme}`)
      await page.getByLabel('What did you hear?').waitFor()
      deepEqual(await serious(page.mainFrame()), [])
      deepEqual(errors, [])
      await page.close()
    })
  }

  it('offers what is stored about me, or about somebody found, as a file once that is made (6.4)', async () => {
    const { page, errors } = await openPage(browser)
    const tab = tabOf(page)
    const saved = async (button: RegExp) => {
      const waiting = page.waitForEvent('download')
      const shown = Promise.withResolvers<void>()
      let asked = 0
      await page.route('**/api/**/export', async (route) => {
        // The words stand only while it is being made, which is over with the second answer.
        if (asked++ > 0) await shown.promise
        await route.continue()
      })
      await tab.getByRole('button', { name: button }).click()
      await tab.getByText(/is being made, and saved when it is ready/).waitFor()
      shown.resolve()
      const file = await readFile(await (await waiting).path(), 'utf8')
      await page.unroute('**/api/**/export')
      return JSON.parse(file) as PersonExportView
    }
    await openDesk(page, here.sandbox.url, at('cleo'), 'counterpart', '&page=me/data')
    const mine = await saved(/Export everything about me/)
    deepEqual(mine.about, { name: 'Cleo Marsh', side: 'employee' })
    equal(mine.notIncluded, null)
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', '&page=admin/personal-data')
    await tab.getByRole('searchbox').fill('Cleo')
    await tab.getByRole('button', { name: 'Search' }).click()
    const theirs = await saved(/Export what is stored about Cleo Marsh/)
    match(theirs.notIncluded ?? '', /Private notes/)
    deepEqual(errors, [])
    await page.close()
  })

  it('finds a colleague by the letters of their name', async () => {
    const { page, errors } = await openPage(browser)
    page.on('response', (response) => void seen.push({ url: response.url(), headers: response.headers() }))
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', `&page=${addressOf(TEAM)}`)
    await tabOf(page).getByRole('combobox', { name: 'Name of a colleague' }).fill('Cleo')
    await tabOf(page).getByRole('option', { name: 'Cleo Marsh' }).waitFor()
    deepEqual(errors, [])
    await page.close()
  })

  it('comes with a strict policy, is kept nowhere, and names nobody in an address (D9)', () => {
    const own = seen.filter(({ url }) => url.startsWith(here.sandbox.serviceUrl))
    const pages = own.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
    const answers = own.filter(({ url }) => new URL(url).pathname.startsWith('/api/'))
    ok(pages.length > 0 && answers.length > 0)
    for (const { url, headers } of pages) {
      const policy = headers['content-security-policy'] ?? ''
      match(policy, /default-src 'none'.*frame-ancestors https:\/\/\*\.cloud\.microsoft/, url)
      doesNotMatch(policy, /unsafe-|\*(;|\s|$)|http:\/\/(?!localhost)/, url)
      equal(headers['x-frame-options'], undefined)
    }
    for (const { url, headers } of answers) {
      const isFace = url.endsWith('/photo')
      match(headers['cache-control'] ?? '', isFace ? /^private/ : /^no-store$/, url)
      equal(headers['set-cookie'], undefined, url)
    }
    const people = here.sandbox.people.list().flatMap(({ name, email }) => [...name.split(' '), email])
    const named = [...people, 'Moreau', 'Girard', 'Brandt', 'Larkspur', 'Weekly'].filter(
      (word) => word.length > 3,
    )
    for (const { url } of own)
      for (const word of named) ok(!decodeURIComponent(url).toLowerCase().includes(word.toLowerCase()), url)
  })
})

/** Books what is proposed for a customer, at the best time; answers with the id of the visit. */
async function bookVisit(here: World, customerId: string): Promise<string> {
  const { body: proposal } = await here.get<Proposal>(at('berta'), `/api/customers/${customerId}/visit`)
  const who = {
    customerId,
    contactIds: proposal.contacts.filter(({ proposed }) => proposed).map(({ id }) => id),
    employees: proposal.employees
      .filter(({ proposed }) => proposed)
      .map(({ id, required, role }) => ({ employeeId: id, required, role })),
  }
  const { body: found } = await here.post<SuggestedTimes>(at('berta'), '/api/visits/times', who)
  const booking = { ...who, start: found.times[0]?.start }
  return (await here.post<VisitView>(at('berta'), '/api/visits', booking)).body.id
}
