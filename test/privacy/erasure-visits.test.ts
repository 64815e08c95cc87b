import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { openWorkQueue } from '../../src/adapters/queues/work-queue.ts'
import { openTables, TABLES } from '../../src/adapters/tables/open-tables.ts'
import type { ErasureList, FileAnswer, FoundView } from '../../src/contract/personal-data.ts'
import type { PollView } from '../../src/contract/polls.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { azurite } from '../azurite.ts'
import { at, readingOf } from '../small-company.ts'
import { INES, PAUL, type Problem, until, type VisitWorld, visitWorld } from '../visits/visit-world.ts'

const BERTA = at('berta')
const LATER = '2026-11-25T10:00:00.000Z'

describe('personal data, taken out and erased by an administrator (6.4)', () => {
  let here: VisitWorld
  before(async () => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z' })
  })
  after(() => here.stop())

  const find = async (name: string): Promise<FoundView> => {
    const found = await here.post<{ people: FoundView[] }>(BERTA, '/api/privacy/people', { name })
    const [person] = found.body.people
    ok(person, `nobody called ${name}: ${JSON.stringify(found.body)}`)
    return person
  }
  const fileFrom = async (by: string, path: string) => {
    const asked = () => here.post<FileAnswer>(by, path)
    await until(async () => (await asked()).body.file !== null)
    const { status, body } = await asked()
    equal(status, 200, JSON.stringify(body))
    ok(body.file)
    return body.file
  }
  const erase = async (id: string) => {
    const { status, body } = await here.post<ErasureList>(BERTA, `/api/privacy/people/${id}/erase`)
    equal(status, 200, JSON.stringify(body))
    const states = async () => {
      const { body: now } = await here.get<ErasureList>(BERTA, '/api/privacy/erasures')
      return now.erasures.map(({ state }) => state)
    }
    await until(async () => !(await states()).includes('begun'))
    await here.advance('PT1M')
    await until(async () => (await states()).every((state) => state === 'done'))
  }
  /** Everything that stands in storage, as it stands there. */
  const stored = async (): Promise<string> => {
    const place = { prefix: here.prefix, connectionString: await azurite() }
    const tables = await openTables(place, () => {})
    const rows: string[] = []
    for (const name of TABLES)
      for await (const row of tables.client(name).listEntities()) rows.push(JSON.stringify(row))
    equal(await (await openWorkQueue(place)).count(), 0, 'no message is left')
    return rows.join('\n')
  }

  it('is for administrators alone', async () => {
    const asked = await here.post<Problem>(at('ben'), '/api/privacy/people', { name: 'Ines' })
    deepEqual([asked.status, asked.body.reason], [403, 'not allowed'])
    const self = await find('Berta')
    const { status, body } = await here.post<Problem>(BERTA, `/api/privacy/people/${self.id}/erase`)
    deepEqual([status, body.reason], [409, 'yourself'])
  })

  it('comes as a file that says what each property is, to whom it is about as well', async () => {
    const mine = await fileFrom(at('cleo'), '/api/me/export')
    const profile = mine.kinds.find(({ kind }) => kind === 'employees')
    deepEqual(
      [profile?.rows[0]?.name, profile?.properties.jobTitle],
      ['Cleo Marsh', { words: 'job title', data: 'work' }],
    )
    const { id } = await find(PAUL)
    const theirs = await fileFrom(BERTA, `/api/privacy/people/${id}/export`)
    const kinds = theirs.kinds.map(({ kind }) => kind)
    ok(
      ['contacts', 'pairs', 'pairCopies', 'emails', 'snapshots'].every((kind) => kinds.includes(kind)),
      kinds.join(),
    )
    ok(!JSON.stringify(theirs).includes('Cleo Marsh'), 'it is about Paul alone')
    equal((await here.post(BERTA, '/api/privacy/people/nobody/export')).status, 404)
  })

  it('takes a contact out of visits and questions to come, and leaves nothing of them', async () => {
    const { body: visit } = await here.book({ subject: 'Milk with Ines Moreau' })
    const asked = await here.post<PollView & Problem>(at('ben'), '/api/visits/polls', {
      ...{ customerId: here.customerId, contactIds: here.contactIds, subject: 'Winter milk' },
      employees: here.who(['ben', 'berta', 'eve'].map((name) => ({ name }))),
      ...{ times: [LATER, '2026-11-26T10:00:00.000Z'], minutes: 45 },
    })
    equal(asked.status, 200, JSON.stringify(asked.body))
    const ines = await find('Ines Mor')
    deepEqual([ines.side, ines.where], ['contact', 'Larkspur Dairy'])
    await erase(ines.id)
    const [event] = await here.events(at('ben'))
    ok(event?.attendees.some(({ email }) => email === PAUL))
    ok(!event?.attendees.some(({ email }) => email === INES), 'Outlook invites her no more')
    const { iCalUId } = event ?? {}
    equal(
      (await here.control('POST', `/mail/${PAUL}/answers`, { iCalUId, response: 'accepted' })).status,
      200,
    )
    const shown = async () => (await here.get<VisitView>(at('ben'), `/api/visits/${visit.id}`)).body
    await until(async () => (await shown()).contacts[0]?.answer === 'accepted')
    equal(
      (await shown()).subject,
      'Milk with Erased person',
      'and what it is called there does not come back',
    )
    deepEqual(
      (await here.visit(visit.id)).contacts.map(({ name }) => name),
      ['Paul Girard'],
    )
    const poll = await here.get<PollView>(at('ben'), `/api/visits/polls/${asked.body.id}`)
    deepEqual(
      poll.body.contacts.map(({ name }) => name),
      ['Paul Girard'],
    )
    const left = await stored()
    for (const canary of [ines.id, INES, 'Ines Moreau', 'Ines'])
      ok(!left.includes(canary), around(left, canary))
  })

  it('ends what an employee had begun, and keeps nothing of what they say later', async () => {
    const two = { start: LATER, contactIds: [(await find(PAUL)).id] }
    const employees = here.who(['ben', 'eve'].map((name) => ({ name })))
    const { body: visit } = await here.book({ ...two, employees }, 'eve')
    equal(visit.state, 'booked', JSON.stringify(visit))
    await here.say(at('eve'), 'my pairs')
    const eve = await find('Eve')
    await erase(eve.id)
    equal((await here.visit(visit.id)).state, 'cancelled')
    const called = 'Joint visit by video: Larkspur Dairy'
    const seen = await here.get<VisitView>(at('ben'), `/api/visits/${visit.id}`)
    equal(seen.body.subject, called, 'what she had called it is gone, and who she was')
    const file = await here.get<string>(at('ben'), `/api/visits/${visit.id}/calendar.ics`)
    equal(file.status, 200)
    match(file.body, /STATUS:CANCELLED/)
    match(file.body, new RegExp(`SUMMARY:${called}`))
    equal((await here.events(at('ben'))).filter(({ start }) => start === LATER).length, 0)
    await here.say(at('eve'), 'check in')
    const last = (await here.chat(at('eve'))).findLast(({ from }) => from === 'bot')
    match(last ? last.text || readingOf(last) : '', /was erased/)
    equal((await here.get(at('eve'), '/api/me')).status, 403)
    const left = await stored()
    for (const canary of [eve.id, at('eve'), 'Eve Lindqvist'])
      ok(!left.includes(canary), around(left, canary))
  })
})

function around(text: string, canary: string): string {
  const place = text.indexOf(canary)
  return place < 0 ? '' : `${canary} is left: ${text.slice(Math.max(0, place - 400), place + 200)}`
}
