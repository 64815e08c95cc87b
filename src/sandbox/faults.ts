import { z } from 'zod'
import { createDice } from './dice.ts'
import { TARGETS, type Target } from './ledger.ts'
import { Refused } from './refused.ts'

const pattern = z.string().refine(isPattern, 'must be a regular expression')

/** What makes a call fail; without `times` it stands until the faults are deleted. */
export const fault = z
  .strictObject({
    target: z.enum(TARGETS),
    path: pattern.optional(),
    /** Only calls of this method, and whose body this pattern fits. */
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'MERGE', 'DELETE']).optional(),
    body: pattern.optional(),
    /** How likely a matching call meets it; with the same `seed` the same ones do. */
    chance: z.number().gt(0).max(1).optional(),
    seed: z.int().optional(),
    status: z.int().min(400).max(599).optional(),
    /** The error code beside the status, such as interaction_required at sign-in. */
    code: z.string().min(1).optional(),
    retryAfter: z.union([z.string(), z.number()]).optional(),
    /** Late before the work is done; and late after it, with the answer held back. */
    delayMs: z.int().min(0).max(86_400_000).optional(),
    holdMs: z.int().min(1).max(86_400_000).optional(),
    drop: z.enum(['before', 'after']).optional(),
    /** What arrives of a good answer: a byte a second, half of it, or all but the id. Not for storage. */
    answer: z.enum(['drip', 'half', 'no id']).optional(),
    times: z.int().min(1).optional(),
  })
  .refine(
    ({ status, delayMs, holdMs, drop, answer }) =>
      [status, delayMs, holdMs, drop, answer].some((said) => said !== undefined),
    { error: 'must say what happens: status, delayMs, holdMs, drop or answer' },
  )
  .refine(({ target, answer }) => target !== 'storage' || answer === undefined, {
    error: 'answers of storage come whole: use status, delayMs, holdMs or drop',
  })
export type Fault = z.infer<typeof fault>
/** What a fault looks at; `body` is the text of it, where anything asks for it. */
export type Met = { path: string; method?: string | undefined; body?: string | undefined }

export type Faults = {
  add(fault: Fault): void
  /** Takes away all faults and says how many stood. */
  clear(): number
  list(): Fault[]
  /** Whether any fault for this target looks at bodies. */
  readsBody(target: Target): boolean
  /** The fault that this call meets, the oldest first; each meeting is one of its `times`. */
  meet(target: Target, call: Met): Fault | undefined
}

/** Faults in the order in which they were asked for; refuses those for a target that no fault can reach. */
export function createFaults(reachable: readonly Target[] = TARGETS): Faults {
  let standing: { fault: Fault; fits: (call: Met) => boolean; left: number }[] = []
  return {
    add: (fault) => {
      if (!reachable.includes(fault.target))
        throw new Refused(409, `No fault can reach ${fault.target} here.`)
      standing.push({ fault, fits: fitting(fault), left: fault.times ?? Infinity })
    },
    clear: () => {
      const count = standing.length
      standing = []
      return count
    },
    list: () => standing.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    readsBody: (target) => standing.some(({ fault }) => fault.target === target && fault.body !== undefined),
    meet: (target, call) => {
      const met = standing.find(({ fault, fits }) => fault.target === target && fits(call))
      if (!met) return undefined
      met.left--
      if (met.left <= 0) standing = standing.filter((each) => each !== met)
      return met.fault
    },
  }
}

function fitting({ path = '', method, body, chance, seed = 1 }: Fault): (call: Met) => boolean {
  const paths = new RegExp(path)
  const bodies = new RegExp(body ?? '')
  const roll = createDice(seed)
  return (call) =>
    paths.test(call.path) &&
    (method === undefined || method === call.method) &&
    bodies.test(call.body ?? '') &&
    (chance === undefined || roll() < chance)
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}
