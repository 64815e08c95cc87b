import type { IntroductionWay } from '../../contract/words.ts'
import { lookAgainMs } from '../checkins/claim.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Due } from '../checkins/work.ts'
import type { Actor } from '../people/employee.ts'
import type { GuestLinks, MailOutcome, SendMail } from '../people/ports.ts'
import { begun } from './begin-pair.ts'
import { type ChangePairNeeds, changePair, writePair } from './change-pair.ts'
import { nonceIn, whyNotIntroduced } from './draft-introduction.ts'
import { type FindNeeds, type FoundPair, findPair, type LifeRefusal, refusedLife } from './find-pair.ts'
import type { Introduced, Pair } from './pair.ts'
import { daysAfter, waitForDay } from './pair-day.ts'
import type { Lived } from './pause-pair.ts'
import { tellsOf } from './tell-pair.ts'

type Needs = FindNeeds &
  ChangePairNeeds & {
    due: Due
    sendMail: SendMail
    guestLinks: GuestLinks
    newToken: () => string
    calendar: AskCalendar
    /** Days after which an introduced pair begins by itself. */
    introductionDays: number
    now: () => string
    /** Real time in ms: whose turn it is to send knows no other clock. */
    realNow: () => number
  }
type Mail = { subject: string; text: string }
type Introducing = {
  actor: Actor
  /** The token of the actor, as whom the mail is sent. */
  token: string
  pairId: string
  how: IntroductionWay
  mail: Mail | null
}
type Sending = Introducing & { found: FoundPair; mail: Mail; nonce: string }

/** Longer than one sending can take. */
const SENDING_MS = 45_000

/** Introduces a pair: by one mail from the actor's own mailbox, by a text they send themselves, or not at all (1.5). */
export const introducePair =
  (needs: Needs) =>
  async (input: Introducing): Promise<Lived> => {
    const found = await findPair(needs)(input.actor, input.pairId)
    if (!found.ok) return found
    const refusal = whyNotIntroduced(found)
    if (refusal) return refusedLife(refusal)
    if (input.how === 'known') return beginNow(needs, input.actor, found)
    const { mail } = input
    if (!mail) return refusedLife({ code: 'no mail' })
    const nonce = nonceIn(mail.text, input.pairId, needs)
    if (!nonce) return refusedLife({ code: 'links missing' })
    const { customerId, id: pairId } = found.pair
    return needs.facts.record({ kind: 'pair', customerId, pairId }, () =>
      introduce(needs, { ...input, mail, found, nonce }),
    )
  }

async function beginNow(needs: Needs, actor: Actor, found: FoundPair): Promise<Lived> {
  const told = actor.employeeId === found.employee.id ? null : 'pair begins'
  const pair = await changePair(needs)(found.pair, (there) =>
    there.status === 'suggested' || there.status === 'introduced' ? begun(there, told) : undefined,
  )
  if (pair?.status === 'ended') return refusedLife({ code: 'pair ended' })
  return { ok: true, ...found, pair: pair ?? found.pair }
}

/** First the row says that a mail is on its way and what its links hold, then the one sending, then what became of it. */
async function introduce(needs: Needs, sending: Sending): Promise<Lived> {
  const { found, how, actor, token, mail } = sending
  const key = { customerId: found.pair.customerId, pairId: found.pair.id }
  const claim = await claimed(needs, sending)
  if (!claim) return refusedLife({ code: 'introduced already' })
  const gone = await goneMeanwhile(needs, found)
  const to = [{ name: found.contact.name, email: found.contact.email }]
  const outcome: MailOutcome = gone
    ? { outcome: 'refused', why: 'refused' }
    : how === 'mail'
      ? await needs.sendMail({ employeeId: actor.employeeId, token }, { to, ...mail })
      : { outcome: 'sent' }
  const pair = await writePair(needs.pairs, key, (there) =>
    there.introduction?.token === claim.own.token ? settled(there, claim, outcome, sending) : undefined,
  )
  if (gone) return refusedLife(gone)
  if (outcome.outcome === 'refused') return refusedLife({ code: 'not sent', why: outcome.why })
  return { ok: true, ...found, pair: pair ?? found.pair }
}

