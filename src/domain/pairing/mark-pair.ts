import type { PairMark } from '../../contract/words.ts'
import type { Actor } from '../people/employee.ts'
import { change } from '../store.ts'
import { bothPeople, type WantedPair } from './judge-pairs.ts'
import type { PairRefusal } from './pair.ts'
import { customerOf, type GroundNeeds, readGround } from './pair-ground.ts'
import { type SeenMark, seeMarks } from './see-marks.ts'

type Needs = GroundNeeds & { now: () => string }
/** `mark` null takes it away. */
type Marking = WantedPair & { actor: Actor; mark: PairMark | null; why: string }
export type Marked = { ok: true; marks: SeenMark[] } | { ok: false; refusal: PairRefusal }

/** Says that two people must be paired, or must not (1.4), and answers all that is said of the contact's customer. */
export const markPair =
  (needs: Needs) =>
  async ({ actor, employeeId, contactId, mark, why }: Marking): Promise<Marked> => {
    const customerId = customerOf(contactId)
    const wanted = { customerIds: [customerId], contactIds: 'all' as const, employeeIds: [employeeId] }
    const people = bothPeople(await readGround(needs, wanted), { employeeId, contactId }, actor)
    const isGone = 'code' in people && people.code.endsWith('left')
    if ('code' in people && !(isGone && mark === null)) return { ok: false, refusal: people }
    const key = { customerId, contactId, employeeId }
    if (mark === null) await takeAway(needs, key)
    else {
      const said = { ...key, mark, why, byId: actor.employeeId, at: needs.now() }
      await change(needs.marks, key, (there) =>
        there?.mark === mark && there.why === why && there.byId === actor.employeeId ? undefined : said,
      )
    }
    return { ok: true, marks: await seeMarks(needs)(await readGround(needs, wanted), []) }
  }

async function takeAway({ marks }: Pick<Needs, 'marks'>, key: WantedPair & { customerId: string }) {
  for (let there = await marks.get(key); there; there = await marks.get(key))
    if ((await marks.remove(key, there)) === 'removed') return
}
