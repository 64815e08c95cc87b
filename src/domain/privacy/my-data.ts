import type { Activity } from '../../contract/words.ts'
import type { CheckinStore } from '../checkins/ports.ts'
import type { PairStore } from '../pairing/ports.ts'
import type { Actor } from '../people/employee.ts'
import type { PeopleStore } from '../people/ports.ts'
import type { BriefStore } from '../visits/brief.ts'
import type { PollStore } from '../visits/poll-ports.ts'
import type { VisitStore } from '../visits/ports.ts'
import type { AccessStore } from './access.ts'

type Needs = Pick<CheckinStore, 'checkins' | 'handedFollowUps' | 'preferences' | 'references'> &
  Pick<PairStore, 'pairCopies' | 'news'> &
  Pick<VisitStore, 'visitCopies'> &
  Pick<PollStore, 'pollCopies'> &
  Pick<PeopleStore, 'employees'> &
  Pick<BriefStore, 'briefCards'> &
  AccessStore
export type Entries = { activity: Activity; count: number }

/** How much stands with me, by what it is for (6.4): my own partition, read once. */
export const countMyData =
  (needs: Needs) =>
  async ({ employeeId }: Actor): Promise<Entries[]> => {
    const own = { employeeId }
    const [profile, pause, reference, ...lists] = await Promise.all([
      needs.employees.get(own),
      needs.preferences.get(own),
      needs.references.get(own),
      needs.pairCopies.list(own),
      needs.checkins.list(own),
      needs.handedFollowUps.list(own),
      needs.news.list(own),
      needs.briefCards.list(own),
      needs.visitCopies.list(own),
      needs.pollCopies.list(own),
      needs.accesses.list({ personId: employeeId }),
    ])
    const [pairs, checkins, handed, news, briefs, visits, polls, accesses] = lists.map(({ length }) => length)
    const sum = (...counts: (number | undefined)[]) =>
      counts.reduce<number>((all, one) => all + (one ?? 0), 0)
    return [
      { activity: 'employees', count: [profile, pause, reference].filter(Boolean).length },
      { activity: 'pairs', count: sum(pairs) },
      { activity: 'check-ins', count: sum(checkins, handed) },
      { activity: 'delivery', count: sum(news, briefs) },
      { activity: 'visits', count: sum(visits, polls) },
      { activity: 'accesses', count: sum(accesses) },
    ]
  }
