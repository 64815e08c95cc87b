import { deepEqual } from 'node:assert/strict'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'
import type { Checkin } from '../../src/domain/checkins/checkin.ts'
import { copyToMonths } from '../../src/domain/checkins/copy-to-months.ts'
import { cycleAt } from '../../src/domain/checkins/cycle.ts'
import { openCheckin } from '../../src/domain/checkins/plan-employee.ts'
import { PERIODS, quarterOf, type Shown, shownIn, yearOf } from '../../src/domain/overview/feeling-batches.ts'
import { type AskedFeelings, feelingLines } from '../../src/domain/overview/feeling-lines.ts'
import { noteFelt } from '../../src/domain/overview/feelings-night.ts'
import { gatherFeelings } from '../../src/domain/overview/gather-feelings.ts'
import type { LineBatches } from '../../src/domain/overview/ports.ts'
import { publishFeelings } from '../../src/domain/overview/publish-feelings.ts'
import { shownOfMany, shownOfTeam } from '../../src/domain/overview/shown-batches.ts'
import type { CustomerEntry } from '../../src/domain/people/customer.ts'
import { type Actor, type Employee, scopesOf, teamScope } from '../../src/domain/people/employee.ts'
import type { Stored } from '../../src/domain/store.ts'
import { copyAnswer } from '../../src/domain/visits/copy-answer.ts'
import type { CustomerAnswer } from '../../src/domain/visits/customer-answer.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { holdApp } from '../../src/sandbox/history/held-app.ts'
import { config } from '../sandbox/played.ts'

/** What happens in a company, in order: somebody tells or shares something, a customer answers, somebody looks. */
export type Event = { at: string } & (
  | { kind: 'tells'; person: number; customer: number; own: boolean; guess: boolean; shares: boolean }
  | { kind: 'answers'; contact: number; visit: number; named: boolean }
  | { kind: 'looks'; person: number }
)
export type Line = 'own' | 'guesses' | 'answers'
/** What was seen of a group at a moment, of one stretch of time, which `of` names with the group. */
export type Picture = { of: string } & Record<Line, Shown | undefined>
type Person = { manager: number | null; department: string }

const CUSTOMERS = 3
const customerIds = Array.from({ length: CUSTOMERS }, (_, at) => `c${at}`)
/** A row as it was read; nobody writes over it. */
const LINES = ['own', 'guesses', 'answers'] as const
const stored = <T>(value: T) => ({ value }) as Stored<T>
const unused = async () => {
  throw new Error('nobody books a visit here')
}
const hidden = {
  schedules: unused,
  create: unused,
  look: unused,
  move: unused,
  invite: unused,
  cancel: unused,
}

/**
 * Plays a company in memory, its nights included. `feelingOf` says what each answer of a line tells, by its number; gives what was shown each time that
 * somebody looked, and by line whose the answers were.
 */
