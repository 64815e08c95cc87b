import { equal, ok, throws } from 'node:assert/strict'
import { readConfig } from '../../src/config.ts'

const SECRET = 'a-secret-nobody-may-read'
const good = {
  PUBLIC_URL: 'https://counterpart.example',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  BOT_APP_SECRET: SECRET,
  TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  TAB_CLIENT_SECRET: 'another secret',
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  LINK_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  ORG_NAME: 'Counterpart Example',
  STORAGE_ACCOUNT: 'counterpart',
}
const problem = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

describe('settings', () => {
  it('have defaults for everything an organisation need not choose', () => {
    const config = readConfig(good)
    equal(config.ASK_WEEKDAY, 'tuesday')
    equal(config.SEND_RATE, 30)
    equal(config.VISIBILITY, 'spoke')
  })

  it('that are missing are all named in one error (7.2)', () => {
    for (const name of [
      'PUBLIC_URL',
      'TENANT_ID',
      'BOT_APP_ID',
      'BOT_APP_SECRET',
      'TAB_CLIENT_ID',
      'TEAMS_APP_ID',
      'LINK_SECRET',
      'ORG_NAME',
      'STORAGE_ACCOUNT',
    ])
      ok(problem({}).includes(`${name} is missing`), name)
  })

  for (const [name, value] of Object.entries({
    PUBLIC_URL: 'counterpart',
    TENANT_ID: 'ours',
    ORG_TIME_ZONE: 'Europe/Atlantis',
    ASK_WEEK: '5',
    ASK_HOUR: 'ten',
    SEND_RATE: '51',
    VISIBILITY: 'all',
    STORAGE_PREFIX: 'Has-Dashes',
    AUTHORITY_URL: 'http://login.example',
  }))
    it(`that are wrong are named: ${name}`, () => {
      ok(problem({ ...good, [name]: value }).includes(name))
    })

  it('never show a secret in an error', () => {
    ok(
      !problem({
        ...good,
        TENANT_ID: 'x',
        BOT_APP_SECRET: SECRET,
        STORAGE_CONNECTION_STRING: SECRET,
      }).includes(SECRET),
    )
    ok(!problem({ ...good, BOT_APP_SECRET: 'short' }).includes('short'))
  })

  it('need one way into storage, and only one', () => {
    throws(() => readConfig({ ...good, STORAGE_ACCOUNT: '' }), /STORAGE_ACCOUNT is missing/)
    throws(() => readConfig({ ...good, STORAGE_CONNECTION_STRING: 'x' }), /not both/)
  })

  it('need a secret for a single-tenant bot, and separate registrations for bot and tab', () => {
    throws(() => readConfig({ ...good, BOT_APP_SECRET: '' }), /BOT_APP_SECRET is missing/)
    throws(() => readConfig({ ...good, TAB_CLIENT_ID: good.BOT_APP_ID }), /separate registrations/)
    equal(
      readConfig({ ...good, BOT_APP_SECRET: '', BOT_APP_TYPE: 'UserAssignedMsi' }).BOT_APP_SECRET,
      undefined,
    )
  })

  it('of the sandbox are refused in production, each by its name', () => {
    const sandbox = {
      ...good,
      PUBLIC_URL: 'http://localhost:3978',
      STORAGE_ACCOUNT: '',
      STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
      AUTHORITY_URL: 'https://localhost:3980',
      GRAPH_URL: 'https://127.0.0.1:3980',
      BOT_OPENID_URL: 'https://localhost:3980/keys',
      CONNECTOR_HOSTS: 'localhost:3980',
      HOST_ORIGINS: 'http://localhost:3979',
    }
    const message = problem(sandbox)
    for (const name of [
      'PUBLIC_URL',
      'STORAGE_CONNECTION_STRING',
      'AUTHORITY_URL',
      'GRAPH_URL',
      'BOT_OPENID_URL',
      'CONNECTOR_HOSTS',
      'HOST_ORIGINS',
    ])
      ok(message.includes(name), name)
    equal(problem({ ...sandbox, MODE: 'sandbox' }), '')
  })
})
