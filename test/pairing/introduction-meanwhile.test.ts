import { deepEqual, equal, ok } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import { begun } from '../../src/domain/pairing/begin-pair.ts'
import { draftIntroduction } from '../../src/domain/pairing/draft-introduction.ts'
import { introducePair } from '../../src/domain/pairing/introduce-pair.ts'
import type { Pair } from '../../src/domain/pairing/pair.ts'
import type { Contact } from '../../src/domain/people/customer.ts'
import type { MailOutcome } from '../../src/domain/people/ports.ts'
import { change } from '../../src/domain/store.ts'
import { pairingWorld } from './pairing-world.ts'

type Meanwhile = { mail?: () => Promise<MailOutcome>; claimed?: () => Promise<unknown> }

/** A pair that waits for its introduction by Dot, the owner; the mail is whatever a test makes of it. */
async function waiting() {
  const here = await pairingWorld()
  equal(await here.make('ann', 'ida'), 'made')
  const [made] = await here.pairOf('ann')
  ok(made)
  await here.change(made, { status: 'suggested' })
  const key = { ...here.acme, pairId: made.id }
  const pair = async () => (await here.needs.pairs.get(key))?.value
  const introduce = async ({ mail, claimed }: Meanwhile) => {
    const sent: string[] = []
    const needs = {
      ...here.needs,
      introductionDays: 7,
      calendar: { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 },
      guestLinks: guestLinks({ secret: 'x'.repeat(40), publicUrl: 'https://counterpart.example' }),
      sendMail: async ({ employeeId }: { employeeId: string }): Promise<MailOutcome> => {
        sent.push(employeeId)
        return mail ? mail() : { outcome: 'sent' }
      },
    }
    const drafted = await draftIntroduction(needs)(here.actor('dot'), made.id)
    ok(drafted.ok)
    const { somebodyElse, pleaseDont } = drafted.links
    const { contacts } = here.needs
    let reads = 0
    const done = await introducePair({
      ...needs,
      contacts: {
        ...contacts,
        async get(of) {
          // The pair is found first; what happens to its contact happens after that.
          if (reads++ === 1) await claimed?.()
          return contacts.get(of)
        },
      },
    })({
      ...{ actor: here.actor('dot'), token: 't', pairId: made.id, how: 'mail' },
      mail: { subject: 'Ann', text: `${somebodyElse} ${pleaseDont}` },
    })
    return { sent: sent.length, code: done.ok ? 'done' : done.refusal.code }
  }
  const mark = (marks: Partial<Contact>) =>
    change(
      here.needs.contacts,
      { ...here.acme, contactId: here.contactId('ida') },
      (one) => one && { ...one, ...marks },
    )
  const edit = (edited: (pair: Pair) => Partial<Pair>) =>
    change(
      here.needs.pairs,
      key,
      (there) => there && { ...there, ...edited(there), revision: there.revision + 1 },
    )
  return { introduce, mark, edit, pair }
}

describe('an introduction, when something happens while it is sent', () => {
  it('that is refused leaves what somebody made of the pair meanwhile (1.5)', async () => {
    const here = await waiting()
    const mail = async (): Promise<MailOutcome> => {
      await here.edit((there) => begun(there, null))
      await here.edit(() => ({ status: 'paused', until: '2026-12-01' }))
      return { outcome: 'refused', why: 'permission' }
    }
    deepEqual(await here.introduce({ mail }), { sent: 1, code: 'not sent' })
    const pair = await here.pair()
    deepEqual(
      [pair?.status, pair?.until, pair?.introduction, pair?.introducedOn, pair?.linkNonce],
      ['paused', '2026-12-01', null, null, null],
    )
  })

  it('that is refused leaves the pair waiting as before where nobody did (1.5)', async () => {
    const here = await waiting()
    const mail = async () => ({ outcome: 'refused', why: 'permission' }) as const
    deepEqual(await here.introduce({ mail }), { sent: 1, code: 'not sent' })
    const pair = await here.pair()
    deepEqual([pair?.status, pair?.until, pair?.introduction], ['suggested', null, null])
  })

  for (const [code, marks] of [
    ['contact objected', { objectedOn: '2026-11-03' }],
    ['contact left', { leftOn: '2026-11-03' }],
  ] as const)
    it(`is not sent where the ${code} after it was begun (1.5, 6.4)`, async () => {
      const here = await waiting()
      deepEqual(await here.introduce({ claimed: () => here.mark(marks) }), { sent: 0, code })
      const pair = await here.pair()
      deepEqual([pair?.status, pair?.introduction], ['suggested', null])
    })
})