/** Why the contact may not be written to after all: read anew, since a mail cannot be taken back. */
async function goneMeanwhile(needs: Needs, found: FoundPair): Promise<LifeRefusal | undefined> {
  const { customerId, contactId } = found.pair
  const contact = (await needs.contacts.get({ customerId, contactId }))?.value
  return contact ? whyNotIntroduced({ ...found, contact }) : { code: 'pair unknown' }
}

type Claim = { own: Introduced; before: Pair }

/** Undefined when somebody else introduces the pair, or has. */
async function claimed(needs: Needs, { found, actor, nonce }: Sending): Promise<Claim | undefined> {
  const { zone } = needs.calendar
  const today = dayIn(needs.now(), zone)
  const until = daysAfter(today, needs.introductionDays)
  const ends = new Date(needs.realNow() + SENDING_MS).toISOString()
  const own: Introduced = { byId: actor.employeeId, mail: 'sending', until: ends, token: needs.newToken() }
  let before: Pair | undefined
  await waitForDay(needs)(found.pair, until)
  const key = { customerId: found.pair.customerId, pairId: found.pair.id }
  const written = await writePair(needs.pairs, key, (there) => {
    if (!mayBeIntroduced(there, needs.realNow())) return undefined
    before = there
    return {
      status: 'introduced',
      until,
      introducedOn: today,
      linkNonce: nonce,
      introduction: own,
      tells: null,
    }
  })
  return written?.introduction?.token === own.token && before ? { own, before } : undefined
}

/** Again only where nobody knows whether the first mail left, and because somebody says so. */
function mayBeIntroduced({ status, introduction }: Pair, realNow: number): boolean {
  if (status === 'suggested') return true
  if (status !== 'introduced') return false
  const lost = introduction?.mail === 'sending' && Date.parse(introduction.until) < realNow
  return lost || introduction?.mail === 'unknown'
}

/** What surely was not sent leaves the pair as it was; what somebody made of it meanwhile stays. */
function settled(
  there: Pair,
  { own, before }: Claim,
  { outcome }: MailOutcome,
  sending: Sending,
): Partial<Pair> {
  if (outcome === 'refused') {
    const { status, until, introducedOn, linkNonce, introduction } = before
    const ours = { introducedOn, linkNonce, introduction }
    return there.status === 'introduced' ? { status, until, ...ours } : ours
  }
  if (outcome === 'unknown') return { introduction: { ...own, mail: 'unknown' } }
  const { actor, found, how } = sending
  const people = { byId: actor.employeeId, byName: found.actorName, ownerId: null, employeeName: '' }
  const next: Pair = { ...there, revision: there.revision + 1 }
  const tells = tellsOf(next, people, { toEmployee: 'introduced', toOwner: 'introduced' })
  return { introduction: { ...own, mail: how === 'mail' ? 'sent' : 'none' }, tells }
}

/**
 * Looks after a mail whose sender is not at work any more: nobody knows whether it left, and whoever sent it is told.
 * Looks again after `laterMs` where they may still be.
 */
export const settleIntroduction =
  (needs: ChangePairNeeds & { realNow: () => number }) =>
  async (key: { customerId: string; pairId: string }): Promise<{ laterMs: number | null }> => {
    const pair = (await needs.pairs.get(key))?.value
    if (pair?.introduction?.mail !== 'sending') return { laterMs: null }
    const laterMs = lookAgainMs(pair.introduction.until, needs.realNow())
    if (laterMs > 0) return { laterMs }
    await changePair(needs)(pair, (there) => {
      const { introduction } = there
      if (introduction?.mail !== 'sending' || introduction.token !== pair.introduction?.token)
        return undefined
      const id = `mail-in-doubt.${there.id}.${there.revision + 1}`
      const doubt = {
        id,
        employeeId: introduction.byId,
        kind: 'mail in doubt',
        otherName: '',
        note: '',
      } as const
      return { introduction: { ...introduction, mail: 'unknown' }, tells: [doubt] }
    })
    return { laterMs: null }
  }
