import { deepEqual, match } from 'node:assert/strict'
import { problemsOf, readApp } from '../../manifest/app-package.ts'
import type { Manifest } from '../../manifest/manifest-type.ts'
import type { App } from '../../manifest/store-rules.ts'
import type { Words } from '../../manifest/words.ts'
import { SAMPLE } from './sample-settings.ts'

const app = readApp(SAMPLE)
const bot = { botId: SAMPLE.BOT_APP_ID, scopes: ['personal' as const], commandLists: [] }
const FIRST = 'bots[0].commandLists[0].commands[0]'

const saying = (words: Words): App => ({ ...app, words: { ...app.words, ...words } })
const having = (part: Partial<Manifest>): App => ({ ...app, manifest: { ...app.manifest, ...part } })
/** The app with a second language, whose file says `words`. */
const inDutch = (words: Words, languageTag = 'nl'): App => ({
  ...having({
    localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag, file: 'nl.json' }] },
  }),
  languages: { 'nl.json': words },
})
const granting = (name: string) =>
  having({ authorization: { permissions: { resourceSpecific: [{ name, type: 'Application' }] } } })

const BROKEN: [string, App, RegExp][] = [
  [
    'a product of Microsoft in its name',
    saying({ 'name.short': 'Counterpart for Outlook' }),
    /names a product/,
  ],
  [
    'a name that begins like a part of Teams',
    saying({ 'name.full': 'Calls to customers' }),
    /begin with another word/,
  ],
  ['a name that says it is not ready', saying({ 'name.short': 'Counterpart Beta' }), /unfinished app/],
  ['no name', saying({ 'name.short': '' }), /needs a name/],
  [
    'a button that Teams itself has',
    saying({ [`${FIRST}.title`]: 'Start meeting' }),
    /add the name of the app/,
  ],
  ['Microsoft cut short', saying({ 'description.full': 'Works in MS Teams.' }), /write Microsoft in full/],
  [
    'Teams before Microsoft Teams',
    saying({ 'description.full': 'Teams, and Microsoft Teams.' }),
    /the first time/,
  ],
  ['501 words', saying({ 'description.full': 'word '.repeat(501).trim() }), /over 500 words/],
  ['a command twice', saying({ [`${FIRST}.title`]: 'BOOK' }), /"book" is there twice/],
  ['a command with a slash', saying({ [`${FIRST}.title`]: '/help' }), /begins with a slash/],
  ['a version that is none', having({ version: '1.2' }), /of the form 1\.2\.3/],
  [
    'two versions of the manifest',
    having({ $schema: 'https://schemas.example/v1.9/a.json' }),
    /name the same/,
  ],
  [
    'a privacy page that is not https',
    having({ developer: { ...app.manifest.developer, privacyUrl: 'http://brightwater.example' } }),
    /developer\.privacyUrl must be an https address/,
  ],
  [
    'a bot in teams, where it would read rosters',
    having({ bots: [{ ...bot, scopes: ['personal', 'team'] }] }),
    /roster/,
  ],
  [
    'the right to write to all of a team',
    having({ permissions: ['messageTeamMembers'] }),
    /messageTeamMembers/,
  ],
  ['the right to read who is in a team', granting('TeamMember.Read.Group'), /reads who is in a team/],
  ['a bot that only tells', having({ bots: [{ ...bot, isNotificationOnly: true }] }), /isNotificationOnly/],
  ['a bot without commands', having({ bots: [bot] }), /needs a command/],
  ['a domain with its scheme', having({ validDomains: ['https://a.example'] }), /a host alone/],
  ['a star over what is not ours', having({ validDomains: ['*.azurewebsites.net'] }), /not yours/],
  ['a star in the middle', having({ validDomains: ['a.*.example'] }), /wrong place/],
  ['a star as part of a word', having({ validDomains: ['a*.b.example'] }), /wrong place/],
  ['tabs outside its domains', having({ validDomains: ['other.example'] }), /put its host there/],
  ['no personal tab', having({ staticTabs: [] }), /needs a personal tab/],
  [
    'two tabs of one name',
    having({ staticTabs: [...(app.manifest.staticTabs ?? []), { entityId: 'about', scopes: ['personal'] }] }),
    /the same entityId/,
  ],
  [
    'a page of Teams with an address of ours',
    having({
      staticTabs: [{ entityId: 'about', scopes: ['personal'], contentUrl: `${SAMPLE.PUBLIC_URL}/tab/` }],
    }),
    /take no name and no address/,
  ],
  [
    'sign-in for another host',
    having({
      webApplicationInfo: {
        id: SAMPLE.TAB_CLIENT_ID,
        resource: `api://other.example/${SAMPLE.TAB_CLIENT_ID}`,
      },
    }),
    /webApplicationInfo\.resource/,
  ],
  [
    'a language that leaves something out',
    inDutch({ 'name.short': 'Counterpart' }),
    /nl\.json lacks description\.short/,
  ],
  ['a language of one region', inDutch(app.words, 'nl-BE'), /has a region/],
  [
    'a file for a language that is not listed',
    { ...app, languages: { 'nl.json': app.words } },
    /list every file/,
  ],
  [
    'a language file with a word that no place takes',
    inDutch({ ...app.words, greeting: 'Hoi' }),
    /greeting.*schema/,
  ],
  [
    'a property that its publisher does not know',
    having({ owner: 'Ingrid' } as Partial<Manifest>),
    /owner.*schema/,
  ],
  [
    'a name that is too long',
    having({ name: { short: 'Counterpart '.repeat(3), full: '' } }),
    /name\/short.*30/,
  ],
]

describe('a package is refused with', () => {
  for (const [what, broken, told] of BROKEN) it(what, () => match(problemsOf(broken).join('\n'), told))
})

describe('a package may', () => {
  it('speak a second language', () => deepEqual(problemsOf(inDutch(app.words)), []))

  it('lie at a host that others share with us, when it is named in full', () => {
    const shared = readApp({ ...SAMPLE, PUBLIC_URL: 'https://counterpart-brightwater.azurewebsites.net' })
    deepEqual(problemsOf(shared), [])
  })
})
