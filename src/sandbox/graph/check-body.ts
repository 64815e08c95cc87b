import { parseJson } from '../http-body.ts'
import type { Call } from '../routing.ts'
import { type Declared, type Shape, shapeOf } from './declared-types.ts'
import { badRequest, GraphRefused } from './refusals.ts'

export type Json = Record<string, unknown>

/** The body of a call, every property of which is declared on this type of Graph; refuses any other. */
export function entityBody(call: Call, type: string): Json {
  const body = objectBody(call)
  checkObject(body, shapeOf(type), lowerFirst(type))
  return body
}

/** The parameters of an action, which Graph takes with a small or a capital first letter. */
export function actionBody(call: Call, action: string, parameters: Record<string, Declared>): Json {
  const given = call.body.length === 0 ? {} : objectBody(call)
  const body = Object.fromEntries(Object.entries(given).map(([name, value]) => [lowerFirst(name), value]))
  checkObject(body, new Map(Object.entries(parameters)), action)
  return body
}

export function objectBody(call: Call): Json {
  const body = parseJson(call.body)
  if (/^application\/json\b/.test(call.headers['content-type'] ?? '') && isObject(body)) return body
  throw badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  )
}

function checkObject(body: Json, shape: Shape, type: string): void {
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('@odata.')) continue
    const property = shape.get(name)
    if (!property)
      throw unreadable(
        `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type.`,
      )
    checkValue(value, property, name)
  }
}

function checkValue(value: unknown, type: Declared, name: string): void {
  if (value === null || type.is === 'anything') return
  if (type.is === 'list') {
    if (!Array.isArray(value)) throw mismatch(name, value, 'a collection')
    for (const each of value) checkValue(each, type.of, name)
  } else if (type.is === 'object') {
    if (!isObject(value)) throw mismatch(name, value, `microsoft.graph.${lowerFirst(type.name)}`)
    checkObject(value, shapeOf(type.name), lowerFirst(type.name))
  } else if (type.is === 'enum') {
    if (typeof value !== 'string') throw mismatch(name, value, 'an enumeration')
    const known = type.values.some((each) => each.toLowerCase() === value.toLowerCase())
    if (!known) throw unreadable(`Requested value '${value}' was not found.`)
  } else if (typeof value !== type.is) throw mismatch(name, value, `Edm.${type.is}`)
}

function mismatch(name: string, value: unknown, wanted: string): GraphRefused {
  const shown = JSON.stringify(value).slice(0, 80)
  return unreadable(`Cannot convert the value ${shown} of '${name}' to the expected type '${wanted}'.`)
}

const unreadable = (message: string) => new GraphRefused(400, 'RequestBodyRead', message)
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const lowerFirst = (word: string) => word.slice(0, 1).toLowerCase() + word.slice(1)
