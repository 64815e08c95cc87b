/** What a call may be made with: any one of these, by kind of token. The least comes first. */
export type Permissions = { person: readonly string[]; app: readonly string[] }

const same = (...names: string[]): Permissions => ({ person: names, app: names })
const READ_USERS = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All']
const READ_ALL_USERS = [
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]
/** Lets an app install any other, where its lesser sister knows one alone: that whose package names it. */
export const INSTALL_ANY = 'TeamsAppInstallation.ReadWriteForUser.All'
const READ_SELF = ['User.Read', 'User.ReadWrite', ...READ_USERS]

export const MAY = {
  readMe: { person: READ_SELF, app: [] },
  readUsers: same(...READ_USERS),
  readManager: same(...READ_ALL_USERS),
  readReports: { person: ['User.Read', ...READ_ALL_USERS], app: READ_ALL_USERS },
  readPhotos: {
    person: ['ProfilePhoto.Read.All', 'User.ReadBasic.All', ...READ_ALL_USERS],
    app: ['ProfilePhoto.Read.All', 'User.Read.All', 'User.ReadWrite.All'],
  },
  readMembers: same(
    'GroupMember.ReadBasic.All',
    'GroupMember.Read.All',
    'Group.Read.All',
    'Directory.Read.All',
  ),
  followUsers: same(...READ_ALL_USERS),
  followMembers: same('GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'),
  readSettings: same('MailboxSettings.Read', 'MailboxSettings.ReadWrite'),
  readCalendars: same('Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'),
  sendMail: same('Mail.Send'),
  // For an app, and that only with an application access policy, which everybody here has.
  readMeetings: { person: [], app: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'] },
  readAttendance: { person: [], app: ['OnlineMeetingArtifact.Read.All'] },
  changeCalendars: same('Calendars.ReadWrite'),
  installSelf: { person: [], app: ['TeamsAppInstallation.ReadWriteSelfForUser.All', INSTALL_ANY] },
} as const satisfies Record<string, Permissions>

/** Permissions that show more of a user than their name and address. */
export const SEES_PROFILES = READ_ALL_USERS
export const SEES_OWN_PROFILE = ['User.Read', 'User.ReadWrite', ...READ_ALL_USERS]

/**
 * What an administrator granted, as README asks for it: to the service's own identity, to the registration of the tab for
 * itself, and to that to act for those who use it.
 */
export const GRANTED = {
  app: [
    'User.ReadBasic.All',
    'User.Read.All',
    'ProfilePhoto.Read.All',
    'GroupMember.Read.All',
    'MailboxSettings.Read',
    'Calendars.ReadWrite',
    'OnlineMeetings.Read.All',
    'OnlineMeetingArtifact.Read.All',
  ],
  tab: ['TeamsAppInstallation.ReadWriteSelfForUser.All'],
  person: ['Calendars.ReadWrite', 'Mail.Send'],
} as const
