import { createHmac, timingSafeEqual } from 'node:crypto'
import type { GuestClaim } from '../../domain/people/guest-claim.ts'
import type { GuestLinks } from '../../domain/people/ports.ts'

const LONGEST = 500

/**
 * Links for guests: what a link opens stands in it, signed with HMAC-SHA256, so that it needs no account and no row of
 * its own. `publicUrl` is the address of the service, without a path.
 */
export function guestLinks({ secret, publicUrl }: { secret: string; publicUrl: string }): GuestLinks {
  const sign = (text: string) => createHmac('sha256', secret).update(`guest ${text}`).digest('base64url')
  return {
    linkTo(claim) {
      const text = Buffer.from(JSON.stringify(partsOf(claim))).toString('base64url')
      return `${publicUrl.replace(/\/+$/, '')}/guest/${text}.${sign(text)}`
    },
    read(token) {
      const [text = '', signature = '', more] = token.split('.')
      if (token.length > LONGEST || more !== undefined) return undefined
      // Compared as written: several spellings decode to the same bytes, and a link has one only.
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(text))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
      return claimOf(JSON.parse(Buffer.from(text, 'base64url').toString()))
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
