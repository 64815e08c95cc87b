import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PollDraft, PollView } from '../../src/contract/polls.ts'
import type { VisitList } from '../../src/contract/visits.ts'
import { answer, open } from '../pairing/life-world.ts'
import { at, readingOf } from '../small-company.ts'
import { askByLink, LINK } from './asked-by-link.ts'
import { INES, PAUL, type Problem, until, type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')
const TUESDAY = '2026-11-24T15:30:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
const MONDAY = '2026-11-23T10:00:00.000Z'
type Shown = { subject: string; showAs: string; start: string; end: string }

describe('a question to contacts', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z', settings: { POLL_BOOKS: 'itself' } })
  })
  after(() => here.stop())

  let asked = 0
  /** Asks Ines and Paul, with a link of each. */
  const ask = (more: object = {}) =>
    askByLink(here, { times: [TUESDAY, WEDNESDAY], subject: `Question ${++asked}`, ...more })
  const read = async (id: string, by = BEN) => (await here.get<PollView>(by, `/api/visits/polls/${id}`)).body
  const change = (id: string, what: string, body: object = {}, by = BEN) =>
    here.post<PollView & Problem>(by, `/api/visits/polls/${id}/${what}`, body)
  const heard = async (words: RegExp) =>
    (await here.chat(BEN)).map(readingOf).some((text) => words.test(text))
  const holds = async (name: string) => {
    const { body } = await here.control<Shown[]>('GET', `/calendars/${encodeURIComponent(at(name))}`)
    return body.filter(({ subject }) => subject.startsWith('Hold:'))
  }

  it('is for those who would meet them; nobody else knows of it, and only who asked acts on it (3.3)', async () => {
    const { id } = await ask()
    equal((await read(id, at('eve'))).mine, false)
    for (const [name, status] of [
      ['eve', 403],
      ['cleo', 404],
    ] as const) {
      equal((await change(id, 'close', {}, at(name))).status, status, name)
      equal((await change(id, 'book', { start: TUESDAY }, at(name))).status, status, name)
    }
    equal((await here.get(at('cleo'), `/api/visits/polls/${id}`)).status, 404)
    const foreign = await here.get<{ polls: unknown[] }>(
      at('cleo'),
      `/api/visits/polls?customerId=${here.customerId}`,
    )
    deepEqual(foreign.body.polls, [])
    equal((await change(id, 'close')).body.state, 'closed')
  })

  it('holds its times in our calendars while it is open, and lifts them when it ends (3.3)', async () => {
    await here.fault({ target: 'graph', path: '/events$', drop: 'after', times: 3 })
    const { id } = await ask({ holds: true })
    await until(async () => (await read(id)).holds?.placed === 6)
    await here.clearFaults()
    const [first] = await holds('eve')
    deepEqual([first?.subject, first?.showAs], ['Hold: Larkspur Dairy', 'tentative'])
    deepEqual((await holds('eve')).map(({ start }) => new Date(start).toISOString()).sort(), [
      TUESDAY,
      WEDNESDAY,
    ])
    equal((await here.mail(INES)).filter(({ kind }) => kind === 'invitation').length, 0, 'nobody is invited')
    await change(id, 'close')
    await until(async () => (await holds('eve')).length + (await holds('berta')).length === 0)
  })

  it('leaves no time held where it ends while its times are being held (3.3)', async () => {
    const sent = async () => (await here.ledger('graph')).filter((one) => /\/events$/.test(one.path)).length
    const before = await sent()
    await here.fault({ target: 'graph', path: '/events$', delayMs: 400, times: 6 })
    const { id } = await ask({ holds: true })
    await until(async () => (await sent()) > before)
    equal((await change(id, 'close')).body.state, 'closed')
    await here.clearFaults()
    await here.moveTo('2026-11-03T10:05:00Z')
    for (const name of ['ben', 'berta', 'eve']) deepEqual(await holds(name), [], name)
  })

  it('books itself when all agree, though it holds that time, and lifts what it holds (3.3)', async () => {
    const { id, ines, paul } = await ask({ holds: true })
    await until(async () => (await read(id)).holds?.placed === 6)
    await answer(ines, { answer: 'times', time0: 'yes', time1: 'yes' })
    equal((await read(id)).state, 'open')
    await answer(paul, { answer: 'times', time0: 'if need be', time1: 'yes' })
    await until(async () => (await read(id)).state === 'booked')
    const { upcoming } = (await here.get<VisitList>(BEN, '/api/visits')).body
    const visit = upcoming.find(({ subject }) => subject === 'Question 4')
    deepEqual([visit?.start, visit?.state, visit?.organiser.name], [WEDNESDAY, 'booked', 'Ben Okafor'])
    await until(async () => (await holds('eve')).length === 0)
    await until(() => heard(/Booked at the time that suits Ines Moreau and Paul Girard/))
    await here.cancel('ben', visit?.id ?? '')
    match((await open(ines)).page, /a changé depuis/)
  })

  it('takes no answer of a link that was replaced, of a form that says nothing, nor after it has ended (3.3)', async () => {
    const { id, ines, paul } = await ask()
    match(
      (await answer(ines, { answer: 'times', time9: 'yes', time0: 'maybe', note: 'Plutôt en janvier' })).page,
      /Rien n’a encore été envoyé.*<textarea[^>]*>Plutôt en janvier</s,
    )
    const [contact] = (await read(id)).contacts.filter(({ name }) => name === 'Ines Moreau')
    const replaced = await here.post<PollDraft['mails'][number]>(
      BEN,
      `/api/visits/polls/${id}/contacts/${contact?.id}/link`,
      undefined,
    )
    const next = LINK.exec(replaced.body.text)?.[0] ?? ''
    deepEqual([(await open(ines)).status, (await answer(ines, { answer: 'none' })).status], [404, 404])
    equal(
      (await read(id)).contacts.every(({ answeredAt }) => answeredAt === null),
      true,
    )
    match(
      (await answer(next, { answer: 'none', note: 'En janvier <i>plutôt</i>' })).page,
      /aucun de ces moments/,
    )
    await until(() => heard(/None of your times suits Ines Moreau.*En janvier/s))
    equal((await read(id)).standing, 'no time')
    await change(id, 'close')
    match((await answer(paul, { answer: 'times', time0: 'yes' })).page, /n’est plus d’actualité/)
    equal((await read(id)).contacts.find(({ name }) => name === 'Paul Girard')?.answeredAt, null)
  })

  it('is answered until its deadline: its organiser hears the day before and then, and gives more time (3.3)', async () => {
    const { id, ines, paul, body } = await ask({ optionalIds: here.contactIds.slice(1) })
    equal(body.deadline, '2026-11-06T17:00:00.000Z', 'three working days, at the end of the day in Lisbon')
    const required = body.contacts.find((contact) => contact.required)?.name
    await here.moveTo('2026-11-05T12:00:00Z')
    await until(() => heard(new RegExp(`Not answered yet: ${required}`)))
    await here.moveTo('2026-11-06T17:30:00Z')
    match((await open(ines)).page, /Le délai de réponse est passé/)
    const tooLate = (await answer(paul, { answer: 'times', time0: 'yes' })).page
    match(
      tooLate,
      /<h1>Cette question est close<.*Le délai de réponse est passé/s,
      'nobody is thanked for it',
    )
    equal(
      (await read(id)).contacts.some(({ answeredAt }) => answeredAt),
      false,
    )
    await here.moveTo('2026-11-09T12:00:00Z')
    await until(() => heard(new RegExp(`No answer yet: ${required}`)))
    equal((await change(id, 'extend', { deadline: '2026-11-25T09:30:00Z' })).body.reason, 'wrong deadline')
    const extended = await change(id, 'extend')
    deepEqual([extended.body.late, extended.body.deadline], [false, '2026-11-12T17:00:00.000Z'])
    match((await answer(ines, { answer: 'times', time0: 'yes' })).page, /Votre réponse est enregistrée/)
    ok((await read(id)).contacts.some(({ answeredAt }) => answeredAt))
    await change(id, 'close')
  })

  it('stops asking whoever says so, and takes them out of what is arranged, as their page says (3.8, 6.4)', async () => {
    const arranged = { subject: 'Arranged before', start: '2026-11-26T10:00:00.000Z' }
    const { body: visit } = await here.book(arranged)
    const { id, ines, paul } = await ask({ times: [MONDAY] })
    match((await open(paul)).page, /nous vous retirerons des rendez-vous déjà fixés/)
    match(
      (await answer(paul, { answer: 'stop' })).page,
      /<h1>Merci<\/h1>.*nous vous retirons des rendez-vous déjà fixés/s,
    )
    await until(async () =>
      (await here.mail(PAUL)).some(
        ({ kind, subject }) => kind === 'cancellation' && subject.endsWith('Arranged before'),
      ),
    )
    deepEqual(
      (await here.visit(visit.id)).contacts.map(({ name }) => name),
      ['Ines Moreau'],
    )
    await until(() => heard(/Paul Girard asked us not to invite them/))
    deepEqual(
      (await read(id)).contacts.filter(({ stopped }) => stopped).map(({ name }) => name),
      ['Paul Girard'],
    )
    equal((await ask()).body.reason, 'contact objected')
    equal((await read(id)).standing, 'waiting', 'for the other')
    await answer(ines, { answer: 'times', time0: 'yes' })
    await until(async () => (await read(id)).state === 'booked')
    equal((await here.mail(PAUL)).filter(({ subject }) => subject === 'Question 7').length, 0)
  })
})
