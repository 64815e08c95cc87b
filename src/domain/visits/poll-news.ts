import { type News, type NewsKind, OVERTAKEN, type Telling } from '../pairing/news.ts'
import type { PairStore } from '../pairing/ports.ts'
import { neededOf, type Poll, type PollContact, type Standing } from './poll.ts'
import { type SeesToNeeds, whoSeesTo } from './who-sees-to.ts'

/** What the organiser of a poll is told in chat. */
export type PollNews =
  | { kind: Extract<NewsKind, 'poll agreed' | 'poll not booked'>; start: string }
  | { kind: Extract<NewsKind, 'poll booked'>; start: string; visitId: string }
  | { kind: Extract<NewsKind, 'poll none fits' | 'poll stopped'>; contact: PollContact }
  | { kind: Extract<NewsKind, 'poll without a time'> }
  | { kind: Extract<NewsKind, 'poll nobody left'>; left: PollContact[] }
  | { kind: Extract<NewsKind, 'poll unanswered' | 'poll reminder'>; missing: PollContact[] }

export type TellPollNeeds = Pick<PairStore, 'news'> & {
  tellNews: (telling: Telling) => Promise<void>
  now: () => string
}

/**
 * Tells the organiser what there is. What does not hold any more is marked as overtaken, and dropped where it was not told
 * yet: should it come to hold again, it is news again.
 */
export async function tellAll(needs: TellPollNeeds, poll: Poll, all: readonly PollNews[]): Promise<void> {
  for (const news of all) await tellOfPoll(needs, poll, news)
  const ids = new Set(all.map((news) => idOf(poll, news)))
  const { organiserId: employeeId } = poll
  for (const stored of await needs.news.list({ employeeId })) {
    const { id: newsId, state, kind, reason } = stored.value
    const isPassing = PASSING.has(kind) || (poll.state === 'open' && kind === 'poll none fits')
    const isOvertaken = isPassing && newsId.includes(`.${poll.id}`) && !ids.has(newsId)
    if (!isOvertaken || state === 'sending' || reason === OVERTAKEN) continue
    const dropped: Pick<News, 'state'> = { state: state === 'planned' ? 'not sent' : state }
    await needs.news.replace({ employeeId, newsId }, stored, {
      ...stored.value,
      ...dropped,
      reason: OVERTAKEN,
    })
  }
}

/** News that only holds until something else happens; what a contact wrote is told also when the question is over. */
const PASSING: ReadonlySet<NewsKind> = new Set([
  'poll agreed',
  'poll without a time',
  'poll nobody left',
  'poll unanswered',
  'poll reminder',
])

const idOf = (poll: Poll, news: PollNews) =>
  [news.kind.replaceAll(' ', '-'), poll.id, ...detailsOf(poll, news).once].join('.')

/** Tells the organiser; the same news once, however often it is asked for. */
export function tellOfPoll(
  { tellNews, now }: Pick<TellPollNeeds, 'tellNews' | 'now'>,
  poll: Poll,
  news: PollNews,
): Promise<void> {
  const { organiserId, customerId, customerName, contacts } = poll
  const { about, note } = detailsOf(poll, news)
  const people = about ?? contacts
  return tellNews({
    id: idOf(poll, news),
    ...{ employeeId: organiserId, kind: news.kind, pairId: '', customerId, customerName },
    contactName: namesOf(people),
    ...{ contactTitle: people[0]?.jobTitle ?? '', otherName: '', note, at: now() },
    // It is about their own visit, also before that is booked.
    visitId: 'visitId' in news ? news.visitId : '',
  })
}

/** Tells the customer's owner of a question that ended without a visit because whoever asked has left; once (3.3). */
export async function tellOfLeaving(needs: SeesToNeeds & TellPollNeeds, poll: Poll): Promise<void> {
  const { id, organiserId, organiserName: otherName, customerId, customerName, contacts } = poll
  const employeeId = await whoSeesTo(needs)(poll)
  if (!employeeId || employeeId === organiserId) return
  const kind = 'poll of who left'
  await needs.tellNews({
    id: [kind.replaceAll(' ', '-'), id].join('.'),
    ...{ employeeId, kind, pairId: '', customerId, customerName, contactTitle: '', otherName, note: '' },
    contactName: namesOf(contacts),
    at: needs.now(),
  })
}

/** One a line: how a list is said depends on the language of who reads it. */
const namesOf = (people: readonly PollContact[]) => people.map(({ name }) => name).join('\n')

/** `once` tells apart what is news again; a note is a moment with its zone, or what a contact wrote. */
function detailsOf(poll: Poll, news: PollNews): { about?: PollContact[]; note: string; once: string[] } {
  if ('start' in news) return { note: `${news.start} ${poll.timeZone}`, once: [plain(news.start)] }
  if ('contact' in news) {
    const { contact } = news
    return { about: [contact], note: contact.vote?.note ?? '', once: [contact.contactId] }
  }
  if ('missing' in news) return { about: news.missing, note: '', once: [plain(poll.deadline)] }
  return 'left' in news ? { about: news.left, note: '', once: [] } : { note: '', once: [] }
}

const plain = (instant: string) => instant.replaceAll(/\D/g, '')

/**
 * What there is to tell of an open poll; nothing while answers may still come and it is not yet time to remind. That no
 * time is left goes without saying only where somebody whose answer is waited for said so themselves.
 */
export function newsOf(
  poll: Pick<Poll, 'contacts' | 'deadline' | 'remindAt'>,
  standing: Standing,
  now: string,
): PollNews[] {
  const each = newsOfEach(poll)
  if (standing.standing === 'agreed') return [...each, { kind: 'poll agreed', start: standing.time.start }]
  if (standing.standing === 'nobody left') {
    const left = poll.contacts.filter((one) => !one.stopped)
    return [...each, { kind: 'poll nobody left', left }]
  }
  if (standing.standing === 'no time') {
    const isSaid = neededOf(poll).some(isNone)
    return isSaid ? each : [...each, { kind: 'poll without a time' }]
  }
  const { missing } = standing
  if (now >= poll.deadline) return [...each, { kind: 'poll unanswered', missing }]
  return poll.remindAt !== null && now >= poll.remindAt ? [...each, { kind: 'poll reminder', missing }] : each
}

/**
 * What there is to tell of single contacts, whatever all of their answers come to: who asked us to stop, and whom no
 * time suits (3.3).
 */
export function newsOfEach({ contacts }: Pick<Poll, 'contacts'>): PollNews[] {
  const stopped = contacts.filter((one) => one.stopped)
  const without = contacts.filter((one) => !one.stopped && isNone(one))
  return [
    ...stopped.map((contact): PollNews => ({ kind: 'poll stopped', contact })),
    ...without.map((contact): PollNews => ({ kind: 'poll none fits', contact })),
  ]
}

/** Whether somebody answered that none of the times suits them. */
export const isNone = ({ vote }: PollContact): boolean =>
  vote !== null && Object.values(vote.choices).every((choice) => choice === 'no')
