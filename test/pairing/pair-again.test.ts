import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { BEN, BERTA, DOV, EVE, FINN, type LifeWorld, lifeWorld, open, PAUL, ROLF } from './life-world.ts'

describe('the end of a pair, taken back', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())

  it('leaves the pair as it was, introduction and links included, and those told hear it (1.5)', async () => {
    const { id, link, pair } = await here.introduced(BERTA, EVE, ROLF)
    equal((await here.end(BERTA, id, 'other')).body.status, 'ended')
    const back = await here.pause(BERTA, id, null)
    deepEqual([back.status, back.body.status, back.body.until], [200, 'introduced', pair.until])
    const shown = await open(link)
    deepEqual([shown.status, shown.page.includes('id="somebody-else"')], [200, true])
    await here.settle()
    const read = (await here.read(EVE)).join('\n')
    match(
      read,
      /You and Rolf Stein are no longer counterparts[\s\S]*You and Rolf Stein go on: Berta Olsen took the end back/,
    )
  })

  it('leaves a pause as it was, also for the employee themselves, and the owner hears it (1.5)', async () => {
    const { id } = await here.waiting(BEN, FINN, PAUL)
    await here.introduce(BEN, id, { how: 'known' })
    equal((await here.pause(FINN, id, '2026-12-03')).status, 200)
    equal((await here.end(FINN, id, 'other')).status, 200)
    equal((await here.pause(BEN, id, null)).status, 409)
    const back = await here.pause(FINN, id, null)
    deepEqual([back.status, back.body.status, back.body.until], [200, 'paused', '2026-12-03'])
    await here.settle()
    match((await here.read(BEN)).join('\n'), /no longer counterparts[\s\S]*Finn Abara and Paul Girard go on/)
  })

  it('is for the same day, and brings back a contact who was said to have left (1.5)', async () => {
    const { id } = await here.waiting(BEN, EVE, PAUL)
    equal((await here.end(BEN, id, 'other')).status, 200)
    await here.moveTo('2026-11-03T08:00:00Z')
    equal((await here.pause(BEN, id, null)).status, 409)
    const { id: next } = await here.waiting(BEN, DOV, PAUL)
    equal((await here.end(BEN, next, 'contact left')).status, 200)
    equal((await here.pause(BEN, next, null)).status, 200)
    ok(await here.pairOf(BEN, DOV, PAUL))
  })
})
