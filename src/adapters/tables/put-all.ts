import { randomUUID } from 'node:crypto'
import type { TransactionAction } from '@azure/data-tables'
import { inParallel } from '../../domain/in-parallel.ts'
import type { Put } from '../../domain/store.ts'
import { statusOf } from './status-of.ts'

/** Most writes that a transaction takes, all in one partition; and how many transactions run at once. */
const AT_ONCE = 100
const WRITERS = 8
const DEADLINE_MS = 10_000
const REFUSED = [404, 409, 412]

/** How one write is made, alone and in a transaction; its token tells our own write from that of somebody else. */
type Putting<K, T> = {
  table: {
    submitTransaction(actions: TransactionAction[], call: { abortSignal: AbortSignal }): Promise<unknown>
  }
  partition: (key: K) => string
  actionOf: (put: Put<K, T>, token: string) => TransactionAction
  putOne: (put: Put<K, T>) => Promise<Put<K, T>[]>
  isOurs: (key: K, token: string) => Promise<boolean>
}

/** Writes many rows in transactions, each of one partition; gives those that somebody else had written first. */
export function putAllWith<K extends object, T>({
  table,
  partition,
  actionOf,
  putOne,
  isOurs,
}: Putting<K, T>) {
  /** All of one partition; when storage refuses them together, each by itself unless it was our own write. */
  const putSome = async (puts: readonly Put<K, T>[]): Promise<Put<K, T>[]> => {
    const [only] = puts
    if (puts.length < 2) return only ? putOne(only) : []
    const token = randomUUID()
    try {
      const actions = puts.map((put) => actionOf(put, token))
      await table.submitTransaction(actions, { abortSignal: AbortSignal.timeout(DEADLINE_MS) })
      return []
    } catch (error) {
      if (!REFUSED.includes(statusOf(error) ?? 0)) throw error
      return (
        await inParallel(puts, async (put) => ((await isOurs(put.key, token)) ? [] : putOne(put)))
      ).flat()
    }
  }
  return async (puts: readonly Put<K, T>[]): Promise<Put<K, T>[]> => {
    const parts = [...Map.groupBy(puts, ({ key }) => partition(key)).values()].flatMap(inHundreds)
    return (await inParallel(parts, putSome, parts.length === puts.length ? 2 * WRITERS : WRITERS)).flat()
  }
}

function inHundreds<P>(puts: readonly P[]): P[][] {
  const count = Math.ceil(puts.length / AT_ONCE)
  return Array.from({ length: count }, (_, at) => puts.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
}
