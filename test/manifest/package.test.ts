import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { COMMANDS, commandFor } from '../../bot/commands.ts'
import { makePackage, problemsOf, readApp } from '../../manifest/app-package.ts'
import type { Manifest } from '../../manifest/manifest-type.ts'
import { zip } from '../../manifest/zip.ts'
import { TAB_ENTITY } from '../../src/contract/tab-link.ts'
import { en } from '../../src/text/en.ts'
import { viewOfPath } from '../../tab/parts/route.ts'
import { SAMPLE } from './sample-settings.ts'

describe('the Teams app package', () => {
  const { name, bytes } = makePackage(SAMPLE)
  const files = unzipSync(bytes)
  const text = strFromU8(files['manifest.json'] ?? new Uint8Array())
  const manifest = JSON.parse(text) as Manifest

  it('is valid by its publisher and by the rules of the store', () => {
    deepEqual(problemsOf({ ...readApp(SAMPLE), manifest }), [])
  })

  it('holds what the manifest names and nothing else', () => {
    const { icons, localizationInfo } = manifest
    const languages = localizationInfo?.additionalLanguages?.map(({ file }) => file) ?? []
    deepEqual(
      Object.keys(files).toSorted(),
      ['manifest.json', icons.color, icons.outline, ...languages].toSorted(),
    )
  })

  it('carries the ids and the host of the settings, and leaves no place unfilled', () => {
    equal(text.includes('{{'), false)
    equal(manifest.id, SAMPLE.TEAMS_APP_ID)
    equal(manifest.bots?.[0]?.botId, SAMPLE.BOT_APP_ID)
    deepEqual(manifest.validDomains, ['counterpart.brightwater.example'])
    deepEqual(manifest.webApplicationInfo, {
      id: SAMPLE.TAB_CLIENT_ID,
      resource: `api://counterpart.brightwater.example/${SAMPLE.TAB_CLIENT_ID}`,
    })
    deepEqual(manifest.developer, {
      name: SAMPLE.DEVELOPER_NAME,
      websiteUrl: SAMPLE.SUPPORT_URL,
      privacyUrl: SAMPLE.PRIVACY_URL,
      termsOfUseUrl: SAMPLE.TERMS_URL,
    })
  })

  it('has the version of package.json, in its name too', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    equal(manifest.version, version)
    equal(name, `counterpart-${version}.zip`)
  })

  it('lists every command of the chat, in words that the chat understands', () => {
    const listed = manifest.bots?.[0]?.commandLists?.[0]?.commands ?? []
    const meant = listed.map(({ title }) => commandFor(title, en))
    deepEqual(new Set(meant), new Set(Object.values(COMMANDS)))
    equal(listed.length, Object.keys(COMMANDS).length)
  })

  it('goes by the name that the chat says', () => equal(manifest.name.short, en.chat.product))

  it('opens pages that the tab has: for oneself, beside a meeting, and to set up a channel', () => {
    const [own, visit] = manifest.staticTabs ?? []
    const opened = [own?.contentUrl, visit?.contentUrl, manifest.configurableTabs?.[0]?.configurationUrl]
    const pages = opened.map((address) => viewOfPath(new URL(address ?? '').pathname))
    deepEqual(pages, [{ page: 'overview' }, { page: 'panel', visitId: null }, { page: 'configure' }])
    equal(own?.entityId, TAB_ENTITY)
    deepEqual(visit?.context, ['meetingSidePanel'])
  })

  it('is the same to the byte for the same settings, on any day and in any zone', () => {
    ok(makePackage(SAMPLE).bytes.equals(bytes))
    const [time, date] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)]
    deepEqual([time, date], [0, (1 << 5) | 1])
    const [a, b] = [Buffer.from('a'), Buffer.from('b')]
    ok(zip({ a, b }).equals(zip({ b, a })))
  })
})
