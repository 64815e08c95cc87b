import { deepEqual, match } from 'node:assert/strict'
import { startTrouble } from '../../bot/start-trouble.ts'
import { missingPermissions } from '../../src/adapters/identity/missing-permissions.ts'

const failing = (more: object, message = 'went wrong') => Object.assign(new Error(message), more)

describe('a start that fails', () => {
  const troubles: Record<string, [error: unknown, cure: RegExp]> = {
    'roles are missing': [
      failing({ statusCode: 403, code: 'AuthorizationPermissionMismatch' }),
      /three roles/,
    ],
    'the network is shut': [failing({ statusCode: 403, code: 'AuthorizationFailure' }), /Allow its subnet/],
    'the account is not there': [failing({ cause: failing({ code: 'ENOTFOUND' }) }), /STORAGE_ACCOUNT/],
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

  it('are the least for what is switched on (6.5, 7.2)', () => {
    deepEqual(missingPermissions([], plain), ['User.ReadBasic.All', 'ProfilePhoto.Read.All'])
    deepEqual(missingPermissions(['User.ReadBasic.All', 'ProfilePhoto.Read.All'], plain), [])
    const all = {
      EMPLOYEE_GROUP: '11111111-1111-4111-8111-111111111111',
      INSTALL_BOT: true,
      ATTENDANCE: true,
    }
    deepEqual(missingPermissions(['User.Read.All'], all), [
      'GroupMember.Read.All',
      'TeamsAppInstallation.ReadWriteSelfForUser.All',
      'OnlineMeetings.Read.All',
      'OnlineMeetingArtifact.Read.All',
    ])
  })
})
