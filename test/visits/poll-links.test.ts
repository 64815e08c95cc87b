import { equal, match } from 'node:assert/strict'
import type { VisitView } from '../../src/contract/visits.ts'
import { answer, open } from '../pairing/life-world.ts'
import { at } from '../small-company.ts'
import { askByLink } from './asked-by-link.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')
const TUESDAY = '2026-11-24T15:30:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
/** Later than all that is asked about. */
const LATER = '2026-12-01T10:00:00.000Z'

describe('the link of a contact who was asked which time suits', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
  })
  after(() => here.stop())

  it('leads to the new time of a visit that was moved, until that is over; where none came of it, until all times are (3.5)', async () => {
    const asked = await askByLink(here, { times: [TUESDAY, WEDNESDAY], subject: 'Winter milk' })
    const vain = await askByLink(here, { times: [TUESDAY, WEDNESDAY], subject: 'Spring milk' })
    for (const link of [asked.ines, asked.paul]) await answer(link, { answer: 'times', time0: 'yes' })
    const booked = await here.post<VisitView>(BEN, `/api/visits/polls/${asked.id}/book`, {})
    equal(booked.status, 200, JSON.stringify(booked.body))
    match((await open(asked.ines)).page, /mardi 24 novembre 2026.*valable jusqu’au 25 novembre 2026/s)
    equal((await here.move('ben', booked.body.id, { start: LATER })).status, 200)

    await here.moveTo('2026-11-25T10:44:00Z')
    equal((await open(vain.ines)).status, 200)
    await here.moveTo('2026-11-25T10:45:00Z')
    const [over, never] = [await open(vain.ines), await open(`${here.sandbox.serviceUrl}/guest/x`)]
    equal(over.status, 404)
    equal(over.page, never.page, 'as of a link that never was')
    equal((await answer(vain.ines, { answer: 'none' })).status, 404)

    const { status, page } = await open(asked.ines)
    equal(status, 200)
    match(page, /mardi 1 décembre 2026, 11:00.{1,3}11:45.*valable jusqu’au 1er décembre 2026/s)
    await here.moveTo('2026-12-01T10:46:00Z')
    equal((await open(asked.ines)).status, 404)
  }).timeout(60_000)
})
