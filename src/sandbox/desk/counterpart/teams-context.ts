import type { Person } from '../control-api.ts'
import type { Place } from '../place.ts'
import { TEAMS_NAME } from '../themes.ts'

/** The manifest's id of the tab; its chat goes by `conversations`. */
export const TAB_ID = 'counterpart'

/** What Teams tells a tab about where it is, in the form in which it goes over the wire. */
export function contextOf(
  person: Person,
  place: Place,
  token: string,
  meeting?: string,
): Record<string, unknown> {
  return {
    userObjectId: person.id,
    userPrincipalName: person.email,
    loginHint: person.email,
    userDisplayName: person.name,
    tid: tenantOf(token),
    locale: place.language,
    theme: TEAMS_NAME[place.theme],
    entityId: TAB_ID,
    ...(meeting
      ? { subEntityId: '', frameContext: 'sidePanel', chatId: meeting, meetingId: meeting }
      : { subEntityId: place.page ?? '', frameContext: 'content' }),
    hostName: 'Teams',
    hostClientType: 'web',
    isFullScreen: false,
    isMultiWindow: false,
    sourceOrigin: null,
    appSessionId: `${person.id}-sandbox`,
    sessionId: 'sandbox',
    ringId: 'general',
    osLocaleInfo: {
      platform: 'web',
      regionalFormat: person.locale,
      longDate: 'd MMMM yyyy',
      shortDate: 'dd/MM/yyyy',
      longTime: 'HH:mm:ss',
      shortTime: 'HH:mm',
    },
  }
}

/** The tenant that issued a token. Its signature is the service's business, not the desk's. */
function tenantOf(token: string): string {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims = JSON.parse(atob(body)) as Record<string, unknown>
    return typeof claims.tid === 'string' ? claims.tid : ''
  } catch {
    return ''
  }
}
