import { deepEqual, equal, ok } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { settled } from '../faults/until.ts'
import { ask } from './ask.ts'
import type { Attacked } from './attacked.ts'
import { knownIn } from './requests.ts'
import type { Known } from './sample.ts'
import { patience } from './sizes.ts'
import { changesBetween, storedRows } from './stored-rows.ts'

const LATER = '2027-01-31T00:00:00.000Z'
const FORM = ['content-type', 'application/x-www-form-urlencoded']

/** Links for guests that nobody sent, or that are good no more (D6). */
export function linkAttacks(attackedBy: () => Attacked): void {
  it('opens nothing and changes nothing for a link that is forged, bent, over or of something else (D6)', async () => {
    const attacked = attackedBy()
    const { here, base } = attacked
    const tokens = await badTokens(attacked)
    await settled(here)
    const before = await storedRows(here)
    const pages = new Set<string>()
    await attacked.survives(async () => {
      for (const token of tokens) {
        const path = `/guest/${token}`
        const shown = await ask(base, { method: 'GET', path })
        const body = 'answer=please-dont&feeling=content&name=on&time=1&note=x'
        const taken = await ask(base, { path, headers: FORM, body })
        const face = await ask(base, {
          method: 'GET',
          path: `${path}/photo/${here.sandbox.people.list()[0]?.id}`,
        })
        deepEqual([shown.status, taken.status, face.status], [404, 404, 404], token)
        pages.add(shown.body).add(taken.body)
      }
    })
    ok(tokens.length >= 150, `${tokens.length} links`)
    equal(pages.size, 1)
    deepEqual(changesBetween(before, await storedRows(here)), [])
  }).timeout(patience)
}

/** Tokens of links of every kind; their ids are those of something that is there, where there is any. */
async function badTokens(attacked: Attacked): Promise<string[]> {
  const { here, base } = attacked
  const { linkSecret } = here.sandbox.secrets
  const known = await knownIn(attacked)
  const by = (secret: string) => {
    const { linkTo } = guestLinks({ secret, publicUrl: base })
    return (claim: GuestClaim) => new URL(linkTo(claim)).pathname.slice('/guest/'.length)
  }
  const base64 = (text: string) => Buffer.from(text).toString('base64url')
  return claimsOf(known).flatMap((claim) => {
    const good = by(linkSecret)(claim)
    const [text = '', signature = ''] = good.split('.')
    const said = Buffer.from(text, 'base64url').toString()
    const bent = (at: number) => good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1)
    const steps = Array.from({ length: 12 }, (_, n) => Math.floor((n * good.length) / 12)).filter(
      (at) => good[at] !== '.',
    )
    return [
      // Signed as ours are, and yet not what the thing itself still holds: taken back, over, or never sent.
      ...[good, by(linkSecret)({ ...claim, until: '2026-10-31T00:00:00.000Z' })],
      ...[by('x'.repeat(43))(claim), by(`${linkSecret} `)(claim), by(linkSecret.slice(1))(claim)],
      ...steps.map(bent),
      ...[
        `${base64(said.replace('2027', '2037'))}.${signature}`,
        `${base64(said.replace(claim.kind, 'team'))}.${signature}`,
      ],
      ...[`${text}.`, `.${signature}`, `${text}${signature}`, `${good}.x`, `${good}=`, good.slice(0, -1)],
      ...[
        `${text}.${signature.toUpperCase()}`,
        `${signature}.${text}`,
        `${text}.${signature}%00`,
        `%20${good}`,
      ],
      ...[`${base64('[]')}.${signature}`, `${base64('null')}.${signature}`, 'x'.repeat(450)],
    ]
  })
}

function claimsOf(known: Known): GuestClaim[] {
  const id = (name: string) => String(known[name])
  const rest = { nonce: 'never-sent', until: LATER }
  const [contactId, visitId] = [id('contactId'), id('visitId')]
  return [
    { kind: 'introduction', pairId: id('pairId'), ...rest },
    { kind: 'team', customerId: id('customerId'), ...rest },
    { kind: 'poll', pollId: id('pollId'), contactId, ...rest },
    { kind: 'answer', visitId, contactId, ...rest },
    { kind: 'faces', visitId, ...rest },
  ]
}
