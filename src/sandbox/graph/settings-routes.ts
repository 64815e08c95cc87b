import { type GraphCall, type GraphRoute, mineAndTheirs } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { mailboxZone, workingHoursOf } from './working-hours.ts'

/** What a person set in Outlook: zone, language, working hours. */
export function settingsRoutes(): GraphRoute[] {
  return mineAndTheirs(
    { method: 'GET', permissions: MAY.readSettings, area: 'outlook', handle: readSettings },
    '/mailboxSettings',
  )
}

function readSettings({ call, graphUrl, whose }: GraphCall) {
  onlyOptions(call)
  const person = whose()
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(person.locale)
  return {
    status: 200,
    body: {
      '@odata.context': `${graphUrl}/v1.0/$metadata#users('${person.id}')/mailboxSettings`,
      ...{ archiveFolder: null, timeZone: mailboxZone(person), userPurpose: 'user' },
      ...{ delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly', dateFormat: '', timeFormat: 'HH:mm' },
      language: { locale: person.locale, displayName: language ?? person.locale },
      automaticRepliesSetting: { status: 'disabled', externalAudience: 'all' },
      workingHours: workingHoursOf(person),
    },
  }
}
