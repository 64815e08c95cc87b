import { deepEqual, ok } from 'node:assert/strict'
import { judgeTime } from '../../src/domain/visits/judge-time.ts'
import { blocks } from '../../src/domain/visits/warn-of-time.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'

describe('a time that somebody chose themselves (3.2)', () => {
  let here: AskingWorld
  const busy = { start: '2026-11-11T10:00:00Z', end: '2026-11-11T11:00:00Z' }
  /** Bo's calendar has one meeting, and Cy's cannot be read. */
  const schedules = async (_: unknown, { emails }: { emails: readonly string[] }) =>
    emails.map((email) =>
      email === mail('Cy')
        ? { email, readable: false as const }
        : { email, readable: true as const, busy: email === mail('Bo') ? [busy] : [], hours: null },
    )
  const judge = async (start: string, optional: readonly string[] = ['Cy']) => {
    const { contactId, customerId } = await here.pairOf('Ada')
    const askSettingsNow = async () => (await here.app.getSettings()).settings
    const { settings } = here.ports
    const needs = { ...here.ports, ...settings, calendar: settings, askSettingsNow }
    const judged = await judgeTime({ ...needs, calendars: { schedules } })({
      ...{ actor: { employeeId: here.idOf('Ada'), roles: [] }, token: 'token' },
      ...{ customerId, contactIds: [contactId], start, minutes: 30, quorum: [] },
      employees: ['Ada', 'Bo', 'Cy'].map((name) => ({
        ...{ employeeId: here.idOf(name), required: !optional.includes(name) },
      })),
    })
    ok(judged.ok)
    return judged.judged
  }
  const warnings = async (start: string, optional?: readonly string[]) => {
    const { visits } = textsFor('en')
    const judged = await judge(start, optional)
    return judged.warnings.map((one) => `${blocks(one) ? '! ' : ''}${say(visits.times.warnings, one)}`)
  }
  before(async () => {
    here = await askingWorld({
      start: '2026-11-02T08:00:00.000Z',
      people: [
        { name: 'Ada' },
        { name: 'Bo', department: 'Finance' },
        { name: 'Cy', zone: 'America/New_York', country: 'US' },
      ],
    })
    await here.set({ companyHolidays: [{ name: 'Works outing', from: '2026-11-19', to: '2026-11-19' }] })
  })

  it('has nothing against it where all are at work and free', async () => {
    deepEqual(await warnings('2026-11-12T14:30:00Z'), [])
  })

  it('names holidays of countries and of the company, and whose they are', async () => {
    deepEqual(await warnings('2026-11-11T14:30:00Z'), ['Veterans Day: a holiday for Cy.'])
    deepEqual(await warnings('2026-11-26T14:30:00Z'), ['Thanksgiving Day: a holiday for Cy.'])
    deepEqual(await warnings('2026-11-19T14:30:00Z'), ['Works outing: a holiday for Ada, Bo and Cy.'])
  })

  it('says who is not at work then: on that day, or at that hour', async () => {
    const [first = '', second] = await warnings('2026-11-14T14:30:00Z')
    ok(/^Ada, Bo, Cy and Contact0 of Ada are not at work on that day\.$/.test(first), first)
    deepEqual(second, undefined)
    deepEqual(await warnings('2026-11-12T09:30:00Z'), [
      'It is 04:30 in New York: outside the working hours of Cy.',
    ])
  })

  it('says who is taken, and that nobody can book it where they are needed', async () => {
    const taken = '2026-11-11T10:30:00Z'
    const [first = '', , ...more] = await warnings(taken)
    deepEqual(first, '! Bo is not free then. Choose another time, or make them optional.')
    deepEqual(more, [])
    deepEqual((await warnings(taken, ['Bo', 'Cy']))[0], 'Bo is not free then and would be missing.')
    const unknown = '! The calendar of Cy cannot be read. Make them optional, or choose somebody else.'
    deepEqual((await warnings('2026-11-12T14:30:00Z', []))[0], unknown)
    const tight = 'Bo has something else less than 10 minutes before or after it.'
    ok((await warnings('2026-11-11T11:05:00Z')).includes(tight))
  })

  it('says that it comes too soon for a notice, or too far ahead; and what nobody can book at all', async () => {
    deepEqual((await warnings('2026-11-02T14:30:00Z')).at(-1), 'It is less than 24 hours ahead.')
    deepEqual(
      (await warnings('2026-12-09T14:30:00Z')).at(-1),
      'It is more than 31 days ahead, when calendars still change.',
    )
    deepEqual((await judge('2026-11-02T08:05:00Z')).refusal?.code, 'too soon')
  })
})
