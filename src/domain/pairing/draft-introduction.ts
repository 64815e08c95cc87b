import type { JobFunction } from '../../contract/words.ts'
import { type AskCalendar, dayIn } from '../checkins/cycle.ts'
import type { Actor } from '../people/employee.ts'
import { LINK_DAYS } from '../people/guest-claim.ts'
import type { GuestLinks, PeopleStore } from '../people/ports.ts'
import {
  type FindNeeds,
  type FoundPair,
  findPair,
  type LifeRefusal,
  type Refused,
  refusedLife,
} from './find-pair.ts'
import type { Pair } from './pair.ts'
import { daysAfter } from './pair-day.ts'

type Needs = FindNeeds &
  Pick<PeopleStore, 'employees' | 'members'> & {
    guestLinks: GuestLinks
    newToken: () => string
    calendar: AskCalendar
    now: () => string
  }

/** The ends of the two links, by which the page knows which of them was followed. */
export const ANSWER_ANCHORS = { somebodyElse: '#somebody-else', pleaseDont: '#please-dont' } as const

/** Everything the drafted mail says, in data; words are made from it in the contact's language. */
export type DraftedIntroduction = {
  found: FoundPair
  sender: { name: string; title: string }
  /** Whether the employee of the pair writes it themselves. */
  self: boolean
  /** The function that both have, if that is why they match. */
  job: JobFunction | null
  does: string | null
  links: AnswerLinks
}
/** The two links of an introduction, and the day until which they work. */
export type AnswerLinks = { somebodyElse: string; pleaseDont: string; until: string }

/** Drafts the mail that introduces a pair (1.5). Writes nothing: its links open something once it is sent. */
export const draftIntroduction =
  (needs: Needs) =>
  async (actor: Actor, pairId: string): Promise<({ ok: true } & DraftedIntroduction) | Refused> => {
    const found = await findPair(needs)(actor, pairId)
    if (!found.ok) return found
    const refusal = whyNotIntroduced(found)
    if (refusal) return refusedLife(refusal)
    const { pair, employee } = found
    const [sender, member] = await Promise.all([
      needs.employees.get({ employeeId: actor.employeeId }),
      needs.members.get({ customerId: pair.customerId, employeeId: employee.id }),
    ])
    const same = pair.reasons.find((reason) => reason.code === 'same function')
    return {
      ok: true,
      found,
      sender: { name: sender?.value.name ?? '', title: sender?.value.jobTitle ?? '' },
      self: actor.employeeId === employee.id,
      job: same && same.function !== 'other' ? same.function : null,
      does: member?.value.does ?? null,
      links: linksFor(needs, pair),
    }
  }

/**
 * Where a mail may have been sent, its links and those of the next one open the same. They end at noon UTC, so that the day they name is the same in the mail and on the page.
 */
export function linksFor(
  {
    guestLinks,
    newToken,
    now,
    calendar,
  }: Pick<Needs, 'guestLinks' | 'newToken' | 'now'> & { calendar: { zone: string } },
  { id: pairId, linkNonce }: Pick<Pair, 'id' | 'linkNonce'>,
): AnswerLinks {
  const nonce = linkNonce ?? newToken()
  const until = daysAfter(dayIn(now(), calendar.zone), LINK_DAYS.introduction)
  const link = guestLinks.linkTo({
    ...{ kind: 'introduction', pairId, nonce, until: `${until}T12:00:00.000Z` },
  })
  return {
    somebodyElse: link + ANSWER_ANCHORS.somebodyElse,
    pleaseDont: link + ANSWER_ANCHORS.pleaseDont,
    until,
  }
}

/** Whoever objected is written to by nobody; who has left cannot be introduced. */
export function whyNotIntroduced({ pair, contact, employee, mayPair }: FoundPair): LifeRefusal | undefined {
  if (!mayPair) return { code: 'may not introduce' }
  if (pair.status === 'ended') return { code: 'pair ended' }
  if (contact.objectedOn) return { code: 'contact objected', name: contact.name }
  if (contact.leftOn) return { code: 'contact left', name: contact.name }
  if (employee.leftOn) return { code: 'employee left', name: employee.name }
  if (pair.status !== 'suggested' && pair.status !== 'introduced') return { code: 'begun already' }
  return undefined
}

/** The nonce of the two links in a mail, both of this pair and still good; undefined when one is missing or broken. */
export function nonceIn(
  text: string,
  pairId: string,
  needs: Pick<Needs, 'guestLinks' | 'now'>,
): string | undefined {
  const nonces = Object.values(ANSWER_ANCHORS).map((anchor) => {
    const links = text.match(/https?:\/\/[^\s<>"']+/g) ?? []
    const found = links.filter((link) => link.endsWith(anchor)).map((link) => link.slice(0, -anchor.length))
    return found.map((link) => nonceOf(link, pairId, needs)).find(Boolean)
  })
  return nonces[0] === nonces[1] ? nonces[0] : undefined
}

function nonceOf(
  link: string,
  pairId: string,
  { guestLinks, now }: Pick<Needs, 'guestLinks' | 'now'>,
): string | undefined {
  const claim = guestLinks.read(link.slice(link.lastIndexOf('/') + 1))
  const good = claim?.kind === 'introduction' && claim.pairId === pairId && claim.until > now()
  return good && guestLinks.linkTo(claim) === link ? claim.nonce : undefined
}
