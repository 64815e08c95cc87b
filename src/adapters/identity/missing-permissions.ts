import type { TokenCredential } from '@azure/identity'
import { decodeJwt } from 'jose'
import type { Config } from '../../config.ts'

type Settings = Pick<Config, 'EMPLOYEE_GROUP' | 'INSTALL_BOT' | 'ATTENDANCE'>
/** Any one of these does; the least comes first. */
type Need = readonly string[]

const ALWAYS: readonly Need[] = [
  ['User.ReadBasic.All', 'User.Read.All'],
  ['ProfilePhoto.Read.All', 'User.Read.All'],
]
const FOR_GROUP: readonly Need[] = [['User.Read.All'], ['GroupMember.Read.All']]
const FOR_INSTALLING: readonly Need[] = [['TeamsAppInstallation.ReadWriteSelfForUser.All']]
const FOR_ATTENDANCE: readonly Need[] = [['OnlineMeetings.Read.All'], ['OnlineMeetingArtifact.Read.All']]

/**
 * Permissions on Graph that these settings want and that are not among those granted in Entra. Calendars and mailbox
 * settings are left out: Exchange grants them for some mailboxes, of which a token says nothing.
 */
export function missingPermissions(granted: readonly string[], settings: Settings): string[] {
  const needs = [
    ...ALWAYS,
    ...(settings.EMPLOYEE_GROUP ? FOR_GROUP : []),
    ...(settings.INSTALL_BOT ? FOR_INSTALLING : []),
    ...(settings.ATTENDANCE ? FOR_ATTENDANCE : []),
  ]
  const missing = needs.filter((need) => !need.some((name) => granted.includes(name)))
  return [...new Set(missing.map(([least = '']) => least))]
}

/** The application permissions that the service's own token for Graph says it has. */
export async function grantedPermissions(credential: TokenCredential, graphUrl: string): Promise<string[]> {
  const token = await credential.getToken(`${graphUrl}/.default`)
  const { roles } = decodeJwt<{ roles?: unknown }>(token?.token ?? '')
  return Array.isArray(roles) ? roles.map(String) : []
}
