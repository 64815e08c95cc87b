import { z } from 'zod'
import { TARGETS, type Target } from './ledger.ts'

/** What makes a call fail; without `times` it stands until the faults are deleted. */
export const fault = z
  .strictObject({
    target: z.enum(TARGETS),
    path: z.string().refine(isPattern, 'must be a regular expression').optional(),
    status: z.int().min(400).max(599).optional(),
    /** The error code beside the status, such as interaction_required at sign-in. */
    code: z.string().min(1).optional(),
    retryAfter: z.union([z.string(), z.number()]).optional(),
    delayMs: z.int().min(0).max(86_400_000).optional(),
    drop: z.enum(['before', 'after']).optional(),
    times: z.int().min(1).optional(),
  })
  .refine((given) => given.status !== undefined || given.delayMs !== undefined || given.drop, {
    error: 'must say what happens: status, delayMs or drop',
  })
export type Fault = z.infer<typeof fault>

export type Faults = {
  add(fault: Fault): void
  /** Takes away all faults and says how many stood. */
  clear(): number
  list(): Fault[]
  /** The fault that this call meets, the oldest first; each meeting is one of its `times`. */
  meet(target: Target, path: string): Fault | undefined
}

/** Faults in the order in which they were asked for. */
export function createFaults(): Faults {
  let standing: { fault: Fault; pattern: RegExp; left: number }[] = []
  return {
    add: (fault) => {
      standing.push({ fault, pattern: new RegExp(fault.path ?? ''), left: fault.times ?? Infinity })
    },
    clear: () => {
      const count = standing.length
      standing = []
      return count
    },
    list: () => standing.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    meet: (target, path) => {
      const met = standing.find(({ fault, pattern }) => fault.target === target && pattern.test(path))
      if (!met) return undefined
      met.left--
      if (met.left <= 0) standing = standing.filter((each) => each !== met)
      return met.fault
    },
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}
