import type { App } from '../../src/app.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { PollDone, PollRefusal } from '../../src/domain/visits/poll-refusal.ts'
import type { VisitRefusal } from '../../src/domain/visits/visit-refusal.ts'
import type { ContactLetter } from '../../src/domain/visits/write-letters.ts'
import { guestLanguage } from '../../src/text/guests.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, isForPerson, isWithheld, type Refused, refuse } from '../api.ts'
import { viewPoll } from '../poll-views.ts'
import { viewVisit } from '../views.ts'

type Operations =
  | 'draftPoll'
  | 'askContacts'
  | 'listPolls'
  | 'getPoll'
  | 'bookFromPoll'
  | 'extendPoll'
  | 'closePoll'
  | 'pollMail'
  | 'remindGuest'
  | 'replacePollLink'

/** Asking contacts which of several times suits them, and what follows from their answers (3.3). */
export function pollsApi({ app, now }: { app: App; now: () => string }): Pick<Handlers, Operations> {
  const answer = async (done: PollDone, actor: Actor) =>
    done.ok ? viewPoll(done.poll, actor, now()) : refused(done.refusal)
  return {
    async draftPoll({ actor, body }) {
      const done = await app.draftPoll({ actor, ...body })
      if (!done.ok) return refused(done.refusal)
      return { deadline: done.poll.deadline, mails: done.letters.map(viewLetter) }
    },
    async askContacts({ actor, token, body }) {
      return answer(await app.askContacts({ actor, token, ...body }), actor)
    },
    async listPolls({ actor, query: { customerId } }) {
      const polls = await app.listPolls({ actor, customerId })
      return { polls: polls.map((poll) => viewPoll(poll, actor, now())) }
    },
    async getPoll({ actor, params }) {
      const poll = await app.getPoll({ actor, ...params })
      return poll ? viewPoll(poll, actor, now()) : refused({ code: 'poll unknown' })
    },
    async bookFromPoll({ actor, token, params, body }) {
      const done = await app.bookFromPoll({ actor, token, ...params, ...body })
      return done.ok ? viewVisit(done.visit, actor) : refused(done.refusal)
    },
    async extendPoll({ actor, params, body }) {
      return answer(await app.extendPoll({ actor, ...params, ...body }), actor)
    },
    async closePoll({ actor, params }) {
      return answer(await app.closePoll({ actor, ...params }), actor)
    },
    async pollMail({ actor, params }) {
      const done = await app.pollLetter({ actor, ...params })
      return done.ok ? viewLetter(done.letter) : refused(done.refusal)
    },
    async remindGuest({ actor, token, params, body }) {
      return answer(await app.remindGuest({ actor, token, ...params, mail: body }), actor)
    },
    async replacePollLink({ actor, params }) {
      const done = await app.replaceLink({ actor, ...params })
      return done.ok ? viewLetter(done.letter) : refused(done.refusal)
    },
  }
}

const viewLetter = ({ language, ...letter }: ContactLetter) => ({
  ...letter,
  language: guestLanguage(language),
})

function refused(refusal: PollRefusal): Refused {
  const { polls, visits } = textsFor('en')
  const sentence = say<PollRefusal>({ ...visits.refusals, ...polls.refusals }, refusal)
  const reason = refusal.code === 'calendar' ? refusal.trouble : refusal.code
  const mail = 'why' in refusal && isForPerson(refusal.why) ? refusal.why : null
  return refuse(statusOf(refusal), mail ?? reason, sentence)
}

const FORBIDDEN: readonly PollRefusal['code'][] = ['not the organiser', 'not an employee', 'organiser left']
const WRONG: readonly PollRefusal['code'][] = ['time not asked', 'wrong deadline', 'links missing']

function statusOf(refusal: PollRefusal | VisitRefusal): Refused['problem'] {
  if (refusal.code === 'calendar') return calendarStatus(refusal.trouble)
  if (FORBIDDEN.includes(refusal.code)) return 403
  if (WRONG.includes(refusal.code)) return 400
  if (refusal.code === 'in doubt' || refusal.code === 'not sent') return 503
  return refusal.code.endsWith('unknown') ? 404 : 409
}

function calendarStatus(trouble: Extract<VisitRefusal, { code: 'calendar' }>['trouble']): Refused['problem'] {
  if (isWithheld(trouble)) return 403
  return trouble === 'throttled' || trouble === 'unreachable' ? 503 : 409
}
