import { deepEqual } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { ErasureList } from '../../src/contract/personal-data.ts'
import { at } from '../small-company.ts'
import { until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

describe('a visit of somebody who was erased', () => {
  let here: VisitWorld
  let browser: Browser
  before(async () => {
    here = await visitWorld({ now: '2026-11-02T08:00:00.000Z' })
    browser = await launch()
  })
  after(async () => {
    await browser.close()
    await here.stop()
  })

  it('is shown by its customer, and nobody asks for the photo of nobody (6.4)', async () => {
    const { body: visit } = await here.book()
    const ben = (await here.people()).find(({ email }) => email === at('ben'))?.id
    await here.post(at('berta'), `/api/privacy/people/${ben}/erase`)
    const erased = async () =>
      (await here.get<ErasureList>(at('berta'), '/api/privacy/erasures')).body.erasures[0]?.state
    await until(async () => (await erased()) !== 'begun')
    const { page, errors } = await openPage(browser)
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.endsWith('/photo')) asked.push(pathname)
    })
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=visit/${visit.id}`)
    const tab = tabOf(page)
    await tab.getByRole('heading', { name: 'Joint visit by video: Larkspur Dairy' }).waitFor()
    await tab.getByText('Erased person').first().waitFor()
    await page.waitForLoadState('networkidle')
    deepEqual(
      asked.filter((path) => path.includes('nobody-')),
      [],
    )
    deepEqual(errors, [])
  })
})
