/** How a property is stored: `?` may be null (absent counts as null), `json` is text that holds a list or an object. */
type KindOf<V> = [V] extends [string]
  ? 'text'
  : [V] extends [number]
    ? 'number'
    : [V] extends [boolean]
      ? 'flag'
      : [V] extends [string | null]
        ? 'text?'
        : [V] extends [number | null]
          ? 'number?'
          : null extends V
            ? 'json?'
            : 'json'
export type Fields<T> = { readonly [P in keyof T]-?: KindOf<T[P]> }
export type Kind = 'text' | 'number' | 'flag' | 'text?' | 'number?' | 'json' | 'json?'

/** A row whose content does not fit its form; it is named and set aside, and the rest goes on. */
export class DamagedRow extends Error {
  override name = 'DamagedRow'
}

const JS_TYPE = { text: 'string', number: 'number', flag: 'boolean' } as const

/** The properties to store for a value. */
export function toProperties<T extends object>(fields: Fields<T>, value: T): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const [name, kind] of entries(fields)) {
    const content = value[name as keyof T]
    if (kind === 'json') properties[name] = JSON.stringify(content)
    else if (content === null) continue
    else if (kind === 'json?') properties[name] = JSON.stringify(content)
    else properties[name] = content
  }
  return properties
}

/** The value that stored properties hold. Throws DamagedRow, naming the property. */
export function fromProperties<T extends object>(fields: Fields<T>, properties: Record<string, unknown>): T {
  const value: Record<string, unknown> = {}
  for (const [name, kind] of entries(fields)) value[name] = read(name, kind, properties[name])
  return value as T
}

function read(name: string, kind: Kind, content: unknown): unknown {
  if (content === undefined && kind.endsWith('?')) return null
  if (kind.startsWith('json')) return parse(name, content)
  const type = JS_TYPE[kind.replace('?', '') as keyof typeof JS_TYPE]
  if (typeof content !== type) throw new DamagedRow(`property ${name} is not ${type}`)
  return content
}

function parse(name: string, content: unknown): unknown {
  try {
    return JSON.parse(String(content))
  } catch {
    throw new DamagedRow(`property ${name} is not JSON`)
  }
}

function entries<T>(fields: Fields<T>): [string, Kind][] {
  return Object.entries(fields) as [string, Kind][]
}
