import { createHmac, timingSafeEqual } from 'node:crypto'
import type { GuestClaim } from '../../domain/people/guest-claim.ts'
import type { GuestLinks } from '../../domain/people/ports.ts'

const LONGEST = 500

type Keys = {
  secret: string
  /** The key that was in force before: links signed with it still open, and none is signed with it any more. */
  before?: string | undefined
  /** The address of the service, without a path. */
  publicUrl: string
}

/**
 * Links for guests: what a link opens stands in it, signed with HMAC-SHA256, so that it needs no account and no row of
 * its own.
 */
export function guestLinks({ secret, before, publicUrl }: Keys): GuestLinks {
  const sign = (text: string, key: string) =>
    createHmac('sha256', key).update(`guest ${text}`).digest('base64url')
  const keys = before === undefined ? [secret] : [secret, before]
  return {
    linkTo(claim) {
      const text = Buffer.from(JSON.stringify(partsOf(claim))).toString('base64url')
      return `${publicUrl.replace(/\/+$/, '')}/guest/${text}.${sign(text, secret)}`
    },
    read(token) {
      const [text = '', signature = '', more] = token.split('.')
      if (token.length > LONGEST || more !== undefined) return undefined
      // Compared as written: several spellings decode to the same bytes, and a link has one only.
      const given = Buffer.from(signature)
      const isOf = (key: string) => {
        const right = Buffer.from(sign(text, key))
        return given.length === right.length && timingSafeEqual(given, right)
      }
      if (!keys.some(isOf)) return undefined
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
