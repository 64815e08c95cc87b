import { deepEqual, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { shownSettings } from '../../bot/shown-settings.ts'
import { readConfig, settings } from '../../src/config.ts'
import { PERMISSIONS, partsOf } from '../../src/contract/installation-words.ts'
import { judgePermissions } from '../../src/domain/privacy/wanted-permissions.ts'
import { installation as words } from '../../src/text/en-installation.ts'
import { bySubject } from '../../tab/overview/installation.ts'

const readme = readFileSync('README.md', 'utf8')
const SECRETS = {
  APPLICATIONINSIGHTS_CONNECTION_STRING:
    'InstrumentationKey=00000000-0000-4000-8000-0000000000ca;IngestionEndpoint=https://canary.example/',
  ...{ BOT_APP_SECRET: 'canary-of-the-bot', TAB_CLIENT_SECRET: 'canary-of-the-tab' },
  ...{ LINK_SECRET: 'canary-of-links'.repeat(3), LINK_SECRET_BEFORE: 'canary-of-old-links'.repeat(3) },
  STORAGE_CONNECTION_STRING: 'AccountName=example;AccountKey=canary-of-storage',
}
const config = readConfig({
  ...SECRETS,
  PUBLIC_URL: 'https://counterpart.example',
  ...{
    TENANT_ID: '11111111-1111-4111-8111-111111111111',
    BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  },
  ...{ TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333', ORG_NAME: 'Brightwater', ASK_HOUR: '9' },
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
})

describe('what administrators see of the service (4.5, 6.5)', () => {
  const shown = shownSettings(config)
  const stateOf = (name: string) => shown.find((one) => one.name === name)?.state

  it('is every setting, each with its words and under its subject, and no secret', () => {
    deepEqual(shown.map(({ name }) => name).sort(), Object.keys(settings.shape).sort())
    deepEqual(Object.keys(words.settings.names).sort(), Object.keys(settings.shape).sort())
    deepEqual(bySubject(shown).flatMap(([, own]) => own).length, shown.length)
    ok(!JSON.stringify(shown).includes('canary'))
    const secret = [...readme.matchAll(/^\| `([A-Z_]+)` \|[^|]*\| \*\*secret\*\*/gm)].map(
      ([, name = '']) => name,
    )
    deepEqual(
      shown
        .filter(({ state }) => state === 'secret')
        .map(({ name }) => name)
        .sort(),
      secret.sort(),
    )
  })

  it('says what is set and what is as delivered, as it is written in the environment', () => {
    deepEqual(
      [stateOf('ASK_HOUR'), stateOf('ASK_WEEK'), stateOf('EMPLOYEE_GROUP')],
      ['set', 'default', 'none'],
    )
    const writtenOf = (name: string) => shown.find((one) => one.name === name)?.value
    deepEqual([writtenOf('INSTALL_BOT'), writtenOf('SENDING'), writtenOf('ASK_HOUR')], ['false', 'on', '9'])
  })

  it('is every permission that README lists, with what does not work without it', () => {
    const listed = [...readme.matchAll(/^\| `([\w.]+)`, (application|delegated) \| ([^|]+) \|/gm)].map(
      ([, name, kind, of = '']) =>
        `${kind === 'delegated' ? 'person' : of.startsWith('the tab') ? 'tab' : 'service'} ${name}`,
    )
    deepEqual([...PERMISSIONS].sort(), listed.sort())
    const settings = { EMPLOYEE_GROUP: 'x', INSTALL_BOT: true, ATTENDANCE: true }
    const judged = judgePermissions({ service: [], tab: [], person: [] }, settings)
    deepEqual(judged.map(({ id }) => id).sort(), [...PERMISSIONS].sort())
    for (const { id, state } of judged) {
      ok(state === 'missing' || state === 'mailboxes', `${id}: ${state}`)
      ok(words.permissions.each[id].without.length > 0 && partsOf(id).name.includes('.'))
    }
  })
})
