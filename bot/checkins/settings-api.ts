import type { App } from '../../src/app.ts'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import type { AskCalendar } from '../../src/domain/checkins/cycle.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'

/** How people are asked: the pause for all, company holidays, waves (2.6, 2.10). */
export function settingsApi({
  app,
  calendar,
}: {
  app: App
  calendar: AskCalendar
}): Pick<Handlers, 'getSettings' | 'changeSettings'> {
  const nameOf = async (byId: string | null) => (byId && (await app.nameOf(byId))) || ''
  const view = async (): Promise<AskSettingsView> => {
    const { settings, departments } = await app.getSettings()
    const { paused, companyHolidays, wave, changedAt, changedById, revision } = settings
    const { zone, askWeek, askWeekday, askHour } = calendar
    return {
      ...{ zone, askWeek, askWeekday, askHour, companyHolidays, wave, departments, revision },
      paused: paused && { since: paused.since, by: await nameOf(paused.byId) },
      changed: changedAt ? { at: changedAt, by: await nameOf(changedById) } : null,
    }
  }
  return {
    getSettings: view,
    async changeSettings({ actor, body }) {
      const done = await app.changeSettings({ ...body, byId: actor.employeeId })
      if (!done.ok) return refuse(409, done.reason, textsFor('en').asking.refusals[done.reason])
      return view()
    },
  }
}
