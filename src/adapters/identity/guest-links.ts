import type { GuestClaim } from '../../domain/people/guest-claim.ts'
import type { GuestLinks } from '../../domain/people/ports.ts'
import { type SigningKeys, signTexts } from './sign-texts.ts'

const LONGEST = 500

/** `publicUrl` is the address of the service, without a path. */
type Needs = SigningKeys & { publicUrl: string }

/** Links for guests: what a link opens stands in it, signed, so that it needs no account and no row of its own. */
export function guestLinks({ publicUrl, ...keys }: Needs): GuestLinks {
  const { sign, read } = signTexts('guest', keys)
  return {
    linkTo(claim) {
      const text = Buffer.from(JSON.stringify(partsOf(claim))).toString('base64url')
      return `${publicUrl.replace(/\/+$/, '')}/guest/${sign(text)}`
    },
    read(token) {
      const text = token.length > LONGEST ? undefined : read(token)
      return text === undefined ? undefined : claimOf(JSON.parse(Buffer.from(text, 'base64url').toString()))
    },
  }
}

/** Short, as the address stands in a mail. */
function partsOf(claim: GuestClaim): string[] {
  const { kind, nonce, until } = claim
  switch (kind) {
    case 'team':
      return [kind, claim.customerId, nonce, until]
    case 'introduction':
      return [kind, claim.pairId, nonce, until]
    case 'poll':
      return [kind, claim.pollId, nonce, until, claim.contactId]
    case 'answer':
      return [kind, claim.visitId, nonce, until, claim.contactId]
    case 'faces':
      return [kind, claim.visitId, nonce, until]
  }
}

function claimOf(parts: [GuestClaim['kind'], string, string, string, string?]): GuestClaim {
  const [kind, id, nonce, until, contactId = ''] = parts
  switch (kind) {
    case 'team':
      return { kind, customerId: id, nonce, until }
    case 'introduction':
      return { kind, pairId: id, nonce, until }
    case 'poll':
      return { kind, pollId: id, nonce, until, contactId }
    case 'answer':
      return { kind, visitId: id, nonce, until, contactId }
    case 'faces':
      return { kind, visitId: id, nonce, until }
  }
}
