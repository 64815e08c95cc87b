import type { PeopleStore } from '../people/ports.ts'
import type { Carrying } from './handover.ts'
import type { NewsKind } from './news.ts'
import type { Facts, PairStore } from './ports.ts'
import { tellNews } from './tell-news.ts'

type Needs = Pick<PairStore, 'news'> & Pick<PeopleStore, 'employees' | 'contacts'> & { facts: Facts }

/**
 * Tells both of ours what changed: who takes over, with what, and who hands over, unless they have left (1.5). Where it
 * is not known whether the mail arrived, whoever sent it hears of that.
 */
export const tellHandover =
  (needs: Needs) =>
  async ({ handover, from, to, employee }: Carrying): Promise<void> => {
    const { run, at, side, byId, mail, mailState, takenOver } = handover
    const before = (await needs.employees.get({ employeeId: from.employeeId }))?.value
    const tell = (employeeId: string, kind: NewsKind, otherName: string, contactName = to.contactName) =>
      tellNews(needs)({
        ...{ id: `handover:${run}:${kind}`, employeeId, kind, otherName, note: '', at },
        ...{ pairId: to.id, customerId: to.customerId, customerName: to.customerName },
        ...{ contactName, contactTitle: to.contactTitle },
        ...(kind === 'handed over to you' ? { takenOver } : {}),
      })
    if (side === 'contact') await tell(employee.id, 'contact changed', from.contactName)
    else {
      await tell(employee.id, 'handed over to you', before?.name ?? '')
      if (before && !before.leftOn) await tell(before.id, 'handed over from you', employee.name)
    }
    if (mailState === 'unknown') await tell(byId, 'mail in doubt', employee.name, mail?.to.name)
  }
