import type { Folded } from '../people/fold-undo.ts'
import { changedSince, valuesBack } from '../people/fold-undo.ts'
import type { Kept, UndoGround } from '../people/undo-kind.ts'
import { change } from '../store.ts'
import { asOfToday } from './begin-pair.ts'
import { endPair } from './end-pair.ts'
import type { Pair } from './pair.ts'
import { isOpen } from './pair-ground.ts'
import { storePair } from './store-pair.ts'
import { toldOfEnd, toldOfReturn } from './tell-import.ts'

/** Grows with every change and never goes back; what is still to be told of it is not undone. */
const FOLLOWS = ['revision', 'tells']

/**
 * Undoes what an import did to a pair (1.1, 1.5): one that came ends, one that ended returns if both people have a
 * place for it, names are as they were. Its revision grows all the same, so that its copy follows.
 */
export const putPairBack =
  (ground: UndoGround) =>
  async (row: Folded): Promise<Kept | undefined> => {
    const key = row.key as { customerId: string; pairId: string }
    const there = (await ground.pairs.get(key))?.value
    if (!there) return undefined
    const [prior, after] = [row.prior as Pair | null, row.after as Pair | null]
    const began = after && isOpen(after) && !(prior && isOpen(prior))
    if (began) return notBegun(ground, after, there)
    if (returns(row)) return again(ground, row, there)
    return values(ground, row, key)
  }

/** What follows from the customer and the contact, not from what somebody did with the pair. */
const NAMES = ['customerName', 'contactName', 'contactTitle']

/** Ends a pair that came, unless somebody did something with it since: then it is theirs, and stays. */
async function notBegun(ground: UndoGround, after: Pair, there: Pair): Promise<Kept | undefined> {
  if (!isOpen(there)) return undefined
  const changed = changedSince(after, there, [...FOLLOWS, ...NAMES])
  if (changed.length > 0) return { name: nameOf(there), reason: { code: 'changed', changed } }
  const { customerId, id: pairId } = there
  const reason = 'import undone'
  await endPair(ground)({ customerId, pairId, reason, on: ground.today, tells: toldOfEnd(reason) })
  return undefined
}

const nameOf = ({ contactName, customerName }: Pair) => `${contactName}, ${customerName}`

/** Whether an import ended the pair: it returns after its people, who tell whether they are still there. */
export function returns({ prior, after }: Folded): boolean {
  const [before, then] = [prior as Pair | null, after as Pair | null]
  return before !== null && then !== null && isOpen(before) && !isOpen(then)
}

async function again(ground: UndoGround, { prior, after }: Folded, there: Pair): Promise<Kept | undefined> {
  if (isOpen(there)) return undefined
  const name = nameOf(there)
  const changed = changedSince(after, there, FOLLOWS).filter((field) =>
    ['status', 'endedOn', 'endReason'].includes(field),
  )
  if (changed.length > 0) return { name, reason: { code: 'changed', changed } }
  const gone = await whoIsGone(ground, there)
  if (gone.length > 0) return { name, reason: { code: 'changed', changed: gone } }
  const back = await asOfToday(ground)(prior as Pair, ground.today)
  const next: Pair = { ...back, revision: there.revision + 1 }
  const refused = await storePair(ground)({ ...next, tells: toldOfReturn(next) })
  return refused && refused !== 'already paired' ? { name, reason: { code: 'pair full' } } : undefined
}

/** Nobody is paired with who has left meanwhile, or has asked us not to. */
async function whoIsGone(ground: UndoGround, { customerId, contactId, employeeId }: Pair): Promise<string[]> {
  const [contact, employee] = await Promise.all([
    ground.contacts.get({ customerId, contactId }),
    ground.employees.get({ employeeId }),
  ])
  if (contact?.value.objectedOn) return ['objectedOn']
  return !contact || contact.value.leftOn || !employee || employee.value.leftOn ? ['leftOn'] : []
}

async function values(
  ground: UndoGround,
  row: Folded,
  key: { customerId: string; pairId: string },
): Promise<Kept | undefined> {
  await ground.facts.record({ kind: 'pair', ...key }, () =>
    change(ground.pairs, key, (pair) => {
      const next = pair && valuesBack(row, pair, FOLLOWS)
      return pair && next?.is === 'set' ? { ...next.value, revision: pair.revision + 1 } : undefined
    }),
  )
  return undefined
}
