import type { OperationId } from '../../src/contract/paths.ts'

const PATIENCE_MS = 20_000
/** A file of many rows takes longer than a page, and so does taking it back, or looking at everybody. */
const LONG_PATIENCE_MS = 300_000
const LONG: readonly OperationId[] = [
  ...(['undoImport', 'dryRunCycle', 'exportOverview', 'exportFollowUps', 'exportCustomer'] as const),
  ...(['exportMe', 'exportPerson'] as const),
]

/** How long an answer is waited for until all of it is there, where a file is sent and where not. */
export const patienceFor = (operation: OperationId, sendsFile: boolean): number =>
  sendsFile || LONG.includes(operation) ? LONG_PATIENCE_MS : PATIENCE_MS
