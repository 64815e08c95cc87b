import { RestError } from '@azure/data-tables'

/** The HTTP status of a storage error; undefined for anything else. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined
}
