declare const brand: unique symbol
/** What rows are asked for with. Made here alone, so that what somebody wrote never becomes a part of the question. */
export type Filter = string & { readonly [brand]: true }
type Sign = 'eq' | 'ge' | 'gt' | 'le' | 'lt'

/** Rows whose property compares so with the value, quoted as storage wants it. */
export function where(property: string, sign: Sign, value: string): Filter {
  return `${property} ${sign} '${value.replaceAll("'", "''")}'` as Filter
}

/** Rows for which all of these hold. */
export function allOf(...filters: readonly Filter[]): Filter {
  return filters.join(' and ') as Filter
}
