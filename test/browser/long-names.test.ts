import { deepEqual, ok } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'
import { amissWhenNarrow } from './narrow.ts'

/** One word that no line of a phone holds. */
const CUSTOMER = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const FILES = {
  customers: `Name,Domain,Country,Owner Email\n${CUSTOMER},donau.example,AT,${at('eve')}`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
محمد,الأنصاري,m@donau.example,Buyer,${CUSTOMER},en,Europe/Vienna,AT`,
  teams: `Customer,Employee Email,Role\n${CUSTOMER},${at('eve')},Lead\n${CUSTOMER},${at('ben')},Loads`,
  pairs: `Employee Email,Contact Email\n${at('eve')},m@donau.example`,
}

describe('a name longer than a line of a phone', () => {
  let here: World
  let browser: Browser
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    for (const [kind, csv] of Object.entries(FILES)) await here.importCsv(kind as keyof typeof FILES, csv)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })
  const opened = async (route: string, shows: RegExp) => {
    const { page } = await openPage(browser)
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=${route}`)
    await tabOf(page).getByText(shows).first().waitFor()
    const frame = page.frames().find((one) => one.url().includes('/tab/'))
    ok(frame)
    return { page, frame }
  }

  it('leaves my page as wide as the phone', async () => {
    const { page, frame } = await opened('me', /Did you speak with محمد/)
    deepEqual(await amissWhenNarrow(page, frame), [])
    await page.close()
  })

  it('and whoever comes to a visit has a part that can be chosen', async () => {
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('eve'),
      '/api/customers',
    )
    const id = body.customers.find(({ name }) => name === CUSTOMER)?.id ?? ''
    const { page, frame } = await opened(`visits/book/${id}`, /times found/)
    await page.setViewportSize({ width: 320, height: 812 })
    await frame.waitForFunction(() => window.innerWidth === 320)
    const beyond = await frame.evaluate(() => {
      const edge = document.querySelector('.fui-DialogContent')?.getBoundingClientRect().right ?? 0
      const choices = [...document.querySelectorAll('.fui-DialogContent select')]
      return choices.filter((one) => one.getBoundingClientRect().right > edge).map((one) => one.ariaLabel)
    })
    deepEqual(beyond, [])
    await page.close()
  })
})
