import { deepEqual, equal } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'

const publicUrl = 'https://counterpart.example'
const [OLD, NEW] = ['the old key, thirty-two characters', 'the new key, thirty-two characters']
const claim = { kind: 'team', customerId: 'c1', nonce: 'n1', until: '2027-01-01' } as const
const tokenOf = (url: string) => new URL(url).pathname.split('/').at(-1) ?? ''

describe('the key that signs links of customers', () => {
  const sentBefore = tokenOf(guestLinks({ secret: OLD, publicUrl }).linkTo(claim))

  it('is changed without ending the links that customers have, as long as the old one stays (6.5)', () => {
    const links = guestLinks({ secret: NEW, before: OLD, publicUrl })
    deepEqual(links.read(sentBefore), claim)
    equal(guestLinks({ secret: OLD, publicUrl }).read(tokenOf(links.linkTo(claim))), undefined)
  })

  it('ends them when it is left away (6.5)', () => {
    equal(guestLinks({ secret: NEW, publicUrl }).read(sentBefore), undefined)
  })
})
