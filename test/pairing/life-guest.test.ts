import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { CustomerPage } from '../../src/contract/overview.ts'
import {
  ADA,
  answer,
  BEN,
  BERTA,
  bentLink,
  DOV,
  EVE,
  FINN,
  INES,
  type LifeWorld,
  lifeWorld,
  open,
  PAUL,
  ROLF,
  UTA,
} from './life-world.ts'

const SOMEBODY_ELSE = { answer: 'somebody-else', note: 'Luc Petit, luc@larkspur.example' }

describe('the page behind the links of an introduction', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())
  const page = async (by: string, contact: string) =>
    (await here.get<CustomerPage>(by, `/api/customers/${here.contactId(contact).split('.')[0]}`)).body

  it('says in the language of the guest who asks, why and who sees the answer, and changes nothing (1.5)', async () => {
    const { link, pair } = await here.introduced(BEN, EVE, PAUL)
    const shown = await fetch(link, { headers: { 'accept-language': 'da' } })
    const text = await shown.text()
    match(text, /<html lang="fr"/)
    match(text, /Votre contact chez Brightwater Fasteners/)
    match(text, /Eve Lindqvist, Accounts payable chez Brightwater Fasteners, aimerait échanger avec vous/)
    match(text, /Votre réponse est visible par Eve Lindqvist/)
    match(text, /Ben Okafor, de Brightwater Fasteners, vous a envoyé le lien/)
    match(text, /valable jusqu’au 1er janvier 2027/)
    match(text, /id="somebody-else"[\s\S]*id="please-dont"/)
    ok(!/<script/.test(text))
    await fetch(link, { method: 'HEAD' })
    const now = await here.pairOf(BEN, EVE, PAUL)
    deepEqual([now?.status, now?.until], [pair.status, pair.until])
  })

  it('ends the pair where somebody else is named, once, and both of ours read the note (1.5)', async () => {
    const { link, id } = await here.introduced(BEN, FINN, PAUL)
    const done = await answer(link, SOMEBODY_ELSE)
    equal(done.status, 200)
    match(done.page, /<h1>Merci<\/h1>/)
    match((await answer(link, { ...SOMEBODY_ELSE, note: 'Another note' })).page, /Merci/)
    await here.settle()
    equal(await here.pairOf(BEN, FINN, PAUL), undefined)
    for (const name of [FINN, BEN]) {
      const told = (await here.read(name)).filter((text) => /named somebody else/.test(text))
      equal(told.length, 1, name)
      match(told[0] ?? '', /Luc Petit, luc@larkspur\.example/)
    }
    const { named } = await page(BEN, PAUL)
    deepEqual(
      named.map(({ pairId, contactName, employeeName, note }) => [pairId, contactName, employeeName, note]),
      [[id, 'Paul Girard', 'Finn Abara', SOMEBODY_ELSE.note]],
    )
    deepEqual((await page(EVE, PAUL)).named, [])
    equal((await here.post(BEN, `/api/pairs/${encodeURIComponent(id)}/pause`, { until: null })).status, 409)
  })

  it('takes a note of at most 500 characters, as it was written, and none at all', async () => {
    const { link, id } = await here.introduced(BEN, DOV, PAUL)
    const note = `<b>Luc & "Lea"</b> ${'x'.repeat(600)}`
    equal((await answer(link, { answer: 'somebody-else', note })).status, 200)
    const named = (await page(BEN, PAUL)).named.find(({ pairId }) => pairId === id)
    deepEqual([named?.note.length, named?.note.slice(0, 19)], [500, '<b>Luc & "Lea"</b> '])
    const quiet = await here.introduced(BERTA, FINN, ROLF)
    match((await answer(quiet.link, { answer: 'somebody-else' })).page, /Vielen Dank/)
    equal(await here.pairOf(BERTA, FINN, ROLF), undefined)
  })

  it('lets a contact say no for good at any stage: all their pairs end, nobody pairs or invites them again (1.5, 6.4)', async () => {
    const { link } = await here.introduced(BERTA, ADA, UTA)
    const known = await here.introduce(BERTA, (await here.pairOf(BERTA, ADA, UTA))?.id ?? '', {
      how: 'known',
    })
    equal(known.body.status, 'active')
    const done = await answer(link, { answer: 'please-dont' })
    deepEqual([done.status, /Wir bitten Sie nicht mehr um solche Gespräche/.test(done.page)], [200, true])
    match((await answer(link, { answer: 'please-dont' })).page, /Vielen Dank/)
    await here.settle()
    for (const employee of [ADA, DOV, EVE]) equal(await here.pairOf(BERTA, employee, UTA), undefined)
    const hears = async (employee: string) =>
      (await here.read(employee)).filter((text) => /Uta Brandt asked us not to call/.test(text)).length
    deepEqual([await hears(ADA), await hears(DOV), await hears(EVE)], [1, 0, 1])
    match((await here.read(BERTA)).join('\n'), /Uta Brandt asked us not to call/)
    const people = new Map((await here.people()).map(({ email, id }) => [email, id]))
    const again = await here.post<{ detail: string }>(BERTA, '/api/pairs', {
      ...{ employeeId: people.get(FINN), contactId: here.contactId(UTA) },
    })
    deepEqual([again.status, /asked us not to/.test(again.body.detail)], [409, true])
    const customerId = here.contactId(UTA).split('.')[0] ?? ''
    const suggested = await here.post<{ suggestions: { contact: { id: string } }[] }>(
      BERTA,
      '/api/pairs/suggestions',
      { customerId },
    )
    ok(suggested.body.suggestions.every(({ contact }) => contact.id !== here.contactId(UTA)))
    const proposed = await here.get<{ contacts: { id: string }[] }>(
      BERTA,
      `/api/customers/${customerId}/visit`,
    )
    ok(proposed.body.contacts.length > 0)
    ok(proposed.body.contacts.every(({ id }) => id !== here.contactId(UTA)))
    const visit = await here.post<{ detail: string }>(BERTA, '/api/visits', {
      ...{ customerId, contactIds: [here.contactId(UTA)], start: '2026-11-05T10:00:00.000Z', minutes: 30 },
      ...{ employees: [{ employeeId: people.get(BERTA), required: true, role: 'lead' }] },
      request: crypto.randomUUID(),
    })
    deepEqual([visit.status, /asked us not to invite/.test(visit.body.detail)], [409, true])
    await here.moveTo('2026-11-02T18:00:00Z')
    equal(await hears(DOV), 1, 'ten in the morning in Los Angeles')
  }).timeout(60_000)

  it('says that it is over where the pair has ended, and still lets the contact say no (1.5)', async () => {
    const { link, id } = await here.introduced(BEN, DOV, INES)
    equal((await here.end(BEN, id, 'other')).status, 200)
    const shown = await open(link)
    match(shown.page, /Ces échanges ont pris fin.*Votre réponse est visible par/s)
    ok(!shown.page.includes('id="somebody-else"') && shown.page.includes('id="please-dont"'))
    equal((await answer(link, SOMEBODY_ELSE)).status, 200)
    match((await answer(link, { answer: 'please-dont' })).page, /Merci/)
    equal(await here.pairOf(BEN, ADA, INES), undefined)
  })

  it('opens nothing with a bent link, an answer of another kind, or when its days are over (1.5)', async () => {
    const { link } = await here.introduced(BERTA, EVE, ROLF)
    equal((await open(bentLink(link))).status, 404)
    const odd = await answer(link, { answer: 'delete everything' })
    deepEqual([odd.status, /id="please-dont"/.test(odd.page)], [200, true])
    equal((await here.pairOf(BERTA, EVE, ROLF))?.status, 'introduced')
    await here.moveTo('2027-01-02T08:00:00Z')
    for (const gone of [await open(link), await answer(link, SOMEBODY_ELSE)]) equal(gone.status, 404)
    equal((await here.pairOf(BERTA, EVE, ROLF))?.status, 'active')
  }).timeout(60_000)
})
