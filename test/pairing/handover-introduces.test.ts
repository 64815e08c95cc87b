import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { HandedOver, HandoverView } from '../../src/contract/pairing.ts'
import {
  answer,
  BEN,
  BERTA,
  DOV,
  FINN,
  INES,
  type LifeWorld,
  lifeWorld,
  linksIn,
  open,
  PAUL,
  ROLF,
} from './life-world.ts'

type Told = { detail: string }

describe('a handover to somebody new at the customer', () => {
  let here: LifeWorld
  beforeEach(async () => {
    here = await lifeWorld()
  })
  afterEach(() => here.stop())
  /** A pair of Finn with Paul that is on, and the draft for Ines. */
  const begin = async () => {
    const { id } = await here.waiting(BEN, FINN, PAUL)
    equal((await here.introduce(BEN, id, { how: 'known' })).status, 200)
    const path = `/api/pairs/${encodeURIComponent(id)}/handover`
    const contactId = here.contactId(INES)
    const { body } = await here.get<HandoverView>(BEN, `${path}?contactId=${encodeURIComponent(contactId)}`)
    ok(body.draft)
    const { subject, text } = body.draft
    const handOver = (mail: { subject: string; text: string } | null) =>
      here.post<HandedOver & Told>(BEN, path, { contactId, mail })
    return { id, draft: { subject, text }, handOver }
  }

  it('introduces them with two links that answer from their mailbox, and begins by itself (1.5)', async () => {
    const { draft, handOver } = await begin()
    const done = await handOver(draft)
    deepEqual([done.status, done.body.pair.status, done.body.pair.until], [200, 'introduced', '2026-11-09'])
    const [mail] = await here.mail(INES)
    ok(mail)
    const [link = '', other] = linksIn(mail)
    equal(link, other)
    match((await open(link)).page, /Finn Abara[\s\S]*id="somebody-else"[\s\S]*id="please-dont"/)
    await here.moveTo('2026-11-09T10:00:00Z')
    equal((await here.pairOf(BEN, FINN, INES))?.status, 'active')
    equal((await answer(link, { answer: 'please-dont' })).status, 200)
    await here.settle()
    equal(await here.pairOf(BEN, FINN, INES), undefined)
    match((await here.read(FINN)).join('\n'), /Ines Moreau asked us not to call/)
  })

  it('is refused where the links were taken out of the mail, with the words of an introduction (1.5)', async () => {
    const { id, draft, handOver } = await begin()
    const bare = await handOver({ ...draft, text: draft.text.replaceAll(/https?:\S+/g, '') })
    deepEqual(
      [bare.status, /Both links of the draft must stay in the mail/.test(bare.body.detail)],
      [400, true],
    )
    deepEqual(await here.mail(INES), [])
    equal((await here.pairOf(BEN, FINN, PAUL))?.id, id)
  })

  it('leaves whoever gave their pair away nothing to do with it, unless they look after the customer (1.5)', async () => {
    const { id } = await here.waiting(BERTA, FINN, ROLF)
    equal((await here.introduce(BERTA, id, { how: 'known' })).status, 200)
    const dov = (await here.people()).find(({ email }) => email === DOV)?.id
    const path = `/api/pairs/${encodeURIComponent(id)}/handover`
    const given = await here.post<HandedOver>(FINN, path, { employeeId: dov, mail: null })
    const { employee, mayChange } = given.body.pair
    deepEqual([given.status, employee.id, mayChange], [200, dov, false])
    const back = await here.pairOf(BERTA, DOV, ROLF)
    deepEqual([back?.id, back?.mayChange], [given.body.pair.id, true])
  })

  it('waits for an introduction where they are told in another way (1.5)', async () => {
    const { handOver } = await begin()
    const done = await handOver(null)
    deepEqual([done.body.pair.status, done.body.pair.mayIntroduce], ['suggested', true])
    const { body } = await here.draft(BEN, done.body.pair.id)
    equal((await here.introduce(BEN, done.body.pair.id, { how: 'mail', mail: body.draft })).status, 200)
    equal((await here.mail(INES)).length, 1)
  })
})
