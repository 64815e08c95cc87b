import type { Call } from '../routing.ts'
import { badRequest, GraphRefused } from './refusals.ts'

/** Refuses a query option that the call does not know. */
export function onlyOptions(call: Call, ...known: string[]): void {
  const unknown = [...call.query.keys()].find((name) => !known.includes(name))
  if (unknown) throw badRequest(`The query option '${unknown}' is not supported.`)
}

/** `$top`, a whole number from 1 to `most`. */
export function topOf(call: Call, usual: number, most: number): number {
  const top = Number(call.query.get('$top') ?? usual)
  if (Number.isInteger(top) && top >= 1 && top <= most) return top
  throw new GraphRefused(400, 'Request_BadRequest', "Invalid value for the query option '$top'.")
}

/** One page of a list, and the address of the next one where there is more; `option` says how far a page begins. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  how: { top: number; option: '$skip' | '$skiptoken'; graphUrl: string },
): { value: T[]; '@odata.nextLink'?: string } {
  const skip = Number(call.query.get(how.option) ?? 0)
  if (!Number.isInteger(skip) || skip < 0)
    throw badRequest(`Invalid value for the query option '${how.option}'.`)
  const value = all.slice(skip, skip + how.top)
  if (skip + how.top >= all.length) return { value }
  const query = new URLSearchParams(call.query)
  query.set(how.option, String(skip + how.top))
  return { value, '@odata.nextLink': `${how.graphUrl}${call.path}?${query}` }
}

/** The preferences of a call: `Prefer: outlook.timezone="UTC", IdType="ImmutableId"`. */
export function preferences(call: Call): Map<string, string> {
  const given = [call.headers.prefer ?? []].flat().join(',')
  const found = given.matchAll(/([A-Za-z.-]+)\s*=\s*(?:"([^"]*)"|([^",;\s]+))/g)
  return new Map(
    [...found].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  )
}
