import { RestError } from '@azure/storage-queue'

/**
 * Whether storage is to blame for an error, and the same may go well later: it refused for now, did not answer in time,
 * or could not be reached. Of several errors in one, each must be of that kind.
 */
export function isStorageTrouble(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isStorageTrouble)
  // The client says so of a call whose time was up.
  if (error instanceof Error && error.name === 'AbortError') return true
  if (!(error instanceof RestError)) return false
  const { statusCode } = error
  return statusCode === undefined || statusCode === 408 || statusCode === 429 || statusCode >= 500
}
