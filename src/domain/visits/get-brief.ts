import type { Brief } from './brief.ts'
import type { VisitStore } from './ports.ts'
import { type ReadBriefNeeds, readBrief } from './read-brief.ts'
import { isOver } from './seen-visit.ts'
import { customerOfVisit, mayJoin } from './visit.ts'

type Needs = ReadBriefNeeds & Pick<VisitStore, 'visits'>

/**
 * What to know before a visit, for every employee while it is to come, and afterwards for those who were in it (3.6);
 * undefined for any other.
 */
export const getBrief =
  (needs: Needs) =>
  async ({ employeeId, visitId }: { employeeId: string; visitId: string }): Promise<Brief | undefined> => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    if (visit?.state !== 'booked') return undefined
    if (isOver(visit, needs.now()) && !mayJoin(visit, employeeId)) return undefined
    return readBrief(needs)(visit)
  }
