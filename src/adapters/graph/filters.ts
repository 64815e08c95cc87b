declare const brand: unique symbol
/** What Graph is asked for with, ready for an address. Made here alone, as somebody else wrote the values. */
export type Filter = string & { readonly [brand]: true }

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

/** The client sends a filter as it is given, so it is encoded here. */
const made = (filter: string) => encodeURIComponent(filter) as Filter

/** Those whose property is this. */
export const isEqual = (property: string, value: string): Filter => made(`${property} eq ${quoted(value)}`)

/** Those whose property is one of these. */
export const isOneOf = (property: string, values: readonly string[]): Filter =>
  made(`${property} in (${values.map(quoted).join(',')})`)
