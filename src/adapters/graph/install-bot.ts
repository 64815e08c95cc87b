import { setTimeout as pause } from 'node:timers/promises'
import type { TokenCredential } from '@azure/identity'
import type { Client } from '@microsoft/microsoft-graph-client'
import type { InstallBot } from '../../domain/checkins/ports.ts'
import { isEqual } from './filters.ts'
import { graphClient, refusalOf } from './graph-client.ts'

/** What is to be installed: the id of the app in the organisation's catalogue, and where the connector listens. */
export type InstalledApp = { catalogId: string; serviceUrl: string }
type Installation = { id: string }

/** Nobody's card waits longer than this for all calls together, in ms. */
const DEADLINE_MS = 15_000
const TOKEN_DEADLINE_MS = 5_000
const ATTEMPTS = 4
const FIRST_PAUSE_MS = 500
const CONFLICT = 409

/**
 * Installs the app for somebody by Microsoft Graph at `graphUrl`, and reads which chat that made. `credential` is that of
 * the registration which the app's package names in `webApplicationInfo`: Graph lets it install that app and no other,
 * with TeamsAppInstallation.ReadWriteSelfForUser.All; the app must be in the organisation's catalogue. An app that is
 * there already is as good. Never throws; `report` is told what Graph answered.
 */
export function graphInstallBot(
  graphUrl: string,
  credential: TokenCredential,
  { catalogId, serviceUrl }: InstalledApp,
  report: (event: string, fields: Record<string, string>) => void,
): InstallBot {
  const client = graphClient(graphUrl, async () => {
    const abortSignal = AbortSignal.timeout(TOKEN_DEADLINE_MS)
    return (await credential.getToken(`${graphUrl}/.default`, { abortSignal }))?.token ?? ''
  })
  return async (employeeId) => {
    const apps = `/users/${encodeURIComponent(employeeId)}/teamwork/installedApps`
    const signal = AbortSignal.timeout(DEADLINE_MS)
    try {
      await patiently(signal, () => install(client, apps, `${graphUrl}/v1.0`, catalogId, signal))
      const conversationId = await patiently(signal, () => chatOf(client, apps, catalogId, signal))
      return { ok: true, conversationId, serviceUrl }
    } catch (error) {
      const { status, code } = refusalOf(error)
      report('install.refused', { employeeId, status: String(status), code })
      return { ok: false, reason: status >= 400 && status < 500 && status !== 429 ? 'refused' : 'failed' }
    }
  }
}

async function install(client: Client, apps: string, root: string, catalogId: string, signal: AbortSignal) {
  const app = { 'teamsApp@odata.bind': `${root}/appCatalogs/teamsApps/${encodeURIComponent(catalogId)}` }
  try {
    await client.api(apps).options({ signal }).post(app)
  } catch (error) {
    if (refusalOf(error).status !== CONFLICT) throw error
  }
}

async function chatOf(client: Client, apps: string, catalogId: string, signal: AbortSignal): Promise<string> {
  const found: { value: Installation[] } = await client
    .api(apps)
    .expand('teamsApp')
    .filter(isEqual('teamsApp/id', catalogId))
    .options({ signal })
    .get()
  const id = found.value[0]?.id
  if (!id) throw new NotYet()
  const chat: { id: string } = await client
    .api(`${apps}/${encodeURIComponent(id)}/chat`)
    .options({ signal })
    .get()
  return chat.id
}

/** Installed a moment ago and not listed yet. */
class NotYet extends Error {}

/** Again after a pause where Graph asks for one, did not answer, or does not list yet what it just made. */
async function patiently<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const { status, waitMs = 0 } = refusalOf(error)
      const isForGood = status >= 400 && status < 500 && status !== 429
      if (isForGood || attempt === ATTEMPTS) throw error
      await pause(Math.max(waitMs, FIRST_PAUSE_MS * 2 ** (attempt - 1)), undefined, { signal })
    }
  }
}
