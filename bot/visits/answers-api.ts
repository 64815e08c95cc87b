import type { App } from '../../src/app.ts'
import type { VisitAnswersView } from '../../src/contract/answers.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { AnswerRefusal } from '../../src/domain/visits/answer-letters.ts'
import { answerUntil, lastAnswerDay } from '../../src/domain/visits/customer-answer.ts'
import { guestLanguage } from '../../src/text/guests.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, isForPerson, type Refused, refuse } from '../api.ts'

/** The customer's own answer: asking for it, and what was said (3.8). */
export function answersApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'readAnswers' | 'draftAnswerMails' | 'askForAnswer' | 'endAnswerLink'> {
  const read = async (actor: Actor, visitId: string): Promise<VisitAnswersView> => {
    const answers = await app.readAnswers({ actor, visitId })
    if (!answers) return { mayAsk: false, asked: [], named: [], unnamedWords: null }
    const { polls } = textsFor('en')
    const { asked, named, unnamedWords, mayAsk } = answers
    return {
      ...{ mayAsk, unnamedWords },
      asked: asked.map(({ contactName: name, mailWhy, askedByName: askedBy, ...one }) => ({
        ...{ ...one, name, askedBy, mailTrouble: mailWhy && polls.mailTrouble(mailWhy) },
      })),
      named: named.flatMap(({ contactId, contactName: name, feeling, words, answeredAt }) =>
        feeling && answeredAt ? [{ contactId, name, feeling, words, at: answeredAt }] : [],
      ),
    }
  }
  return {
    readAnswers: ({ actor, params }) => read(actor, params.visitId),
    async draftAnswerMails({ actor, params }) {
      const found = await app.answerLetters({ actor, ...params })
      if (!found.ok) return refused(found.refusal)
      const mails = found.letters.map(({ language, contactId, to, subject, text, often }) => ({
        ...{ contactId, to, subject, text, often },
        language: guestLanguage(language),
      }))
      return { lastDay: lastAnswerDay(answerUntil(found.visit)), mails }
    },
    async askForAnswer({ actor, token, params, body }) {
      const done = await app.askForAnswer({ actor, token, ...params, ...body })
      return done.ok ? read(actor, params.visitId) : refused(done.refusal)
    },
    async endAnswerLink({ actor, params }) {
      const done = await app.endAnswerLink({ actor, ...params })
      return done.ok ? read(actor, params.visitId) : refused(done.refusal)
    },
  }
}

function refused(refusal: AnswerRefusal): Refused {
  const { code } = refusal
  const reason = 'why' in refusal && isForPerson(refusal.why) ? refusal.why : code
  const sentence = say<AnswerRefusal>(textsFor('en').visitAnswers.refusals, refusal)
  return refuse(STATUS[code], reason, sentence)
}

const STATUS: Record<AnswerRefusal['code'], Refused['problem']> = {
  'visit unknown': 404,
  'not your visit': 403,
  'visit not over': 409,
  'too late to ask': 409,
  'nobody to ask': 409,
  'nobody asked': 404,
  'often approached': 409,
  'link missing': 400,
  'not sent': 503,
}
