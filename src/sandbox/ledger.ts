/** Which stand-in a call was for. */
export const TARGETS = ['connector', 'graph', 'signin', 'storage'] as const
export type Target = (typeof TARGETS)[number]

/** One call that a stand-in received. Headers are never kept, so no token is. */
export type LedgerEntry = {
  /** Real time at which the call had arrived. */
  time: string
  productTime: string
  target: Target
  method: string
  /** With its query. */
  path: string
  /** What was answered; null while it is open and when it was cut before the work was done. */
  status: number | null
  body: unknown
  /** What a fault did to it, if one did. */
  fault?: 'answered' | 'cut before' | 'cut after' | 'answered after' | 'drip' | 'half' | 'no id'
}
export type Ledger = {
  /** Notes a call; the entry is completed by whoever answers it. */
  note(call: Pick<LedgerEntry, 'target' | 'method' | 'path' | 'body'>): LedgerEntry
  list(target?: Target): LedgerEntry[]
}

/** Keeps every call in the order of arrival, as long as the sandbox runs. */
export function createLedger(productNow: () => Date): Ledger {
  const entries: LedgerEntry[] = []
  return {
    note(call) {
      const time = new Date().toISOString()
      const entry = { time, productTime: productNow().toISOString(), ...call, status: null }
      entries.push(entry)
      return entry
    },
    list: (target) => (target ? entries.filter((entry) => entry.target === target) : entries),
  }
}
