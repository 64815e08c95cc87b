import { type Slot, sameSlot, slotOf } from './slot.ts'
import type { Step, Unfinished, Visit } from './visit.ts'

/** Everything begun with a visit that may yet be done, the latest first. */
export function stepsOf({ unfinished }: Pick<Visit, 'unfinished'>): Unfinished[] {
  const steps: Unfinished[] = []
  for (let step = unfinished; step; step = step.before) steps.push(step)
  return steps
}

/** Where the event of a visit stands, may stand, or is about to. */
export const slotsOf = (visit: Visit): Slot[] => [
  slotOf(visit),
  ...stepsOf(visit).flatMap((step) => (step.step === 'move' ? slotOf(step) : [])),
]
export const mayStandAt = (visit: Visit, slot: Slot): boolean =>
  slotsOf(visit).some((one) => sameSlot(one, slot))

/** A step on top of what stands: the same step is joined, and what surely did not reach the calendar is replaced. */
export function begun(there: Unfinished | null, step: Step, token: string): Unfinished {
  if (there && isSame(there, step)) return joined(there, step)
  const before = there && there.tried === 0 ? there.before : there
  return { ...step, token, looked: step.step === 'cancel', tried: 0, before }
}

/** The step that is there; where a contact asks for it as well, it stands from now on. */
const joined = (there: Unfinished, step: Step): Unfinished =>
  there.step === 'cancel' && isObjected(step) && !isObjected(there) ? { ...there, objected: true } : there

/** Whether a step was begun for a contact who asked us to stop (6.4). */
export const isObjected = (step: Step): boolean => step.step === 'cancel' && step.objected === true

/** A step that may have reached the calendar already, and that nobody need look for. */
export const inDoubt = (step: Step, token: string): Unfinished => ({
  ...{ ...step, token, looked: true, tried: 1, before: null },
})

/** The steps with one of them changed, or taken out with `null`; undefined where it is not among them. */
export function withStep(
  there: Unfinished | null,
  token: string,
  edit: (step: Unfinished) => Unfinished | null,
): Unfinished | null | undefined {
  if (!there) return undefined
  if (there.token === token) return edit(there)
  const before = withStep(there.before, token, edit)
  return before === undefined ? undefined : { ...there, before }
}

const isSame = (one: Step, other: Step): boolean =>
  one.step === 'move' && other.step === 'move' ? sameSlot(one, other) : one.step === other.step
