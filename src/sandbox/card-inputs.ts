import { isObject } from './activity-check.ts'
import type { Button } from './card-actions.ts'

type Json = Record<string, unknown>
export type Filled = { ok: true; values: Record<string, string> } | { ok: false; reason: string }

/**
 * What a client sends for the inputs of a card: all as text, several choices with commas between, nothing for an
 * input that is empty. `given` are the values that the person filled in; the others keep those of the card.
 */
export function fillInputs({ action, inputs }: Button, given: Record<string, unknown>): Filled {
  const stranger = Object.keys(given).find((id) => !inputs.some((input) => input.id === id))
  if (stranger !== undefined) return no(`That card has no input "${stranger}". ${listed(inputs)}`)
  if (action.associatedInputs === 'none') return { ok: true, values: {} }
  const values: Record<string, string> = {}
  for (const input of inputs) {
    const id = String(input.id)
    const value = asText(input, id in given ? given[id] : input.value)
    const problem = problemOf(input, value)
    if (problem) return no(problem)
    if (value !== '') values[id] = value
  }
  return { ok: true, values }
}

function asText(input: Json, value: unknown): string {
  if (input.type === 'Input.Toggle') {
    const on = String(input.valueOn ?? 'true')
    const off = String(input.valueOff ?? 'false')
    return value === true || value === on ? on : off
  }
  if (Array.isArray(value)) return value.join(',')
  return value === undefined || value === null ? '' : String(value)
}

/** What the client itself would object to before it sends anything. */
function problemOf(input: Json, value: string): string | undefined {
  const name = `"${input.label ?? input.id}" (${input.id})`
  const empty = input.type === 'Input.Toggle' ? value !== String(input.valueOn ?? 'true') : value === ''
  if (empty) return input.isRequired ? `Fill in ${name}: it is required.` : undefined
  if (typeof input.maxLength === 'number' && value.length > input.maxLength)
    return `${name} takes at most ${input.maxLength} characters.`
  if (input.type === 'Input.Text' && typeof input.regex === 'string' && !new RegExp(input.regex).test(value))
    return `${name}: ${input.errorMessage ?? 'the text does not have the right form.'}`
  if (input.type === 'Input.Date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${name} must be YYYY-MM-DD.`
  return outOfRange(input, value) ? `${name} is out of range.` : badChoice(input, value, name)
}

function outOfRange({ type, min, max }: Json, value: string): boolean {
  if (type === 'Input.Number')
    return !(Number(value) >= Number(min ?? -Infinity)) || !(Number(value) <= Number(max ?? Infinity))
  const dated = type === 'Input.Date' || type === 'Input.Time'
  return dated && (value < String(min ?? '') || value > String(max ?? '\uffff'))
}

function badChoice(input: Json, value: string, name: string): string | undefined {
  if (input.type !== 'Input.ChoiceSet' || input.style === 'filtered' || input['choices.data'])
    return undefined
  const choices = Array.isArray(input.choices) ? input.choices.filter(isObject).map((each) => each.value) : []
  const chosen = input.isMultiSelect ? value.split(',') : [value]
  const wrong = chosen.find((each) => !choices.includes(each))
  return wrong === undefined
    ? undefined
    : `${name} has no choice "${wrong}". It has: ${choices.map((each) => `"${each}"`).join(', ')}.`
}

function listed(inputs: Json[]): string {
  return inputs.length > 0 ? `It has: ${inputs.map(({ id }) => `"${id}"`).join(', ')}.` : 'It has none.'
}

function no(reason: string): Filled {
  return { ok: false, reason }
}
