import type { VisitView } from '../../src/contract/visits.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useAnswer } from '../parts/use-answer.ts'

/** It tells of what was before; news of the last minute is no matter. */
const EVERY_MS = 60_000

/** Whether there is something to know before a visit: it is booked, and to come. */
export const hasBrief = ({ state, over }: VisitView): boolean => state === 'booked' && !over

/** What to know before a visit (3.6). */
export const useBrief = (visitId: string, enabled = true) =>
  useAnswer('getBrief', { params: { visitId } }, { everyMs: EVERY_MS, enabled })

/** Whose counterpart somebody in the visit is, in words; undefined for nobody's, and until it is known. */
export function useCounterparts(visit: VisitView): (id: string) => string | undefined {
  const { text, locale } = useLanguage()
  const { data } = useBrief(visit.id, hasBrief(visit))
  const names = new Map(data?.counterparts.map((one) => [one.id, one.names]))
  return (id) => {
    const theirs = names.get(id)
    return theirs && text.briefs.counterpartOf(sayList(theirs, locale))
  }
}
