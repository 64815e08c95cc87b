import type { PermissionView, ShownSetting } from '../../src/contract/installation.ts'

/** The settings by subject, in the order in which they are shown. One that stands nowhere is shown last. */
export const SETTING_GROUPS = {
  asking: ['ASK_WEEK', 'ASK_WEEKDAY', 'ASK_HOUR', 'ORG_TIME_ZONE'],
  pairs: [
    ...['PAIRS_PER_PERSON', 'REPEAT_MONTHS', 'APPROACHES_A_MONTH', 'INTRODUCTION_DAYS'],
    ...['OWNER_SILENT_DAYS', 'SILENT_DAYS'],
  ],
  visits: ['POLL_DAYS', 'POLL_BOOKS', 'MEETING_HOSTS', 'VISIT_BUFFER', 'VISIT_NOTICE', 'ATTENDANCE'],
  people: ['ORG_NAME', 'EMPLOYEE_GROUP', 'SYNC_HOUR', 'VISIBILITY'],
  keeping: [
    ...['KEEP_ANSWERS_MONTHS', 'KEEP_VISITS_MONTHS', 'KEEP_CONTACTS_MONTHS', 'KEEP_DELIVERY_DAYS'],
    ...['KEEP_AUDIT_MONTHS', 'KEEP_LEFT_MONTHS'],
  ],
  sending: ['SENDING', 'SEND_RATE', 'SHARDS', 'INSTALL_BOT', 'TEAMS_CATALOG_ID'],
  identity: [
    ...['TENANT_ID', 'BOT_APP_ID', 'BOT_APP_TYPE', 'BOT_APP_SECRET', 'TAB_CLIENT_ID', 'TAB_CLIENT_SECRET'],
    ...['TEAMS_APP_ID', 'LINK_SECRET', 'LINK_SECRET_BEFORE'],
  ],
  places: [],
} as const satisfies Record<string, readonly string[]>
export type SettingGroup = keyof typeof SETTING_GROUPS

/** Settings under their subjects; none is left out. */
export function bySubject(settings: readonly ShownSetting[]): [group: SettingGroup, of: ShownSetting[]][] {
  const known = Object.values(SETTING_GROUPS).flat() as string[]
  return (Object.keys(SETTING_GROUPS) as SettingGroup[]).map((group) => {
    const wanted: readonly string[] = SETTING_GROUPS[group]
    const own = wanted.flatMap((name) => settings.find((one) => one.name === name) ?? [])
    return [group, group === 'places' ? settings.filter(({ name }) => !known.includes(name)) : own]
  })
}

const ORDER: readonly PermissionView['state'][] = [
  'missing',
  'unread',
  'granted, not wanted',
  'mailboxes',
  'granted',
  'not wanted',
]

/** What is missing first, then what is too much. */
export const byNeed = (permissions: readonly PermissionView[]): PermissionView[] =>
  permissions.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
