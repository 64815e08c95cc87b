import type { Config } from '../src/config.ts'
import { SIGNED_IN_PAGE } from '../src/contract/tab-link.ts'
import type { Answering } from './api-route.ts'

/** What the service does as the person who presses (README, Permissions on Microsoft Graph). */
const ASKED = ['Calendars.ReadWrite', 'Mail.Send']

/**
 * The way to the window in which Entra asks a person whether the service may act for them. What comes back stays in that
 * window: nothing is done with its code, as agreeing is all that is wanted, and Entra remembers it.
 */
export function consentRoute(config: Config): Answering {
  const { AUTHORITY_URL, TENANT_ID, TAB_CLIENT_ID, GRAPH_URL, PUBLIC_URL } = config
  const address = new URL(`${AUTHORITY_URL}/${TENANT_ID}/oauth2/v2.0/authorize`)
  address.search = new URLSearchParams({
    client_id: TAB_CLIENT_ID,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: new URL(`/tab/${SIGNED_IN_PAGE}`, PUBLIC_URL).href,
    scope: ASKED.map((name) => `${GRAPH_URL}/${name}`).join(' '),
    prompt: 'consent',
  }).toString()
  return async (_, response) => {
    response.writeHead(302, {
      location: address.href,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    response.end()
  }
}
