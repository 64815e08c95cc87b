import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { briefCard } from '../../bot/visits/brief-card.ts'
import { facesPage } from '../../bot/visits/faces-page.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { facesOf, visitFace } from '../../src/domain/visits/visit-faces.ts'
import { en } from '../../src/text/en.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'
import { complaintsOf, excessOf } from '../checkins/card-rules.ts'
import { partsOf } from '../small-company.ts'
import { changeKept, END, JOIN, keepVisit, START } from './kept-visit.ts'

describe('what people are told before a visit (3.6)', () => {
  let here: AskingWorld
  let visit: Visit
  const key = () => ({ customerId: visit.customerId, visitId: visit.id })
  const write = (more: Partial<Visit>) => changeKept(here, visit, more)
  const told = () => here.state.briefed.map(({ name, at, telling }) => [name, telling.when, at.slice(0, 16)])

  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-16T09:00:00.000Z',
      people: [
        { name: 'Ada' },
        { name: 'Bo', zone: 'America/Los_Angeles', country: 'US', department: 'Finance' },
        { name: 'Cy', unreachable: true },
      ],
    })
    visit = await keepVisit(here, ['Ada', 'Bo', 'Cy'])
    await write({})
  })

  it('comes on the working day before at the ask hour of each, and an hour before wherever they are', async () => {
    await here.passTo(END)
    deepEqual(told(), [
      ['Ada', 'day', '2026-11-23T09:00'],
      ['Bo', 'day', '2026-11-23T18:00'],
      ['Ada', 'hour', '2026-11-24T14:30'],
      ['Bo', 'hour', '2026-11-24T14:30'],
    ])
  })

  it('is planned by the look of the night where nobody did, and once all the same', async () => {
    await here.passTo('2026-11-23T03:00:00.000Z')
    // As an older version left it; a change on its way to the calendar keeps the look from asking there.
    await write({ eventId: 'event', inviting: 'on its way' })
    for (const row of await here.ports.due.upTo('2026-12-31T00:00:00.000Z'))
      if (row.value.work.kind === 'brief') await here.ports.due.remove(row)
    for (let times = 0; times < 2; times++) await here.app.lookAtVisit(key())
    await here.passTo(END)
    deepEqual(told(), [
      ['Ada', 'day', '2026-11-23T09:00'],
      ['Bo', 'day', '2026-11-23T18:00'],
      ['Ada', 'hour', '2026-11-24T14:30'],
      ['Bo', 'hour', '2026-11-24T14:30'],
    ])
  })

  it('follows a visit that is moved, and says nothing of one that is cancelled or that somebody declined', async () => {
    await here.passTo('2026-11-23T12:00:00.000Z')
    equal(here.state.briefed.length, 1)
    await write({ start: '2026-11-26T15:30:00.000Z', end: '2026-11-26T16:15:00.000Z' })
    const declined = { [mail('Bo')]: { answer: 'declined', proposes: null } } as const
    await write({ answers: declined })
    await here.passTo('2026-11-25T12:00:00.000Z')
    deepEqual(told().slice(1), [['Ada', 'day', '2026-11-25T09:00']])
    await write({ state: 'cancelled' })
    await here.passTo('2026-11-27T12:00:00.000Z')
    equal(here.state.briefed.length, 2)
  })

  it('is told at once of a visit that is near, but nobody is disturbed at night', async () => {
    await here.passTo('2026-11-23T12:00:00.000Z')
    here.state.briefed.length = 0
    await write({ start: '2026-11-24T18:00:00.000Z', end: '2026-11-24T18:45:00.000Z' })
    await here.passTo('2026-11-24T19:00:00.000Z')
    deepEqual(
      told().filter(([, when]) => when === 'day'),
      [
        ['Ada', 'day', '2026-11-23T12:00'],
        ['Bo', 'day', '2026-11-23T18:00'],
      ],
    )
  })

  it('is never told twice, whoever asks for it and whatever Teams answered', async () => {
    here.state.delivery = { outcome: 'unknown' }
    await here.passTo('2026-11-23T12:00:00.000Z')
    const again = { ...key(), employeeId: here.idOf('Ada'), when: 'day' } as const
    await Promise.all([here.app.sendBrief(again), here.app.sendBrief(again)])
    await write({})
    await here.tick()
    equal(here.state.briefed.length, 1)
    here.state.delivery = { outcome: 'later', reason: 'claim ran out', waitMs: 1000 }
    await here.passTo('2026-11-23T18:00:00.000Z')
    here.state.delivery = { outcome: 'delivered', activityId: '1' }
    await here.app.sendBrief({ ...again, employeeId: here.idOf('Bo') })
    await here.app.sendBrief({ ...again, employeeId: here.idOf('Bo') })
    const rows = await here.ports.briefCards.list({ employeeId: here.idOf('Bo') })
    deepEqual(
      rows.map(({ value }) => value.state),
      ['sent'],
    )
  })

  it('says who is who, what was said and promised, and what to ask, with the ways on', async () => {
    const { customerId, contactId, contactName } = await here.pairOf('Ada')
    const heard = 'Late *deliveries* in [autumn](http://x.example)'
    await here.app.logConversation({
      ...{ employeeId: here.idOf('Ada'), contactId, spokeOn: null, channel: 'phone', heard, kind: 'worry' },
      ...{ departments: [], own: null, guess: 'uneasy', note: 'mine alone', once: 'once' },
      followUp: { text: 'Send the list', dueOn: '2026-11-20' },
    } as Parameters<typeof here.app.logConversation>[0])
    await here.settle()
    await here.passTo(START)
    const [first, second] = ['Ada', 'Bo'].map((name) => {
      const { telling } = here.state.briefed.find((one) => one.name === name) ?? {}
      ok(telling)
      return briefCard({ ...telling, texts: en, link: (page) => `https://tab.example/${page}` })
    })
    ok(first && second)
    const parts = [...partsOf(first)]
    const says = parts.flatMap(({ text }) => (typeof text === 'string' ? text : [])).join('\n')
    match(says, /Coming up: your visit with Guest Works/)
    match(says, /Tuesday, November 24, 4:30.PM, Amsterdam/)
    match(says, new RegExp(`${contactName}.*counterpart of Ada`))
    match(says, /\*\*Bo\*\*, Buyer/)
    match(says, /Late \\\*deliveries\\\*/)
    match(says, /Send the list \(Ada, was due on Friday, November 20\)/)
    match(says, /We heard of a worry: .*Ask how that is now/)
    ok(!says.includes('mine alone'))
    const waysOf = (card: object) =>
      [...partsOf(card)].flatMap(({ type, title, url }) => (type === 'Action.OpenUrl' ? [[title, url]] : []))
    const page = `https://tab.example/visit/${encodeURIComponent(visit.id)}`
    deepEqual(waysOf(first), [
      [en.briefs.join, JOIN],
      [en.briefs.open, page],
      [en.briefs.move, `${page}/move`],
      [en.briefs.cancel, `${page}/cancel`],
    ])
    equal(waysOf(second).length, 2, 'only who booked it may move and cancel it')
    deepEqual([...complaintsOf(first), ...excessOf(first)], [])
    equal(customerId, visit.customerId)
    const initials = parts.flatMap(({ type, items }) => (type === 'Column' && items ? [items] : []))
    ok(JSON.stringify(initials).includes('"B"'), 'no photo, but initials')
    const photo = 'https://counterpart.example/guest/x/photo/y'
    const { telling } = here.state.briefed[0] ?? {}
    ok(telling)
    const faces = { [here.idOf('Bo')]: photo }
    const seen = briefCard({ ...telling, faces, texts: en, link: (page) => `https://tab.example/${page}` })
    const images = [...partsOf(seen)].filter(({ type }) => type === 'Image')
    deepEqual(
      images.map(({ url, altText, style }) => [url, altText, style]),
      [[photo, 'Photo of Bo', 'Person']],
    )
    deepEqual([...complaintsOf(seen), ...excessOf(seen)], [])
  })

  it('shows the faces of those of us who come, by a link that ends, and of nobody else', async () => {
    const face = { photo: new Uint8Array([1]), type: 'image/png' }
    const findPhoto = async (id: string) => (id === here.idOf('Bo') ? face : null)
    const needs = { ...here.ports, findPhoto }
    const faces = await facesOf(needs, visit)
    deepEqual(Object.keys(faces), [here.idOf('Bo')])
    const [, token = '', name = ''] = /guest\/([^/]+)\/photo\/(.+)$/.exec(faces[here.idOf('Bo')] ?? '') ?? []
    ok(!name.includes(here.idOf('Bo')))
    const claim = here.app.openGuestLink(token)
    ok(claim?.kind === 'faces')
    const page = facesPage({ app: { ...here.app, visitFace: visitFace(needs) } })
    const turn = { app: here.app, claim, link: '/guest/x', language: 'en', organisation: 'Us' } as const
    equal(await page.show(turn), 'dead')
    deepEqual(await page.photo?.(turn, decodeURIComponent(name)), face)
    equal(await page.photo?.(turn, 'other'), null)
    equal(
      await page.photo?.({ ...turn, claim: { ...claim, nonce: 'other' } }, decodeURIComponent(name)),
      null,
    )
    await write({ state: 'cancelled' })
    equal(await page.photo?.(turn, decodeURIComponent(name)), null)
  })
})
