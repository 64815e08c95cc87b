import { createHmac, timingSafeEqual } from 'node:crypto'

export type SigningKeys = {
  secret: string
  /** The key that was in force before: what it signed still holds, and nothing is signed with it any more. */
  before?: string | undefined
}

/**
 * Signs texts with HMAC-SHA256 for one purpose; signed for another they are worth nothing. `read` answers the text
 * where its signature is ours.
 */
export function signTexts(purpose: string, { secret, before }: SigningKeys) {
  const signatureOf = (text: string, key: string) =>
    createHmac('sha256', key).update(`${purpose} ${text}`).digest('base64url')
  const keys = before === undefined ? [secret] : [secret, before]
  return {
    sign: (text: string): string => `${text}.${signatureOf(text, secret)}`,
    read(signed: string): string | undefined {
      const end = Math.max(signed.lastIndexOf('.'), 0)
      const text = signed.slice(0, end)
      // Compared as written: several spellings decode to the same bytes, and a text has one only.
      const given = Buffer.from(signed.slice(end + 1))
      const isOf = (key: string) => {
        const right = Buffer.from(signatureOf(text, key))
        return given.length === right.length && timingSafeEqual(given, right)
      }
      return keys.some(isOf) ? text : undefined
    },
  }
}
