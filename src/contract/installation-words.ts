/** Who holds a permission on Microsoft Graph: the service's identity, the tab's registration, or it for a person. */
export const PERMISSION_HOLDERS = ['service', 'tab', 'person'] as const
/** `mailboxes`: Exchange grants it for some mailboxes, of which no token tells. `unread`: Entra did not say. */
export const PERMISSION_STATES = [
  'granted',
  'missing',
  'mailboxes',
  'not wanted',
  'granted, not wanted',
  'unread',
] as const
export const SETTING_STATES = ['set', 'default', 'none', 'secret'] as const

/** Every permission that the service may want (6.5), by its holder and its least name. */
export const PERMISSIONS = [
  'person Calendars.ReadWrite',
  'person Mail.Send',
  'service Calendars.ReadWrite',
  'service User.ReadBasic.All',
  'service ProfilePhoto.Read.All',
  'service User.Read.All',
  'service GroupMember.Read.All',
  'service MailboxSettings.Read',
  'service OnlineMeetings.Read.All',
  'service OnlineMeetingArtifact.Read.All',
  'tab TeamsAppInstallation.ReadWriteSelfForUser.All',
] as const

export type PermissionHolder = (typeof PERMISSION_HOLDERS)[number]
export type PermissionId = (typeof PERMISSIONS)[number]
export type PermissionState = (typeof PERMISSION_STATES)[number]
export type SettingState = (typeof SETTING_STATES)[number]

/** Who is to hold a permission, and what it is called. */
export function partsOf(id: PermissionId): { holder: PermissionHolder; name: string } {
  const [holder = '', name = ''] = id.split(' ')
  return { holder: holder as PermissionHolder, name }
}
