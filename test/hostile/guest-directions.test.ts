import { deepEqual, match, ok } from 'node:assert/strict'
import { type GuestPage, guestDocument } from '../../bot/guest-page.ts'
import { introductionPage } from '../../bot/pairing/introduction-page.ts'
import { teamPage } from '../../bot/people/team-page.ts'
import { answerPage } from '../../bot/visits/answer-page.ts'
import { pollPage } from '../../bot/visits/poll-page.ts'
import { cleanValue } from '../../src/adapters/csv/clean-value.ts'
import type { App } from '../../src/app.ts'
import { contact, employee } from '../pairing/people.ts'
import { asName, HOSTILE } from './hostile.ts'
import { turnedLines } from './structure.ts'

const now = () => '2026-11-03T10:00:00.000Z'
const UNTIL = '2026-12-01T10:00:00.000Z'
const TIME = { start: '2026-11-24T15:30:00.000Z', end: '2026-11-24T16:15:00.000Z' }
const [SARA, DAVID] = ['שרה כהן', 'דוד לוי']

/** What is read for the pages of a guest, with two names wherever one can stand, and an agenda. */
function appWith(name: string, other: string, agenda: string): App {
  const employees = [name, other].map((one, at) => ({ employeeId: `e${at}`, name: one, jobTitle: one }))
  const named = { subject: name, organiserId: 'e9', organiserName: other, customerName: other, contacts: [] }
  const asked = { ...named, timeZone: 'Europe/Lisbon', employees, agenda }
  const poll = { ...asked, wanted: { minutes: 45 }, times: [TIME], deadline: UNTIL }
  const own = { vote: null, askedByName: name, feeling: null, named: false, words: '' }
  const read = { own, contact: contact('c1', { language: 'en' }), state: 'open' }
  const customer = { name: other }
  const members = employees.map((one) => ({ ...one, function: 'finance', does: agenda, face: 'f', role: '' }))
  return {
    seenPoll: async () => ({ ...read, poll, booked: null, until: UNTIL }),
    seenAnswer: async () => ({ ...read, visit: { ...TIME, ...asked } }),
    seenIntroduction: async () => ({
      ...{ ...read, customer, byName: other, employee: employee('e1', { name, jobTitle: other }) },
    }),
    sharedTeam: async () => ({ customerName: name, byName: other, until: UNTIL, members }),
  } as unknown as App
}

/** Every page for a guest that names people. */
async function pagesWith(name: string, other: string, agenda = ''): Promise<string[]> {
  const app = appWith(name, other, agenda)
  const turn = { app, link: '/guest/x', language: 'en' as const, organisation: 'Brightwater' }
  const link = { nonce: 'n', until: UNTIL }
  const pages: (GuestPage | 'dead')[] = await Promise.all([
    pollPage({ app, now }).show({ ...turn, claim: { kind: 'poll', pollId: 'p', contactId: 'c', ...link } }),
    answerPage({ app }).show({ ...turn, claim: { kind: 'answer', visitId: 'v', contactId: 'c', ...link } }),
    introductionPage({ app }).show({ ...turn, claim: { kind: 'introduction', pairId: 'p', ...link } }),
    teamPage({ app }).show({ ...turn, claim: { kind: 'team', customerId: 'c', ...link } }),
  ])
  return pages.map((page) => (page === 'dead' ? page : guestDocument(page, turn.organisation)))
}

/** The text of a page, each element on lines of its own. */
const textOf = (page: string) => page.replaceAll(/<[^>]*>/g, '\n')

describe('what runs from right to left on a page for a customer (7.3)', () => {
  it('keeps to itself, whatever somebody is called: nothing around a name turns (D7)', async () => {
    for (const hostile of HOSTILE)
      for (const page of await pagesWith(cleanValue(asName(hostile)), 'Ann Quist')) {
        deepEqual(turnedLines(textOf(page)), [], JSON.stringify(hostile))
        ok(!/[\u202a-\u202e]/.test(page), JSON.stringify(hostile))
      }
  })

  it('leaves two names beside each other in their order', async () => {
    const [poll = '', answer = '', introduction = '', team = ''] = await pagesWith(SARA, DAVID)
    match(poll, /With you would be: \u2068שרה כהן\u2069 and \u2068דוד לוי\u2069\./)
    match(answer, /you met \u2068שרה כהן\u2069 and \u2068דוד לוי\u2069 of/)
    match(introduction, /\u2068שרה כהן\u2069, \u2068דוד לוי\u2069 at Brightwater,/)
    match(team, /\u2068דוד לוי\u2069 · Finance/)
  })

  it('runs as it should where it fills lines of its own: agendas, what somebody does, and what is typed', async () => {
    const words = 'תוכניות: pallets'
    const [poll = '', answer = '', introduction = '', team = ''] = await pagesWith('Ann', 'Bo', words)
    for (const page of [poll, team]) match(page, new RegExp(`dir="auto">${words}</p>`))
    for (const page of [poll, answer, introduction]) match(page, /<textarea [^>]*dir="auto"/)
  })
})
