import { inParallel } from '../in-parallel.ts'
import { change, changeAll } from '../store.ts'
import type { Member } from './customer.ts'
import { changedSince, type Folded, valuesBack } from './fold-undo.ts'
import type { Snapshot } from './ports.ts'
import { type Kept, type UndoGround, WIDTH } from './undo-kind.ts'

/** Takes off a team who came to it, brings back who was taken off, and puts changed values back. */
export const putMemberBack =
  (ground: UndoGround) =>
  async (row: Folded): Promise<Kept | undefined> => {
    const key = row.key as { customerId: string; employeeId: string }
    const stored = await ground.members.get(key)
    const keep = async (changed: string[]): Promise<Kept | undefined> =>
      changed.length > 0
        ? { name: await nameOf(ground, key), reason: { code: 'changed', changed } }
        : undefined
    if (!row.prior) {
      if (!stored) return undefined
      const changed = changedSince(row.after, stored.value, [])
      if (changed.length === 0) await ground.members.remove(key, stored)
      return keep(changed)
    }
    if (!row.after) {
      if (!stored) await ground.members.insert(key, row.prior as Member)
      return stored ? keep(changedSince(row.prior, stored.value, [])) : undefined
    }
    let changed: string[] = []
    await change(ground.members, key, (there) => {
      const next = there && valuesBack(row, there)
      changed = next && next.is !== 'before' ? next.changed : []
      return next?.is === 'set' ? next.value : undefined
    })
    return keep(changed)
  }

async function nameOf(
  ground: UndoGround,
  { customerId, employeeId }: { customerId: string; employeeId: string },
) {
  const [employee, customer] = await Promise.all([
    ground.employees.get({ employeeId }),
    ground.customers.get({ customerId }),
  ])
  return [employee?.value.name, customer?.value.name].filter(Boolean).join(', ')
}

/** What the source brought last is what it was, so that importing the file again does all of it again. */
export const putSnapshotsBack =
  (ground: UndoGround) =>
  async (rows: readonly Folded[]): Promise<Kept[]> => {
    const keys = rows.map(({ key }) => key as { source: string; key: string })
    const there = await ground.hangs.snapshots(keys[0]?.source ?? '')
    const pairs = rows.flatMap((row, at) => {
      const key = keys[at]
      const stored = key && there.get(key.key)
      return key && stored ? [{ row, key, stored }] : []
    })
    const edits = pairs.flatMap(({ row, key, stored }) => {
      const make = (snapshot: Snapshot | undefined) => {
        const next = snapshot && valuesBack(row, snapshot)
        return next?.is === 'set' ? next.value : undefined
      }
      return row.prior ? [{ key, there: stored, make }] : []
    })
    await changeAll(ground.snapshots, edits)
    const fresh = pairs.filter(({ row }) => !row.prior)
    const same = fresh.filter(({ row, stored }) => changedSince(row.after, stored.value, []).length === 0)
    await inParallel(same, ({ key, stored }) => ground.snapshots.remove(key, stored), WIDTH)
    return []
  }
