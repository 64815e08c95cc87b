import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import { answer, open } from '../pairing/life-world.ts'
import { at } from '../small-company.ts'
import { askByLink } from './asked-by-link.ts'
import { type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')
const TUESDAY = '2026-11-24T15:30:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
const THURSDAY = '2026-11-26T10:00:00.000Z'
/** When it is too late to answer which of the questions; the others wait as long as usual. */
const DEADLINES: Record<string, string> = { late: '2026-11-04T10:00:00Z' }
/** Later than all that is asked about. */
const LATER = '2026-12-01T10:00:00.000Z'

describe('the link of a contact who was asked which time suits', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
  })
  after(() => here.stop())

  /** What every page for a guest says, whatever became of the question. */
  const saysAll = (page: string, subject: string) => {
    match(page, /Ben Okafor, de Brightwater Fasteners, vous a envoyé le lien/)
    ok(page.includes(`Sujet\u00a0: ${subject}.`), 'what it is about')
    match(page, /Votre réponse est vue par Ben Okafor et par les personnes de Brightwater Fasteners/)
    match(page, /name="answer" value="stop"/)
  }

  it('says who asks, about what, who sees the answer and how to stop, also when nothing is asked any more (3.3, 3.8)', async () => {
    const [asking, late, closed, booked] = await Promise.all(
      ['open', 'late', 'closed', 'booked'].map((subject) =>
        askByLink(here, { times: [TUESDAY, WEDNESDAY], subject, deadline: DEADLINES[subject] }),
      ),
    )
    ok(asking && late && closed && booked)
    equal((await here.post(BEN, `/api/visits/polls/${closed.id}/close`, undefined)).status, 200)
    const done = await here.post(BEN, `/api/visits/polls/${booked.id}/book`, { start: WEDNESDAY })
    equal(done.status, 200, JSON.stringify(done.body))
    await here.moveTo('2026-11-04T12:00:00Z')
    for (const [subject, link, words] of [
      ['open', asking.ines, /name="time0"/],
      ['late', late.ines, /Le délai de réponse est passé/],
      ['closed', closed.ines, /n’est plus d’actualité/],
      ['booked', booked.ines, /C’est convenu.: mercredi 25 novembre 2026/],
    ] as const) {
      const { page } = await open(link)
      match(page, words)
      saysAll(page, subject)
    }
  })

  it('says in their language what it is about where nobody wrote anything, and else what was written (3.3)', async () => {
    const { body } = await here.get<Proposal>(BEN, `/api/customers/${here.customerId}/visit`)
    const { subject, agenda } = body
    match(subject, /^Joint visit by video/)
    const asked = await askByLink(here, { times: [THURSDAY], subject, agenda })
    const { page } = await open(asked.ines)
    match(
      page,
      /Sujet.: Rencontre commune par vidéo.: Larkspur Dairy\..*Projets, préoccupations et souhaits/s,
    )
    doesNotMatch(page, /Joint visit|What happens next/)
    match(asked.mail, /Rencontre commune par vidéo/)
    const written = await askByLink(here, { times: [THURSDAY], subject, agenda: `${agenda}\nThe winter` })
    match((await open(written.ines)).page, /What happens next, and who does it\nThe winter/)
  })

  it('says so where it was arranged without them, while that stands, and promises no invitation (3.3)', async () => {
    const [, paul] = here.contactIds
    const asked = await askByLink(here, { times: [THURSDAY], subject: 'Audit', optionalIds: [paul] })
    await answer(asked.paul, { answer: 'none' })
    await answer(asked.ines, { answer: 'times', time0: 'yes' })
    const booked = await here.post<VisitView>(BEN, `/api/visits/polls/${asked.id}/book`, {})
    deepEqual(
      booked.body.contacts.map(({ name }) => name),
      ['Ines Moreau'],
    )
    match((await open(asked.ines)).page, /C’est convenu.: jeudi 26 novembre 2026/)
    const { page } = await open(asked.paul)
    match(page, /fixé sans vous.; vous n’avez rien à faire.*dites-le à Ben Okafor/)
    doesNotMatch(page, /convenu|invitation/i)
    saysAll(page, 'Audit')
    equal((await here.cancel('ben', booked.body.id)).status, 200)
    const off = (await open(asked.paul)).page
    match(off, /n’est plus d’actualité/)
    doesNotMatch(off, /fixé sans vous/)
  })

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
