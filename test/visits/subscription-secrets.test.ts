import { deepEqual, equal } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type SigningKeys, signTexts } from '../../src/adapters/identity/sign-texts.ts'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import type { OpenRows } from '../../src/adapters/tables/open-tables.ts'
import { rowsIn } from '../../src/adapters/tables/rows.ts'
import { subscriptionTables } from '../../src/adapters/tables/subscriptions.ts'
import { notification } from '../../src/contract/notifications.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import type { SubscriptionNeeds } from '../../src/domain/visits/end-subscription.ts'
import { keepSubscription } from '../../src/domain/visits/keep-subscription.ts'
import { takeNotifications } from '../../src/domain/visits/take-notifications.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'

const NOW = '2026-11-20T10:00:00.000Z'
const LATER = '2026-11-25T10:00:00.000Z'
const [OLD, NEW] = ['the old key, thirty-two characters', 'the new key, thirty-two characters']
const ADA = randomUUID()
const visit = { organiserId: ADA, state: 'booked', eventId: 'e', end: LATER } as Visit

/** A calendar that tells of changes, and a service with these keys over the same rows. */
function world() {
  const open: OpenRows = (name, form) => rowsIn(holdTable(name), form, () => undefined)
  const { subscriptionRows: rows } = subscriptionTables(open)
  const queued: Work[] = []
  const secrets: string[] = []
  let reads = 0
  const get: typeof rows.get = (key) => {
    reads++
    return rows.get(key)
  }
  const serviceWith = (keys: SigningKeys) => {
    const needs = {
      subscriptionRows: { ...rows, get },
      secretSigning: signTexts('calendar', keys),
      subscriptions: {
        begin: async (_: string, { secret, until }: { secret: string; until: string }) => {
          secrets.push(secret)
          return { subscriptionId: `s${secrets.length}`, expiresAt: until }
        },
        extend: async (_: string, __: string, until: string) => ({ expiresAt: until }),
        end: async () => undefined,
      },
      visitCopies: { list: async () => [{ value: visit }] },
      queue: { put: async (work: Work) => void queued.push(work) },
      due: { add: async () => undefined },
      newToken: randomUUID,
      now: () => NOW,
      realNow: Date.now,
      report: () => undefined,
    } as unknown as SubscriptionNeeds
    const take = takeNotifications(needs)
    return {
      keep: () => keepSubscription(needs)({ employeeId: ADA }),
      /** How many of these are from nobody we know. */
      async tell(...told: readonly string[]): Promise<number> {
        const of = { subscriptionId: `s${secrets.length}`, eventId: 'e', lifecycle: null }
        return (await take(told.map((secret) => ({ ...of, secret })))).unknown
      },
    }
  }
  return { serviceWith, secrets, queued, reads: () => reads }
}

describe('what proves that a calendar was asked to tell (3.5)', () => {
  it('costs storage nothing where a stranger made it up, however many claim whose it is', async () => {
    const { serviceWith, secrets, queued, reads } = world()
    const service = serviceWith({ secret: OLD })
    await service.keep()
    const [secret = ''] = secrets
    const before = [reads(), queued.length]
    const made = Array.from({ length: 2000 }, () => `${randomUUID()}.${randomUUID()}`)
    const forgers = [
      ...made.map((text) => signTexts('calendar', { secret: NEW }).sign(text)),
      ...made,
      // Signed by us, and for something else.
      signTexts('guest', { secret: OLD }).sign(`${ADA}.${randomUUID()}`),
      ...[secret.slice(0, -1), `${secret}x`, secret.replace(ADA, randomUUID()), '', '.', ADA, `${ADA}.`],
    ]
    equal(await service.tell(...forgers), forgers.length)
    deepEqual([reads(), queued.length], before)
    equal(await service.tell(secret), 0)
    equal(queued.length, (before[1] ?? 0) + 1)
  })

  it('is worth nothing without its row, though we signed it', async () => {
    const { serviceWith, secrets } = world()
    const service = serviceWith({ secret: OLD })
    await service.keep()
    const [secret = ''] = secrets
    const stale = signTexts('calendar', { secret: OLD }).sign(`${ADA}.${randomUUID()}`)
    equal(await service.tell(secret, stale), 1)
  })

  it('fits into what Graph takes along', async () => {
    const { serviceWith, secrets } = world()
    await serviceWith({ secret: OLD }).keep()
    const [clientState] = secrets
    equal(notification.safeParse({ subscriptionId: 's1', clientState }).success, true)
  })

  it('is believed while the key before is in force, and replaced by one of the new key meanwhile', async () => {
    const { serviceWith, secrets } = world()
    await serviceWith({ secret: OLD }).keep()
    const [first = ''] = secrets
    const rotated = serviceWith({ secret: NEW, before: OLD })
    equal(await rotated.tell(first), 0)
    await rotated.keep()
    await rotated.keep()
    equal(secrets.length, 2)
    equal(await rotated.tell(first), 1)
    const alone = serviceWith({ secret: NEW })
    equal(await alone.tell(secrets[1] ?? ''), 0)
    await alone.keep()
    equal(secrets.length, 2)
  })

  it('is begun anew where the key was left away at once', async () => {
    const { serviceWith, secrets } = world()
    await serviceWith({ secret: OLD }).keep()
    const service = serviceWith({ secret: NEW })
    equal(await service.tell(secrets[0] ?? ''), 1)
    await service.keep()
    equal(await service.tell(secrets[1] ?? ''), 0)
  })
})
