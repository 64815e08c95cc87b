import { z } from 'zod'

type Schema = {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  minimum?: number
  minItems?: number
  minLength?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}
/** What stands for a property, by its name. */
export type Known = Record<string, unknown>

const FORMATS: Record<string, string> = {
  date: '2026-11-20',
  'date-time': '2026-11-20T10:00:00Z',
  email: 'ada@tallow-and-rye.example',
  uuid: '11111111-1111-4111-8111-111111111111',
  uri: 'https://meet.example/1',
}

/** A value of the form that a contract asks for, as a client would send it; `known` names what there really is. */
export function sampleOf(schema: z.ZodType, known: Known): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known, '')
}

function sample(schema: Schema, known: Known, name: string): unknown {
  if (name in known) return known[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (first) return sample(first, known, name)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, part]) => [key, sample(part, known, key)]),
      )
    case 'array':
      return schema.items ? [sample(schema.items, known, name)] : []
    case 'string':
      return FORMATS[schema.format ?? ''] ?? 'a text'.padEnd(schema.minLength ?? 0, '.')
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return schema.minimum ?? 1
  }
}
