import type { PermissionView } from '../../contract/installation.ts'
import {
  type PermissionHolder,
  type PermissionId,
  type PermissionState,
  partsOf,
} from '../../contract/installation-words.ts'

/** The settings of the service on which it depends what it wants. */
type Settings = { EMPLOYEE_GROUP?: string | undefined; INSTALL_BOT: boolean; ATTENDANCE: boolean }
/** What each holder was granted, as its token says; null where no token could be had. */
export type Granted = Readonly<Record<PermissionHolder, readonly string[] | null>>
type Wanted = {
  /** Whether these settings want it at all. */
  when: (settings: Settings) => boolean
  /** Wider ones that do as well. */
  or?: readonly string[]
  /** Whether Exchange grants it for some mailboxes, so that a token without it says nothing. */
  perMailbox?: true
}

const always = () => true
const withGroup = ({ EMPLOYEE_GROUP }: Settings) => EMPLOYEE_GROUP !== undefined
const withAttendance = ({ ATTENDANCE }: Settings) => ATTENDANCE

/** All that README lists under Permissions on Microsoft Graph (6.5). */
const WANTED: Record<PermissionId, Wanted> = {
  'person Calendars.ReadWrite': { when: always },
  'person Mail.Send': { when: always },
  'service Calendars.ReadWrite': { when: always, perMailbox: true },
  'service User.ReadBasic.All': { when: always, or: ['User.Read.All'] },
  'service ProfilePhoto.Read.All': { when: always, or: ['User.Read.All'] },
  'service User.Read.All': { when: withGroup },
  'service GroupMember.Read.All': { when: withGroup },
  'service MailboxSettings.Read': { when: withGroup, perMailbox: true },
  'service OnlineMeetings.Read.All': { when: withAttendance },
  'service OnlineMeetingArtifact.Read.All': { when: withAttendance },
  'tab TeamsAppInstallation.ReadWriteSelfForUser.All': { when: ({ INSTALL_BOT }) => INSTALL_BOT },
}

/** What became of every permission, in the order of the list. */
export function judgePermissions(granted: Granted, settings: Settings): PermissionView[] {
  return (Object.keys(WANTED) as PermissionId[]).map((id) => ({ id, state: stateOf(id, granted, settings) }))
}

function stateOf(id: PermissionId, granted: Granted, settings: Settings): PermissionState {
  const { when, or = [], perMailbox } = WANTED[id]
  const { holder, name } = partsOf(id)
  const held = granted[holder]
  if (!when(settings))
    return held?.includes(name) && !standsIn(name, held, settings) ? 'granted, not wanted' : 'not wanted'
  if (held === null) return 'unread'
  if ([name, ...or].some((one) => held.includes(one))) return 'granted'
  return perMailbox ? 'mailboxes' : 'missing'
}

/** Whether it does for another one that is wanted and was not granted itself. */
const standsIn = (name: string, held: readonly string[], settings: Settings): boolean =>
  Object.entries(WANTED).some(
    ([other, { when, or }]) =>
      or?.includes(name) && when(settings) && !held.includes(partsOf(other as PermissionId).name),
  )
