import type { VisibilityLevel } from '../../contract/words.ts'
import { isLate } from '../checkins/checkin.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { CheckinStore, Conversation } from '../checkins/ports.ts'
import { isActive } from '../pairing/pair-ground.ts'
import type { PairStore } from '../pairing/ports.ts'
import { valuesOf } from '../store.ts'
import type { Brief, BriefPromise, BriefQuestion, BriefTalk } from './brief.ts'
import type { Visit } from './visit.ts'

export type ReadBriefNeeds = Pick<CheckinStore, 'conversations'> &
  Pick<PairStore, 'pairs'> & {
    calendar: AskCalendar
    levelNow: () => Promise<VisibilityLevel>
    now: () => string
  }

const MOST_TALKS = 5
const MOST_PROMISES = 5
const MOST_QUESTIONS = 3
/** What is older is no news to bring to a visit; promises are looked for as far back. */
const LOOK_BACK_DAYS = 400

/** What to know before a visit: who is who, what was said and promised lately, what to ask (3.6). Two queries. */
export const readBrief =
  (needs: ReadBriefNeeds) =>
  async (visit: Visit): Promise<Brief> => {
    const { customerId } = visit
    const today = dayIn(needs.now(), needs.calendar.zone)
    const since = new Date(Date.parse(today) - LOOK_BACK_DAYS * 86_400_000).toISOString().slice(0, 10)
    const [pairs, told] = await Promise.all([
      valuesOf(needs.pairs.list({ customerId })),
      valuesOf(needs.conversations.list({ customerId })),
    ])
    const active = pairs.filter(isActive)
    const talks = told
      .filter(({ withdrawn, day }) => !withdrawn && day >= since)
      .sort((a, b) => b.day.localeCompare(a.day) || (a.id < b.id ? -1 : 1))
    const comes = (one: Conversation) => visit.contacts.some(({ contactId }) => contactId === one.contactId)
    const first = [...talks.filter(comes), ...talks.filter((one) => !comes(one))]
    const named = (await needs.levelNow()) !== 'groups'
    return {
      visit,
      ...whoIsWho(visit, active),
      talks: first.slice(0, MOST_TALKS).map((one) => talkOf(one, visit, named)),
      promises: promisesIn(talks, visit, today, named).slice(0, MOST_PROMISES),
      questions: questionsFrom(first),
    }
  }

function whoIsWho(visit: Visit, pairs: readonly { employeeId: string; contactId: string }[]) {
  const { employees, contacts } = visit
  const isPair = (employeeId: string, contactId: string) =>
    pairs.some((pair) => pair.employeeId === employeeId && pair.contactId === contactId)
  const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name)
  return {
    employees: employees.map(({ employeeId, name, jobTitle, function: job, department, role }) => ({
      ...{ id: employeeId, name, jobTitle, function: job, department, role },
      counterparts: namesOf(contacts.filter((one) => isPair(employeeId, one.contactId))),
    })),
    contacts: contacts.map(({ contactId, name, jobTitle, function: job }) => ({
      ...{ id: contactId, name, jobTitle, function: job },
      counterparts: namesOf(employees.filter((one) => isPair(one.employeeId, contactId))),
    })),
  }
}

/** Neither guess nor note: those are nobody else's (6.2, 6.3). */
function talkOf(one: Conversation, { customerName }: Visit, named: boolean): BriefTalk {
  const { day, heard, kind } = one
  const who = named ? one.employeeName : one.department
  return { day, heard, kind, who, contactName: named ? one.contactName : customerName }
}

function promisesIn(
  talks: readonly Conversation[],
  { customerName }: Visit,
  today: string,
  named: boolean,
): BriefPromise[] {
  return talks
    .flatMap(({ followUp, employeeName, department, contactName }) =>
      followUp && !followUp.doneOn
        ? {
            ...{ text: followUp.text, dueOn: followUp.dueOn, late: isLate(followUp, today) },
            who: named ? (followUp.handedTo?.name ?? employeeName) : department,
            contactName: named ? contactName : customerName,
          }
        : [],
    )
    .sort((a, b) => (a.dueOn ?? '~').localeCompare(b.dueOn ?? '~'))
}

/** About what was heard last, each kind once. */
function questionsFrom(talks: readonly Conversation[]): BriefQuestion[] {
  const byKind = new Map<string, BriefQuestion>()
  for (const { kind, heard } of talks)
    if (kind && heard.trim() && !byKind.has(kind)) byKind.set(kind, { kind, heard: heard.trim() })
  return [...byKind.values()].slice(0, MOST_QUESTIONS)
}
