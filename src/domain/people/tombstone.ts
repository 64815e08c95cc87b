import { type Rows, valuesOf } from '../store.ts'

/**
 * That somebody was erased (6.4): a hash of an id, an address or a record of theirs, so that neither a file nor a late
 * message brings them back. It says nothing to who does not know them already. `at` is product time.
 */
export type Tombstone = { hash: string; erasureId: string; at: string }
export type TombstoneRows = Rows<{ kind: 'erased'; hash: string }, Tombstone>
type Needs = { erased: TombstoneRows; hash: (text: string) => string }

/** How a tombstone calls an id or an address. */
export const tombstoneName = ({ hash }: Pick<Needs, 'hash'>, name: string): string =>
  hash(`erased|${name.trim().toLowerCase()}`)
/** How it calls a record of another system, whose address may be a new one by now. */
export const recordName = (source: string, record: string): string => `${source}#${record}`

/** Whether somebody with this id or address was erased. */
export const isErased =
  (needs: Needs) =>
  async (name: string): Promise<boolean> => {
    const key = { kind: 'erased', hash: tombstoneName(needs, name) } as const
    return (await needs.erased.get(key)) !== undefined
  }

/** The instant at which somebody with an id or address was erased, of all there are; undefined where nobody was. */
export async function readErased(needs: Needs): Promise<(name: string) => string | undefined> {
  const all = await valuesOf(needs.erased.list({ kind: 'erased' }))
  const byHash = new Map(all.map(({ hash, at }) => [hash, at]))
  return (name) => (byHash.size === 0 || name === '' ? undefined : byHash.get(tombstoneName(needs, name)))
}
