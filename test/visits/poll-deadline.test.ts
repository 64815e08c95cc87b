import { deepEqual, equal, match } from 'node:assert/strict'
import type { PollDraft, PollView } from '../../src/contract/polls.ts'
import { at } from '../small-company.ts'
import { askByLink } from './asked-by-link.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')
const TUESDAY = '2026-11-24T15:30:00.000Z'

describe('the time that contacts have to answer', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-09T12:00:00Z' })
  })
  after(() => here.stop())
  const ask = (more: { times: string[]; deadline?: string }) =>
    askByLink(here, { subject: 'Winter milk', ...more })
  const change = (id: string, what: string) => here.post(BEN, `/api/visits/polls/${id}/${what}`, {})

  it('ends for answers before the first of its times, which could not be chosen later (3.3)', async () => {
    const soon = '2026-11-10T10:00:00.000Z'
    const { id, body } = await ask({ times: [soon, TUESDAY] })
    equal(body.deadline, '2026-11-10T09:00:00.000Z')
    await here.moveTo('2026-11-10T08:30:00Z')
    const [contact] = (await here.get<PollView>(BEN, `/api/visits/polls/${id}`)).body.contacts
    const letter = async () => {
      const path = `/api/visits/polls/${id}/contacts/${contact?.id}/mail`
      return (await here.get<PollDraft['mails'][number]>(BEN, path)).body.text
    }
    match(await letter(), /mardi 10 novembre.*mardi 24 novembre/s)
    await change(id, 'extend')
    await here.moveTo('2026-11-10T12:00:00Z')
    match(await letter(), /mardi 24 novembre/)
    equal((await letter()).includes('10 novembre'), false, 'nobody is asked about a time that has passed')
    await change(id, 'close')
    const late = await ask({ times: ['2026-11-12T10:00:00.000Z', TUESDAY], deadline: '2026-11-12T10:00:00Z' })
    deepEqual([late.status, late.body.reason], [400, 'wrong deadline'])
    match(late.body.detail, /an hour before the first of the times/)
    equal((await ask({ times: ['2026-11-10T12:30:00.000Z', TUESDAY] })).body.reason, 'wrong deadline')
  })
})
