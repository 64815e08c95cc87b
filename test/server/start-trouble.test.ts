import { deepEqual, match } from 'node:assert/strict'
import { createLog } from '../../bot/log.ts'
import { lookAtPermissions } from '../../bot/permissions.ts'
import { startTrouble } from '../../bot/start-trouble.ts'
import { judgePermissions } from '../../src/domain/privacy/wanted-permissions.ts'

const failing = (more: object, message = 'went wrong') => Object.assign(new Error(message), more)

describe('a start that fails', () => {
  const troubles: Record<string, [error: unknown, cure: RegExp]> = {
    'roles are missing': [
      failing({ statusCode: 403, code: 'AuthorizationPermissionMismatch' }),
      /three roles/,
    ],
    'the network is shut': [failing({ statusCode: 403, code: 'AuthorizationFailure' }), /Allow its subnet/],
    'the account is not there': [
      failing({ cause: failing({ code: 'ENOTFOUND' }) }),
      /STORAGE_ACCOUNT or STORAGE_CONNECTION_STRING/,
    ],
    'there is no identity': [
      failing({ name: 'CredentialUnavailableError' }),
      /attach the identity BOT_APP_ID/,
    ],
    'the secret is over': [failing({ name: 'AuthenticationError', statusCode: 401 }), /BOT_APP_SECRET/],
    'the port is taken': [failing({ code: 'EADDRINUSE' }), /PORT/],
    'nobody knows why': [failing({}, 'a surprise'), /a surprise/],
  }
  for (const [why, [error, cure]] of Object.entries(troubles))
    it(`says what to do where ${why} (7.2)`, () => {
      const said = startTrouble(error)
      match(said, /^Counterpart cannot start: /)
      match(said, cure)
    })

  it('keeps what a setting already says of itself (7.2)', () => {
    const said =
      'Counterpart cannot start. Set these in the environment (README, Settings):\n  - PORT is missing'
    deepEqual(startTrouble(new Error(said)), said)
  })
})

describe('the permissions that a start looks for', () => {
  const plain = { EMPLOYEE_GROUP: undefined, INSTALL_BOT: false, ATTENDANCE: false }
  const all = { EMPLOYEE_GROUP: '11111111-1111-4111-8111-111111111111', INSTALL_BOT: true, ATTENDANCE: true }
  const nothing = { service: [], tab: [], person: null }
  const inState = (wanted: string, ...asked: Parameters<typeof judgePermissions>) =>
    judgePermissions(...asked).flatMap(({ id, state }) => (state === wanted ? [id] : []))

  it('are the least for what is switched on (6.5, 7.2)', () => {
    deepEqual(inState('missing', nothing, plain), [
      'service User.ReadBasic.All',
      'service ProfilePhoto.Read.All',
    ])
    const least = { ...nothing, service: ['User.ReadBasic.All', 'ProfilePhoto.Read.All'] }
    deepEqual(inState('missing', least, plain), [])
    deepEqual(inState('missing', { ...nothing, service: ['User.Read.All'] }, all), [
      'service GroupMember.Read.All',
      'service OnlineMeetings.Read.All',
      'service OnlineMeetingArtifact.Read.All',
      'tab TeamsAppInstallation.ReadWriteSelfForUser.All',
    ])
  })

  it('are sought where each must be: the app is installed by the registration that its package names (2.8)', () => {
    const self = 'TeamsAppInstallation.ReadWriteSelfForUser.All'
    const installing = { ...plain, INSTALL_BOT: true }
    deepEqual(inState('granted', { ...nothing, service: [self] }, installing), [])
    deepEqual(inState('granted', { ...nothing, tab: [self] }, installing), [`tab ${self}`])
  })

  it('are not called missing where Exchange gives them for some mailboxes, nor where nobody could ask (6.5)', () => {
    deepEqual(inState('mailboxes', nothing, all), [
      'service Calendars.ReadWrite',
      'service MailboxSettings.Read',
    ])
    deepEqual(inState('unread', nothing, plain), ['person Calendars.ReadWrite', 'person Mail.Send'])
  })

  it('are told where they were granted and nothing that is switched on wants them (6.5)', async () => {
    const self = 'TeamsAppInstallation.ReadWriteSelfForUser.All'
    const service = ['User.ReadBasic.All', 'ProfilePhoto.Read.All', 'User.Read.All', 'MailboxSettings.Read']
    const look = lookAtPermissions({
      ...{ settings: plain, service: async () => service, tab: async () => [self], person: async () => [] },
      log: createLog('silent'),
    })
    const tooMuch = (await look()).flatMap(({ id, state }) => (state === 'granted, not wanted' ? [id] : []))
    deepEqual(tooMuch, ['service User.Read.All', 'service MailboxSettings.Read', `tab ${self}`])
    deepEqual(inState('granted, not wanted', { ...nothing, service }, all), [])
    // It does for two that are wanted.
    deepEqual(inState('granted, not wanted', { ...nothing, service: ['User.Read.All'] }, plain), [])
  })
})
