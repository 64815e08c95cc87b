import type { NewsKind, Telling } from '../pairing/news.ts'
import type { Poll, PollContact, Standing } from './poll.ts'

/** What the organiser of a poll is told in chat. */
export type PollNews =
  | { kind: Extract<NewsKind, 'poll agreed' | 'poll not booked'>; start: string }
  | { kind: Extract<NewsKind, 'poll booked'>; start: string; visitId: string }
  | { kind: Extract<NewsKind, 'poll none fits' | 'poll stopped'>; contact: PollContact }
  | { kind: Extract<NewsKind, 'poll without a time'> }
  | { kind: Extract<NewsKind, 'poll unanswered' | 'poll reminder'>; missing: PollContact[] }

type Needs = { tellNews: (telling: Telling) => Promise<void>; now: () => string }

/** Tells the organiser; the same news once, however often it is asked for. */
export function tellOfPoll({ tellNews, now }: Needs, poll: Poll, news: PollNews): Promise<void> {
  const { id, organiserId, customerId, customerName, contacts } = poll
  const { about, note, once } = detailsOf(poll, news)
  const people = about ?? contacts
  return tellNews({
    id: [news.kind.replaceAll(' ', '-'), id, ...once].join('.'),
    ...{ employeeId: organiserId, kind: news.kind, pairId: '', customerId, customerName },
    contactName: people.map(({ name }) => name).join(', '),
    ...{ contactTitle: people[0]?.jobTitle ?? '', otherName: '', note, at: now() },
    // It is about their own visit, also before that is booked.
    visitId: 'visitId' in news ? news.visitId : '',
  })
}

/** `once` tells apart what is news again; a note is a moment with its zone, or what a contact wrote. */
function detailsOf(poll: Poll, news: PollNews): { about?: PollContact[]; note: string; once: string[] } {
  if ('start' in news) return { note: `${news.start} ${poll.timeZone}`, once: [plain(news.start)] }
  if ('contact' in news) {
    const { contact } = news
    return { about: [contact], note: contact.vote?.note ?? '', once: [contact.contactId] }
  }
  if ('missing' in news) return { about: news.missing, note: '', once: [plain(poll.deadline)] }
  return { note: '', once: [] }
}

const plain = (instant: string) => instant.replaceAll(/\D/g, '')

/** What there is to tell of an open poll; nothing while answers may still come and it is not yet time to remind. */
export function newsOf(poll: Poll, standing: Standing, now: string, reminder: string): PollNews[] {
  const asked = poll.contacts
  const stopped = asked.filter((one) => one.stopped)
  const without = asked.filter((one) => !one.stopped && isNone(one))
  const each: PollNews[] = [
    ...stopped.map((contact): PollNews => ({ kind: 'poll stopped', contact })),
    ...without.map((contact): PollNews => ({ kind: 'poll none fits', contact })),
  ]
  if (standing.standing === 'agreed') return [...each, { kind: 'poll agreed', start: standing.time.start }]
  if (standing.standing === 'no time') return each.length > 0 ? each : [{ kind: 'poll without a time' }]
  const { missing } = standing
  if (now >= poll.deadline) return [...each, { kind: 'poll unanswered', missing }]
  return now >= reminder ? [...each, { kind: 'poll reminder', missing }] : each
}

/** Whether somebody answered that none of the times suits them. */
export const isNone = ({ vote }: PollContact): boolean =>
  vote !== null && Object.values(vote.choices).every((choice) => choice === 'no')
