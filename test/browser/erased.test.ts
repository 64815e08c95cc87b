import { deepEqual } from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { ErasureList } from '../../src/contract/personal-data.ts'
import { at, SMALL_COMPANY } from '../small-company.ts'
import { until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'
import { launch, openDesk, openPage, tabOf } from './chromium.ts'

describe('somebody who was erased or has left', () => {
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

  it('leaves a visit called by its customer, and nobody asks for the photo of nobody (6.4)', async () => {
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

  it('is asked for no photo, on a visit and among those found by an administrator (1.2)', async () => {
    const employees = here.who([{ name: 'eve' }, { name: 'finn' }])
    const { body: visit } = await here.book({ employees, start: '2026-11-25T10:00:00Z' }, 'eve')
    const finn = (await here.people()).find(({ email }) => email === at('finn'))?.id ?? ''
    const without = SMALL_COMPANY.people.split('\n').filter((line) => !line.startsWith('Finn'))
    await here.importCsv('people', without.join('\n'), { gone: 'left' })
    const { page, errors } = await openPage(browser)
    const asked: string[] = []
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
    await openDesk(page, here.sandbox.url, at('eve'), 'counterpart', `&page=visit/${visit.id}`)
    const tab = tabOf(page)
    await tab.getByText('Finn', { exact: false }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await openDesk(page, here.sandbox.url, at('berta'), 'counterpart', '&page=admin/personal-data')
    await tab.getByRole('searchbox').fill('Finn')
    await page.keyboard.press('Enter')
    await tab.getByRole('button', { name: /^Erase Finn/ }).waitFor()
    await page.waitForLoadState('networkidle')
    deepEqual(
      asked.filter((path) => path.includes(finn) && path.endsWith('/photo')),
      [],
    )
    deepEqual(errors, [])
    await page.close()
  })
})
