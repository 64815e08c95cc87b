import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PollDraft, PollList, PollView } from '../../src/contract/polls.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { answer, open } from '../pairing/life-world.ts'
import { at, readingOf } from '../small-company.ts'
import { INES, PAUL, type Problem, until, type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')
/** Half past three in Lisbon, and the next day at ten. */
const TUESDAY = '2026-11-24T15:30:00.000Z'
const WEDNESDAY = '2026-11-25T10:00:00.000Z'
const THURSDAY = '2026-11-26T10:00:00.000Z'
const LINK = /https?:\/\/\S+\/guest\/\S+/

describe('contacts who are asked which time suits them', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
  })
  after(() => here.stop())

  const wanted = (more: object = {}) => ({
    ...{ customerId: here.customerId, contactIds: here.contactIds },
    employees: here.who(['ben', 'berta', 'eve'].map((name) => ({ name }))),
    ...{ times: [THURSDAY, TUESDAY, WEDNESDAY], minutes: 45, subject: 'Winter milk' },
    ...more,
  })
  const ask = (more: object = {}, by = BEN) =>
    here.post<PollView & Problem>(by, '/api/visits/polls', wanted(more))
  const read = async (id: string, by = BEN) => (await here.get<PollView>(by, `/api/visits/polls/${id}`)).body
  /** The link in the latest mail with one, once it has come. */
  const linkOf = async (email: string) => {
    const found = async () =>
      (await here.mail(email)).map(({ body }) => LINK.exec(body)?.[0]).findLast(Boolean)
    await until(async () => (await found()) !== undefined)
    return (await found()) ?? ''
  }
  const told = async (words: RegExp) =>
    until(async () => (await here.chat(BEN)).map(readingOf).some((text) => words.test(text)))

  it('answer by links of their own, unseen by each other, and one tap books the best time (3.3)', async () => {
    const { status, body: asked } = await ask()
    equal(status, 200, JSON.stringify(asked))
    const [ines, paul] = [await linkOf(INES), await linkOf(PAUL)]
    ok(ines && paul && ines !== paul)
    const mail = (await here.mail(INES)).at(-1)
    equal(mail?.from.email, BEN)
    match(mail?.body ?? '', /mardi 24 novembre 2026.*16:30.{1,3}17:15/)

    const page = (await open(ines)).page
    match(page, /mardi 24 novembre 2026, 16:30.{1,3}17:15/)
    match(page, /15:30.{1,3}16:15 pour Ben Okafor, Lisbon/)
    equal((await read(asked.id)).contacts[0]?.answeredAt, null, 'opening changes nothing')

    const stored = await answer(ines, {
      ...{ answer: 'times', time0: 'if need be', time1: 'yes', note: 'Plutôt <b>le matin</b>' },
    })
    match(stored.page, /Votre réponse est enregistrée/)
    match(stored.page, /&#60;b&#62;le matin/)
    ok(!(await open(paul)).page.includes('le matin'), 'nobody sees the answer of another')
    equal((await read(asked.id)).standing, 'waiting')

    await answer(paul, { answer: 'times', time0: 'yes', time1: 'yes', time2: 'no' })
    const agreed = await read(asked.id, at('eve'))
    deepEqual([agreed.standing, agreed.times.find(({ best }) => best)?.start], ['agreed', WEDNESDAY])
    deepEqual(
      agreed.contacts.map(({ choices }) => choices),
      [
        ['if need be', 'yes', 'no'],
        ['yes', 'yes', 'no'],
      ],
    )
    await told(
      /There is a time that suits Ines Moreau and Paul Girard.*Wednesday 25 November, 10:00, Lisbon/s,
    )

    const booked = await here.post<VisitView>(BEN, `/api/visits/polls/${asked.id}/book`, {})
    equal(booked.status, 200, JSON.stringify(booked.body))
    deepEqual([booked.body.start, booked.body.subject], [WEDNESDAY, 'Winter milk'])
    equal((await here.mail(PAUL)).filter(({ kind }) => kind === 'invitation').length, 1)
    const again = await here.post<VisitView>(BEN, `/api/visits/polls/${asked.id}/book`, {})
    equal(again.body.id, booked.body.id, 'pressing twice books once')
    const other = await here.post<Problem>(BEN, `/api/visits/polls/${asked.id}/book`, { start: THURSDAY })
    deepEqual([other.status, other.body.reason], [409, 'poll over'], 'nor another of its times')
    match((await open(ines)).page, /C’est convenu.: mercredi 25 novembre 2026, 11:00.{1,3}11:45/)
    match((await answer(ines, { answer: 'none' })).page, /C’est convenu/)
    equal((await read(asked.id)).contacts[0]?.noneFits, false)
  })

  it('are drafted a mail first, which may be changed but keeps the link (3.3)', async () => {
    const requestId = 'request-of-a-draft'
    const drafted = await here.post<PollDraft>(BEN, '/api/visits/polls/draft', wanted({ requestId }))
    equal(drafted.status, 200, JSON.stringify(drafted.body))
    const [first] = drafted.body.mails
    ok(first && LINK.test(first.text))
    equal((await open(LINK.exec(first.text)?.[0] ?? '')).status, 404, 'nothing stands behind it yet')
    const without = { ...first, text: 'Bonjour' }
    const refused = await ask({ requestId, mails: [without] })
    deepEqual([refused.status, refused.body.reason], [400, 'links missing'])
    const mails = drafted.body.mails.map((mail) => ({
      ...mail,
      subject: 'Un mot',
      text: `À vous\n${mail.text}`,
    }))
    const asked = await ask({ requestId, mails })
    equal(asked.status, 200, JSON.stringify(asked.body))
    equal((await here.mail(INES)).at(-1)?.subject, 'Un mot')
    const count = (await here.mail(INES)).length
    equal((await ask({ requestId, mails })).body.id, asked.body.id)
    equal((await here.mail(INES)).length, count, 'the same request writes once')
  })

  it('are news for their organiser only as long as it holds (3.3)', async () => {
    const requestId = 'request-at-night'
    const draft = (await here.post<PollDraft>(BEN, '/api/visits/polls/draft', wanted({ requestId }))).body
    const { body: asked } = await ask({ requestId, way: 'copied' })
    await here.moveTo('2026-11-04T22:00:00Z')
    const heard = async () =>
      (await here.chat(BEN)).map(readingOf).filter((text) => /There is a time that suits/.test(text)).length
    const before = await heard()
    for (const { text } of draft.mails)
      await answer(LINK.exec(text)?.[0] ?? '', { answer: 'times', time0: 'yes' })
    equal((await read(asked.id)).standing, 'agreed')
    equal((await here.post(BEN, `/api/visits/polls/${asked.id}/book`, {})).status, 200)
    await here.moveTo('2026-11-05T12:00:00Z')
    equal(await heard(), before, 'in the morning it is booked already')
  })

  it('are news again when what was true once is true again (3.3)', async () => {
    const requestId = 'request-of-the-undecided'
    const draft = (await here.post<PollDraft>(BEN, '/api/visits/polls/draft', wanted({ requestId }))).body
    const { body: asked } = await ask({ requestId, way: 'copied' })
    const heard = async (words: RegExp) =>
      (await here.chat(BEN)).map(readingOf).filter((text) => words.test(text)).length
    const [ines = '', paul = ''] = draft.mails.map(({ text }) => LINK.exec(text)?.[0])
    const [agreed, none] = [/There is a time that suits/, /None of your times suits/]
    const before = { agreed: await heard(agreed), none: await heard(none) }
    for (const link of [ines, paul]) await answer(link, { answer: 'times', time0: 'yes' })
    await until(async () => (await heard(agreed)) === before.agreed + 1)
    await answer(paul, { answer: 'none' })
    await until(async () => (await heard(none)) === before.none + 1)
    await answer(paul, { answer: 'times', time0: 'yes', time1: 'no' })
    await until(async () => (await heard(agreed)) === before.agreed + 2)
    await here.post(BEN, `/api/visits/polls/${asked.id}/close`, undefined)
  })

  it('are asked by nobody where their mail surely did not leave, with the reason (3.3)', async () => {
    const before = (await here.get<PollList>(BEN, '/api/visits/polls')).body.polls.length
    await here.fault({ target: 'graph', path: '/sendMail', status: 403, times: 2 })
    const again = { requestId: 'request-that-did-not-leave', holds: true }
    const refused = await ask(again)
    await here.clearFaults()
    deepEqual([refused.status, refused.body.reason], [503, 'not sent'])
    equal((await here.get<PollList>(BEN, '/api/visits/polls')).body.polls.length, before)
    const { status, body } = await ask(again)
    deepEqual([status, body.state], [200, 'open'], 'the same request asks when it can')
    ok(body.contacts.every(({ mail }) => mail === 'sent'))
    equal((await here.post(BEN, `/api/visits/polls/${body.id}/close`, undefined)).status, 200)
  })

  it('are approached by being asked, as by a visit (1.6)', async () => {
    type Page = { contacts: { name: string; approaches: number }[] }
    const load = async () =>
      (await here.get<Page>(BEN, `/api/customers/${here.customerId}`)).body.contacts.map(
        (one) => one.approaches,
      )
    const before = await load()
    equal((await ask({ way: 'copied' })).status, 200)
    deepEqual(
      await load(),
      before.map((count) => count + 1),
    )
  })
})
