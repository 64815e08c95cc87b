import type { App } from '../../src/app.ts'
import type { KeepingTimes } from '../../src/domain/privacy/keeping.ts'
import { dataRegister } from '../../src/domain/privacy/register.ts'
import type { Handlers } from '../api.ts'

type Needs = {
  app: App
  organisation: string
  times: Omit<KeepingTimes, 'repeatMonths'>
  /** The organisation's day. */
  today: () => string
}

/** What is stored, what for and how long; and how much of it about oneself (6.4). */
export function registerApi({
  app,
  organisation,
  times,
  today,
}: Needs): Pick<Handlers, 'dataRegister' | 'getMyData'> {
  return {
    async dataRegister() {
      return {
        organisation,
        on: today(),
        times: {
          answers: times.answersMonths,
          visits: times.visitsMonths,
          contacts: times.contactsMonths,
          delivery: times.deliveryDays,
          audit: times.auditMonths,
          left: times.leftMonths,
        },
        activities: dataRegister(),
      }
    },
    async getMyData({ actor }) {
      return { entries: await app.countMyData(actor) }
    },
  }
}