export async function playCompany(
  people: readonly Person[],
  events: readonly Event[],
  feelingOf: (line: Line, answer: number) => Feeling,
) {
  const { ports, calendar } = holdApp({
    config,
    start: '2026-01-01T00:00:00.000Z',
    calendarsAt: () => hidden,
  })
  const state = { now: '' }
  const base = { ...ports, calendar, now: () => state.now }
  const needs = { ...base, noteFelt: noteFelt(base) }
  const [publish, gather] = [publishFeelings(needs), gatherFeelings(needs)]
  const passTo = async (instant: string) => {
    for (let [row] = await ports.due.upTo(instant); row; [row] = await ports.due.upTo(instant)) {
      const { dueAt, work } = row.value
      if (dueAt > state.now) state.now = dueAt
      await ports.due.remove(row)
      if (work.kind === 'publish-feelings') await publish(work)
      if (work.kind === 'gather-feelings') await gather()
    }
    state.now = instant
  }
  const staff = people.map((person, at) => employee(person, at, people))
  for (const one of staff) await ports.employees.insert({ employeeId: one.id }, one)
  for (const customerId of customerIds)
    await ports.customerList.insert({ kind: 'customer', customerId }, customer(customerId))
  const answers: Record<Line, string[]> = { own: [], guesses: [], answers: [] }
  const tell = (line: Line, who: string): Feeling => {
    answers[line].push(who)
    return feelingOf(line, answers[line].length - 1)
  }
  const said = new Map<string, Checkin>()
  const pictures: Picture[] = []
  let looks = 0
  /** At their own team, at one customer after the other, and at everything: what is told, and all it may be told of. */
  const look = async (person: number) => {
    const actor: Actor = { employeeId: `e${person}`, roles: ['administrator'] }
    const customerId = customerIds[looks++ % CUSTOMERS] ?? ''
    const team = teamScope(staff[person] as Employee)
    const cycle = cycleAt(state.now, calendar)
    const year = yearOf(cycle.id)
    const seen: [string, AskedFeelings, Promise<Map<string, LineBatches>>][] = [
      [team, { scope: 'team' }, shownOfTeam(ports, team, [year])],
      [customerId, { scope: 'customer', customerId }, shownOfMany(ports, `customer:${customerId}`)],
      ['all', { scope: 'organisation' }, shownOfMany(ports, 'organisation')],
    ]
    for (const [name, asked, kept] of seen) {
      const lines = await feelingLines(needs)(actor, asked)
      if (!lines.ok) throw new Error(lines.reason)
      const batches = (await kept).get(year)
      const taken = PERIODS.map((period): Picture => {
        const of = { month: cycle.id, quarter: quarterOf(cycle.id), year }[period]
        const show = (line: Line) => shownIn(batches?.[line] ?? [], cycle, period)
        return { of: `${name} ${of}`, own: show('own'), guesses: show('guesses'), answers: show('answers') }
      })
      for (const line of LINES)
        deepEqual(lines[line], taken.map((one) => one[line]).find(Boolean), 'told as it is kept')
      pictures.push(...taken)
    }
  }
  for (const event of events) {
    await passTo(event.at)
    const cycle = cycleAt(event.at, calendar)
    if (!(await ports.cycles.get({ cycleId: cycle.id })))
      await ports.cycles.insert({ cycleId: cycle.id }, { ...cycle, control: null, resumedAt: null })
    if (event.kind === 'looks') {
      await look(event.person)
    } else if (event.kind === 'answers') {
      const { contact, visit, named, at } = event
      const customerId = `c${visit % CUSTOMERS}`
      const key = { customerId, visitId: `${customerId}.v${visit}`, contactId: `${customerId}.k${contact}` }
      const scopes = [visit, visit + 3].flatMap((one) => scopesOf(staff[one % staff.length] as Employee))
      const feeling = tell('answers', key.contactId)
      const answer = {
        ...key,
        feeling,
        named,
        answeredAt: at,
        revision: answers.answers.length,
      } as CustomerAnswer
      await copyAnswer({
        ...needs,
        customerAnswers: { ...ports.customerAnswers, get: async () => stored(answer) },
        visits: { ...ports.visits, get: async () => stored({ ...key, scopes } as unknown as Visit) },
      })(key)
    } else {
      const one = staff[event.person] as Employee
      const customerId = `c${event.customer}`
      const place = `${one.id}|${cycle.id}|${customerId}`
      const pair = {
        ...{ id: `${customerId}.${one.id}`, customerId, customerName: customerId },
        ...{ contactId: `${customerId}.k`, contactName: 'K', contactTitle: '' },
      }
      const there = said.get(place) ?? { ...openCheckin(one, pair, cycle.id), revision: 0 }
      const own = event.own ? tell('own', one.id) : there.own
      const guess = event.guess ? tell('guesses', one.id) : there.guess
      const next: Checkin = {
        ...{ ...there, status: 'spoke', answeredAt: event.at, own, guess, revision: there.revision + 1 },
        ownAt: event.own ? event.at : there.ownAt,
        guessAt: event.guess ? event.at : there.guessAt,
        sharedAt: event.shares ? event.at : there.sharedAt,
      }
      said.set(place, next)
      await copyToMonths(needs)(next)
    }
  }
  return { answers, pictures }
}

function employee({ manager, department }: Person, at: number, all: readonly Person[]): Employee {
  return {
    ...{
      id: `e${at}`,
      name: `E${at}`,
      email: `e${at}@told.example`,
      department,
      jobTitle: '',
      function: 'other',
    },
    ...{ functionBy: 'title', managerEmail: null, managerId: manager === null ? null : `e${manager}` },
    leader: all.some((one) => one.manager === at),
    ...{ timeZone: 'Europe/Amsterdam', locale: 'en', country: 'NL', hours: null, from: 'file', leftOn: null },
  }
}

const customer = (id: string): CustomerEntry => ({
  ...{ id, name: id, domain: '', country: 'NL', ownerId: null, ownerSince: null, ownerSpokeOn: null },
  ...{ cadence: null, lastConversationOn: null, attention: null },
})

/** The counts of all feelings that a picture shows; empty where it shows none. */
export const countsOf = (shown: Shown | undefined) => FEELINGS.map((feeling) => shown?.counts[feeling] ?? 0)
