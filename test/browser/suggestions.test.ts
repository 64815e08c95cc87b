import { deepEqual, equal } from 'node:assert/strict'
import type { Browser, FrameLocator } from 'playwright-core'
import type { PairView } from '../../src/contract/pairing.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { serious } from './serious.ts'

const OURS = `Customer,Employee Email,Role
Larkspur Dairy,${at('ada')},planner
Larkspur Dairy,${at('cleo')},accountant
Larkspur Dairy,${at('finn')},driver
Larkspur Dairy,${at('eve')},
Larkspur Dairy,${at('dov')},
`
const THEIRS = `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Luc,Roy,luc@larkspur.example,Logistics planner,Larkspur Dairy,en,Europe/Paris,FR
Mia,Blanc,mia@larkspur.example,Accountant,Larkspur Dairy,en,Europe/Paris,FR
Zoé,Petit,zoe@larkspur.example,Accountant,Larkspur Dairy,en,Europe/Paris,FR
`

describe('suggested pairs in the tab (1.4)', () => {
  let here: World
  let browser: Browser
  let desk: Awaited<ReturnType<typeof openPage>>
  let tab: FrameLocator
  let customerId = ''
  before(async () => {
    here = await world()
    await found(here)
    equal((await here.importCsv('teams', OURS)).status, 200)
    equal((await here.importCsv('contacts', THEIRS)).status, 200)
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('berta'),
      '/api/customers',
    )
    customerId = body.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
    browser = await launch()
    desk = await openPage(browser)
    await openDesk(desk.page, here.sandbox.url, at('berta'), 'counterpart', `&page=customer/${customerId}`)
    tab = tabOf(desk.page)
    await tab.getByRole('button', { name: 'Suggest pairs' }).click()
    await tab
      .getByText(/without a suggestion/)
      .first()
      .waitFor()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  const pairs = async () =>
    (await here.get<{ pairs: PairView[] }>(at('berta'), `/api/pairs?customerId=${customerId}`)).body.pairs
  const said = async () =>
    (await pairs()).map(({ employee, contact, status }) => `${employee.name}, ${contact.name}, ${status}`)
  const menu = async (who: string, item: string) => {
    await tab.getByRole('button', { name: `What to do with ${who}` }).click()
    await tab.getByRole('menuitem', { name: item, exact: true }).click()
  }

  it('are forbidden with a reason, asked for anew, and taken back by undo', async () => {
    await tab.getByText('Finn Abara').first().waitFor()
    await menu('Finn Abara and Luc Roy', 'They must not be paired')
    await tab.getByLabel(/Why must Finn Abara and Luc Roy not be paired/).fill('Brothers-in-law')
    await tab.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('said by Berta Olsen: Brothers-in-law').waitFor()
    await tab.getByRole('checkbox', { name: 'Finn Abara with Luc Roy' }).waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Undo' }).click()
    await tab.getByRole('checkbox', { name: 'Finn Abara with Luc Roy' }).waitFor()
    equal(await tab.getByText('Who must and who must not').count(), 0)
  })

  it('are forced, and then come first and say so', async () => {
    const [first] = await tab.getByRole('button', { name: /^Accept .* with (Mia|Zoé)/ }).all()
    const label = (await first?.getAttribute('aria-label')) ?? ''
    const [, ours, theirs] = /^Accept (.+) with (.+)$/.exec(label) ?? []
    await menu(`${ours} and ${theirs}`, 'They must be paired')
    await tab.getByRole('button', { name: 'Save' }).click()
    await tab.getByText('Must be paired', { exact: true }).waitFor()
    await tab.getByText(`${ours} and ${theirs} must be paired`, { exact: true }).waitFor()
  })

  it('are accepted alone, introduced first, while the dialog stays', async () => {
    await tab.getByRole('radio', { name: 'Introduce them first' }).check()
    await tab.getByRole('button', { name: 'Accept Finn Abara with Luc Roy' }).click()
    await tab.getByRole('dialog').getByText('The pair is made.').waitFor()
    equal((await said()).includes('Finn Abara, Luc Roy, suggested'), true)
    await tab.getByRole('checkbox', { name: 'Finn Abara with Luc Roy' }).waitFor({ state: 'detached' })
  })

  it('take another employee by hand instead', async () => {
    await tab.getByRole('radio', { name: 'They know each other' }).check()
    const [first] = await tab.getByRole('button', { name: /^Accept .* with / }).all()
    const label = (await first?.getAttribute('aria-label')) ?? ''
    const [, ours, theirs] = /^Accept (.+) with (.+)$/.exec(label) ?? []
    await menu(`${ours} and ${theirs}`, 'Choose another employee')
    await tab.getByRole('combobox').fill('Ben')
    await tab.getByRole('option', { name: /Ben Okafor/ }).click()
    await tab.getByRole('button', { name: 'Pair them' }).click()
    await tab.getByRole('combobox').waitFor({ state: 'detached' })
    equal((await said()).includes(`Ben Okafor, ${theirs}, active`), true)
  })

  it('show nothing that keeps anybody out, with everybody left over and why', async () => {
    const frame = desk.page.frames().find((each) => each.url().includes('/tab/'))
    deepEqual(await serious(frame), [])
    await tab.getByText(/employees? without a suggestion/).waitFor()
  })

  it('are accepted all at once, and the page says how many', async () => {
    const before = (await pairs()).length
    const accept = tab.getByRole('button', { name: /^Accept (\d+) pairs?$/ })
    const wanted = Number(/\d+/.exec((await accept.textContent()) ?? '')?.[0])
    await accept.click()
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
    await tab.getByText(/(pair is|pairs are) made/).waitFor()
    equal((await pairs()).length, before + wanted)
    deepEqual(desk.errors, [])
  })

  it('are there for all customers at once, for an administrator', async () => {
    await openDesk(desk.page, here.sandbox.url, at('berta'), 'counterpart', '&page=customers')
    await tab.getByRole('button', { name: 'Suggest pairs' }).click()
    await tab.getByRole('heading', { name: 'Suggested pairs for all customers' }).waitFor()
    await tab.getByText(/contacts? without a suggestion/).waitFor()
  })

  it('that are none leave nothing to press, and a customer without a team leads to it', async () => {
    equal((await here.importCsv('customers', 'Name,Domain\nHarbour Mills,harbour-mills.example')).status, 200)
    const ina =
      'First Name,Last Name,Email,Job Title,Customer\nIna,Blum,ina@harbour-mills.example,Buyer,Harbour Mills'
    equal((await here.importCsv('contacts', ina)).status, 200)
    await openDesk(desk.page, here.sandbox.url, at('berta'), 'counterpart', '&page=customers')
    await tab
      .getByRole('link', { name: /Harbour Mills/ })
      .first()
      .click()
    await tab.getByText('Put it together by hand').waitFor()
    await tab.getByRole('link', { name: 'Put the team together' }).waitFor()
    await tab.getByRole('button', { name: 'Suggest pairs' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('The customer has no team').waitFor()
    equal(await dialog.getByRole('radio').count(), 0)
    equal(await dialog.getByRole('button', { name: /^Accept/ }).count(), 0)
    await dialog.getByRole('link', { name: 'Open the team of Harbour Mills' }).click()
    await tab.getByRole('heading', { name: 'Who serves Harbour Mills' }).waitFor()
  })
})
