import { inParallel } from '../in-parallel.ts'
import type { Facts } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { SendMail } from '../people/ports.ts'
import { change } from '../store.ts'
import {
  type AnswerLetter,
  answerLetters,
  type LetterNeeds,
  type Letters,
  type Refused,
  refusedAnswer,
} from './answer-letters.ts'
import { answerLink, answerToken, type CustomerAnswer, isLinkEnded, keyOfAnswer } from './customer-answer.ts'

type Needs = LetterNeeds & {
  facts: Facts
  sendMail: SendMail
  /** Real time in ms: whose turn it is to send knows no other clock. */
  realNow: () => number
}
type Asking = {
  actor: Actor
  /** The token of the actor, as whom the mails are sent. */
  token: string
  visitId: string
  way: 'mail' | 'copied'
  mails: readonly { contactId: string; subject: string; text: string }[]
  /** Asks also who is approached as often as is good this month already (1.6). */
  confirmed?: boolean
}
/** Longer than one sending can take. */
const SENDING_MS = 45_000
const AT_ONCE = 4

/**
 * Asks contacts how a visit was: by mail from the actor's own mailbox, or by texts that they send themselves (3.8). The
 * row comes first and says that the mail is on its way; nobody is written to twice by a mail that may have arrived.
 */
export const askForAnswer =
  (needs: Needs) =>
  async ({ mails, confirmed = false, ...asked }: Asking): Promise<{ ok: true } | Refused> => {
    const found = await answerLetters(needs)(asked)
    if (!found.ok) return found
    const chosen = found.letters.flatMap((letter) => {
      const mail = mails.find(({ contactId }) => contactId === letter.contactId)
      return mail ? [{ ...letter, subject: mail.subject, text: mail.text }] : []
    })
    if (chosen.length === 0) return refusedAnswer({ code: 'nobody to ask' })
    const without = chosen.find((one) => !one.text.includes(answerLink(needs, found.visit, one)))
    const often = confirmed ? [] : chosen.filter((letter) => letter.often).map(({ to }) => to.name)
    if (often.length > 0)
      return refusedAnswer({ code: 'often approached', names: often, most: needs.approachesAMonth })
    if (without) return refusedAnswer({ code: 'link missing', name: without.to.name })
    const troubles = await inParallel(chosen, (letter) => askOne(needs, asked, found, letter), AT_ONCE)
    const [first] = troubles
    return first && troubles.every(Boolean) ? refusedAnswer({ code: 'not sent', why: first }) : { ok: true }
  }

/** Why surely nothing left, if so. */
function askOne(
  needs: Needs,
  { actor, token, way }: Omit<Asking, 'mails' | 'confirmed'>,
  { visit, senderName }: Letters,
  { contactId, linksEnded, to, subject, text }: AnswerLetter,
): Promise<string | null> {
  const key = keyOfAnswer(visit.id, contactId)
  const { employeeId } = actor
  const linkToken = answerToken(needs, visit.id, { contactId, linksEnded })
  return needs.facts.record({ kind: 'answer', ...key }, async () => {
    let mine = false
    await change(needs.customerAnswers, key, (there): CustomerAnswer | undefined => {
      const renewed = !there || isLinkEnded(there)
      // The link in the mail was perhaps taken back since it was written.
      mine =
        (there?.linksEnded ?? 0) === linksEnded &&
        (renewed || there.mail === 'not sent' || there.mail === 'copied')
      if (!mine) return undefined
      const until = new Date(needs.realNow() + SENDING_MS).toISOString()
      const mail = way === 'mail' ? ('sending' as const) : ('copied' as const)
      return {
        ...{ ...key, contactName: to.name, linksEnded: null },
        ...{ feeling: null, named: false, words: '', answeredAt: null },
        ...there,
        ...{ askedById: employeeId, askedByName: senderName, linkToken },
        askedAt: renewed ? needs.now() : there.askedAt,
        ...{ mail, mailUntil: way === 'mail' ? until : null, mailWhy: null },
        revision: (there?.revision ?? 0) + 1,
      }
    })
    if (!mine || way === 'copied') return null
    const outcome = await needs.sendMail({ employeeId, token }, { to: [to], subject, text })
    const why = outcome.outcome === 'refused' ? outcome.why : null
    const mail = outcome.outcome === 'refused' ? ('not sent' as const) : outcome.outcome
    await change(needs.customerAnswers, key, (there) =>
      there && there.linkToken === linkToken
        ? { ...there, mail, mailUntil: null, mailWhy: why, revision: there.revision + 1 }
        : undefined,
    )
    return why
  })
}
