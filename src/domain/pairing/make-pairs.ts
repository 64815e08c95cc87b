import { dayIn } from '../checkins/cycle.ts'
import { inParallel } from '../in-parallel.ts'
import type { Actor } from '../people/employee.ts'
import type { Hash } from '../people/ports.ts'
import { type JudgedPair, type Judging, judgePairs, type Verdict, type WantedPair } from './judge-pairs.ts'
import type { PairRefusal } from './pair.ts'
import { customerOf, type GroundNeeds, isActive, readGround } from './pair-ground.ts'
import { type NotStored, type StoreNeeds, storePair } from './store-pair.ts'
import { tellsOf } from './tell-pair.ts'

export type PairingNeeds = GroundNeeds &
  StoreNeeds & {
    hash: Hash
    /** Product time. */
    now: () => string
    /** The organisation's zone, in which a pair has its first day. */
    calendar: { zone: string }
  }
export type Making = Pick<Judging, 'by' | 'why'> & { wanted: readonly WantedPair[]; introduce?: boolean }

/** The one id of a pair of two people, however often it ends and is made again. */
export const pairIdWith =
  (hash: Hash) =>
  ({ employeeId, contactId }: WantedPair): string =>
    `${customerOf(contactId)}.${hash(`${employeeId}|${contactId}`)}`

/** Judges wanted pairs, in their order; what they are judged by is read once for all. Writes nothing. */
export const judgeAll =
  (needs: PairingNeeds) =>
  async ({ by, why, wanted, introduce = false }: Making): Promise<Verdict[]> => {
    const ground = await readGround(needs, {
      customerIds: wanted.map(({ contactId }) => customerOf(contactId)),
      employeeIds: wanted.map(({ employeeId }) => employeeId),
      contactIds: wanted.map(({ contactId }) => contactId),
    })
    const now = needs.now()
    return judgePairs(ground, wanted, {
      ...{ by, why, now, introduce },
      today: dayIn(now, needs.calendar.zone),
      limit: needs.pairsPerPerson,
      idOf: pairIdWith(needs.hash),
    })
  }

/** Stores what may be made; what somebody else made in between is refused after all. In the order given. */
export const storeAll =
  (needs: PairingNeeds) =>
  async (verdicts: readonly Verdict[]): Promise<Verdict[]> => {
    const store = storePair(needs)
    return inParallel(verdicts, async (verdict): Promise<Verdict> => {
      const why = verdict.ok ? await store(verdict.judged.pair) : undefined
      return verdict.ok && why ? { ok: false, refusal: refusalOf(why, verdict.judged, needs) } : verdict
    })
  }

function refusalOf(
  code: NotStored,
  { employee, contact }: JudgedPair,
  { pairsPerPerson: limit }: PairingNeeds,
): PairRefusal {
  if (code === 'already paired') return { code, employee: employee.name, contact: contact.name }
  return { code, name: code === 'contact full' ? contact.name : employee.name, limit }
}

/** Whose pair begins now hears of it, unless they made it (1.4); of one that waits they hear when it is introduced. */
const toldBy =
  (actor: Actor) =>
  (verdict: Verdict): Verdict => {
    if (!verdict.ok || !isActive(verdict.judged.pair)) return verdict
    const { pair } = verdict.judged
    const people = { byId: actor.employeeId, byName: '', ownerId: null, employeeName: '' }
    const tells = tellsOf(pair, people, { toEmployee: 'pair begins', toOwner: 'pair begins' })
    return { ...verdict, judged: { ...verdict.judged, pair: { ...pair, tells } } }
  }

/** The owner of the customer hears whom a colleague would like as their own counterpart, and introduces them (1.5). */
const ownerToldBy =
  ({ customers }: Pick<PairingNeeds, 'customers'>, { employeeId: byId }: Actor) =>
  async (verdict: Verdict): Promise<Verdict> => {
    if (!verdict.ok || isActive(verdict.judged.pair) || verdict.judged.employee.id !== byId) return verdict
    const { pair, employee } = verdict.judged
    const ownerId = (await customers.get({ customerId: pair.customerId }))?.value.ownerId ?? null
    const people = { byId, byName: '', ownerId, employeeName: employee.name }
    const tells = tellsOf(pair, people, { toEmployee: 'colleague took', toOwner: 'colleague took' })
    return { ...verdict, judged: { ...verdict.judged, pair: { ...pair, tells } } }
  }

/** Makes one pair by hand: both active, room on both sides, and the actor may (1.4). */
export const makePair =
  (needs: PairingNeeds) =>
  async ({ actor, introduce, ...wanted }: WantedPair & { actor: Actor; introduce?: boolean }) => {
    const judged = await judgeAll(needs)({ by: actor, why: 'by hand', wanted: [wanted], introduce })
    const [verdict] = await storeAll(needs)(judged.map(toldBy(actor)))
    if (!verdict) throw new Error('a wanted pair was not judged')
    return verdict
  }

type Accepting = { actor: Actor; wanted: readonly WantedPair[]; introduce?: boolean }
export type Accepted = { made: JudgedPair[]; refused: (WantedPair & { refusal: PairRefusal })[] }

/** Makes each suggestion that was accepted an active pair; those that cannot be made any more are listed (1.4). */
export const acceptPairs =
  (needs: PairingNeeds) =>
  async ({ actor, wanted, introduce }: Accepting): Promise<Accepted> => {
    const judged = await judgeAll(needs)({ by: actor, why: 'suggested', wanted, introduce })
    const told = await inParallel(judged.map(toldBy(actor)), ownerToldBy(needs, actor))
    const verdicts = await storeAll(needs)(told)
    return {
      made: verdicts.flatMap((verdict) => (verdict.ok ? [verdict.judged] : [])),
      refused: verdicts.flatMap((verdict, index) => {
        const each = wanted[index]
        return verdict.ok || !each ? [] : [{ ...each, refusal: verdict.refusal }]
      }),
    }
  }
