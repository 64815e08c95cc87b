import { deepEqual, match } from 'node:assert/strict'
import { makePackage } from '../../manifest/app-package.ts'
import { readPackageSettings } from '../../manifest/settings.ts'
import { SAMPLE } from './sample-settings.ts'

type Name = keyof typeof SAMPLE
const NAMES = Object.keys(SAMPLE) as Name[]
const WRONG: [Name, string][] = [
  ['PUBLIC_URL', 'counterpart.brightwater.example'],
  ['PUBLIC_URL', 'http://counterpart.example'],
  ['PUBLIC_URL', 'https://localhost'],
  ['PUBLIC_URL', 'https://127.0.0.1'],
  ['PUBLIC_URL', 'https://counterpart.example:8443'],
  ['PUBLIC_URL', 'https://counterpart.example/teams'],
  ['TEAMS_APP_ID', 'counterpart'],
  ['BOT_APP_ID', '{{BOT_APP_ID}}'],
  ['TAB_CLIENT_ID', '12345'],
  ['TAB_CLIENT_ID', SAMPLE.BOT_APP_ID.toUpperCase()],
  ['DEVELOPER_NAME', 'The Brightwater Fasteners and Rivets Company'],
  ['SUPPORT_URL', 'mailto:help@brightwater.example'],
  ['PRIVACY_URL', 'http://brightwater.example/privacy'],
  ['TERMS_URL', 'terms.html'],
]

describe('the settings of the package', () => {
  for (const name of NAMES)
    it(`are refused without ${name}, by that name and with what to do`, () => {
      const told = refusal({ ...SAMPLE, [name]: '' })
      deepEqual(named(told), [name])
      match(told, new RegExp(`${name} is missing: (give|make)`))
    })

  for (const [name, value] of WRONG)
    it(`are refused with ${name} as ${value}, by that name and without showing it`, () => {
      const told = refusal({ ...SAMPLE, [name]: value })
      deepEqual(named(told).slice(0, 1), [name])
      deepEqual(told.includes(value), false)
    })

  it('are all named at once', () => deepEqual(named(refusal({})), NAMES))

  it('may have the slash that browsers put after a host', () => {
    const plain = makePackage(SAMPLE).bytes
    const slashed = makePackage({ ...SAMPLE, PUBLIC_URL: `${SAMPLE.PUBLIC_URL}/` }).bytes
    deepEqual(plain.equals(slashed), true)
  })
})

function refusal(env: Record<string, string>): string {
  try {
    readPackageSettings(env)
  } catch (error) {
    return (error as Error).message
  }
  return 'not refused'
}

const named = (told: string) => [...told.matchAll(/^ {2}- ([A-Z_]+)/gm)].map(([, name]) => name)
