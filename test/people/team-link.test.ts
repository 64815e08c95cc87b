/* Over 200 lines because what a guest may see and what they may not are one promise, held to one shared link. */
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import type { Problem } from '../../src/contract/problem.ts'
import type { TeamView } from '../../src/contract/teams.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { bentLink } from '../pairing/life-world.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE team; --",
  '&lt;b&gt; {{DATE}} <at>Everybody</at>',
  '[a link](https://evil.example) </li></ul>',
]

describe('the page on which a customer sees our team', () => {
  let here: World
  let larkspur: string
  let quill: string
  const ids = new Map<string, string>()
  const idOf = (name: string) => ids.get(at(name)) ?? ''
  const share = (by: string, on: boolean, customerId = larkspur) =>
    here.post<TeamView & Problem>(at(by), `/api/customers/${customerId}/team/link`, { share: on })
  const change = (body: object) => here.post<TeamView>(at('berta'), `/api/customers/${larkspur}/team`, body)
  const linkOf = async () => (await share('berta', true)).body.link?.url ?? ''
  const open = async (url: string, language = 'en', init: RequestInit = {}) => {
    const answer = await fetch(url, { headers: { 'accept-language': language }, ...init })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  /** The addresses of the photos on the page, by the names they stand with. */
  const facesOn = async (url: string) => {
    const people = (await open(url)).text.matchAll(/<img src="([^"]+)"[\s\S]*?class="name">([^<]+)</g)
    return new Map([...people].map(([, face = '', name = '']) => [name, new URL(face, url).href]))
  }
  const linksWith = (secret: string) => guestLinks({ secret, publicUrl: here.sandbox.serviceUrl })
  const claimOf = (url: string) =>
    linksWith(here.sandbox.secrets.linkSecret).read(
      new URL(url).pathname.split('/').at(-1) ?? '',
    ) as GuestClaim

  before(async () => {
    here = await world({ settings: { ORG_NAME: 'Tallow & Rye' } })
    await found(here)
    const { body } = await here.get<{ customers: CustomerSummary[] }>(at('berta'), '/api/customers')
    const customer = (name: string) => body.customers.find((one) => one.name === name)?.id ?? ''
    larkspur = customer('Larkspur Dairy')
    quill = customer('Quill & Sons')
    for (const { email, id } of await here.people()) ids.set(email, id)
    await change({
      put: [
        { employeeId: idOf('ada'), role: 'internal nickname', does: 'Plans your deliveries' },
        { employeeId: idOf('cleo'), role: '', does: 'Answers questions about invoices' },
      ],
    })
  })
  after(() => here.stop())

  it('is there once the team is shared, until 180 days later, and shared twice it has one link', async () => {
    equal((await here.get<TeamView>(at('berta'), `/api/customers/${larkspur}/team`)).body.link, null)
    const { status, body } = await share('ada', true)
    equal(status, 200)
    equal(body.link?.until.slice(0, 10), '2027-05-01')
    equal(body.link?.byName, 'Ada Quist')
    equal(await linkOf(), body.link?.url)
  })

  it('is shared by those who may change the team alone; nobody else is even told the link', async () => {
    const refused = await share('dov', true)
    deepEqual([refused.status, refused.body.reason], [403, 'not allowed'])
    await linkOf()
    equal((await here.get<TeamView>(at('dov'), `/api/customers/${larkspur}/team`)).body.link, null)
    const empty = await share('berta', true, quill)
    deepEqual([empty.status, empty.body.reason], [409, 'nobody to show'])
  })

  it('says who each of us is and what they do, who shares it and until when; no address, no role, no counterpart', async () => {
    const { status, text, headers } = await open(await linkOf())
    equal(status, 200)
    for (const said of [
      'Your team at Tallow &#38; Rye',
      'Ada Quist',
      'Logistics planner · Logistics',
      'Plans your deliveries',
      'Answers questions about invoices',
      'Larkspur Dairy',
      'Ada Quist of Tallow &#38; Rye sent you the link',
      '1 May 2027',
      'sets no cookies',
    ])
      ok(text.includes(said), said)
    for (const unsaid of ['@', 'internal nickname', 'Ines', 'Moreau', '<script'])
      ok(!text.includes(unsaid), unsaid)
    equal(headers.get('set-cookie'), null)
    match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    equal(headers.get('cache-control'), 'no-store')
  })

  it('speaks the language of the guest, and English where it knows none', async () => {
    const url = await linkOf()
    const titles = {
      nl: 'Uw team bij',
      fr: 'Votre équipe chez',
      de: 'Ihr Team bei',
      es: 'Su equipo en',
      da: 'Dit team hos',
    }
    for (const [language, title] of Object.entries(titles)) {
      const { text } = await open(url, `${language}-XX, en;q=0.5`)
      ok(text.includes(`<html lang="${language}"`) && text.includes(title), language)
    }
    ok((await open(url, 'ja, xx')).text.includes('Your team at'))
  })

  it('holds no personal data in its address', async () => {
    const url = await linkOf()
    const [claim = ''] = new URL(url).pathname.split('/').at(-1)?.split('.') ?? []
    const inside = Buffer.from(claim, 'base64url').toString()
    for (const word of ['Ada', 'Larkspur', 'ines', '@', idOf('ada')])
      ok(!inside.includes(word) && !url.includes(word), word)
  })

  it('shows the faces of those on it and of nobody else', async () => {
    const url = await linkOf()
    const members = await Promise.all(
      ['ada', 'cleo'].map((name) => here.get(at('ada'), `/api/employees/${idOf(name)}/photo`)),
    )
    for (const [index, name] of ['Ada Quist', 'Cleo Marsh'].entries()) {
      const { status, headers } = await fetch((await facesOn(url)).get(name) ?? '')
      equal(status, 200)
      equal(headers.get('content-type'), members[index]?.status === 200 ? 'image/png' : 'image/gif')
    }
    const everybody = ['ada', 'ben', 'berta', 'cleo', 'dov', 'eve', 'finn']
    await change({ put: everybody.map((name) => ({ employeeId: idOf(name), role: '', does: '' })) })
    const faces = await facesOn(url)
    equal(faces.size, 7)
    const kinds = await Promise.all(
      [...faces.values()].map(async (face) => (await fetch(face)).headers.get('content-type')),
    )
    deepEqual([...new Set(kinds)].sort(), ['image/gif', 'image/png'])
    await change({ remove: ['ben', 'berta', 'dov', 'eve', 'finn'].map(idOf) })
    equal((await fetch(faces.get('Berta Olsen') ?? '')).status, 404)
    equal((await fetch(faces.get('Ada Quist') ?? '')).status, 200)
  })

  it('tells no id of anybody of ours, and takes none for a face (6.4)', async () => {
    const url = await linkOf()
    const { text } = await open(url)
    for (const [email, id] of ids) {
      ok(!text.includes(id), email)
      equal((await fetch(`${url}/photo/${id}`)).status, 404)
    }
  })

  it('shows hostile names and words as they stand (D7)', async () => {
    for (const [at0, text] of HOSTILE.entries()) {
      const email = `h${at0}@tallow-and-rye.example`
      const csv = `Name,Email,Department,Job Title\n"${text.replaceAll('"', '""')}",${email},Odd,"${text.replaceAll('"', '""')}"\n`
      equal((await here.importCsv('people', csv)).body.refused.length, 0, text)
      const id = (await here.people()).find((one) => one.email === email)?.id
      equal((await change({ put: [{ employeeId: id, role: text, does: text }] })).status, 200)
      const page = (await open(await linkOf())).text
      const escaped = text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
      ok(page.split(escaped).length >= 4, `${text} three times`)
      ok(!page.includes(text) || escaped === text, text)
      equal((await change({ remove: [id] })).status, 200)
    }
  })

  it('answers every link that is wrong, over or of another kind with one and the same page (D6)', async () => {
    const url = await linkOf()
    const token = new URL(url).pathname.split('/').at(-1) ?? ''
    const [claim = '', signature = ''] = token.split('.')
    const { nonce, until } = claimOf(url)
    const { linkTo } = linksWith(here.sandbox.secrets.linkSecret)
    const forged = { kind: 'team', customerId: larkspur, nonce, until } as const
    const other = Buffer.from(JSON.stringify(['team', quill, nonce, until])).toString('base64url')
    const wrong = [
      `${here.sandbox.serviceUrl}/guest/nonsense`,
      `${here.sandbox.serviceUrl}/guest/${claim}`,
      `${here.sandbox.serviceUrl}/guest/${claim}.`,
      bentLink(url),
      `${here.sandbox.serviceUrl}/guest/${claim.slice(0, -1)}${claim.endsWith('A') ? 'B' : 'A'}.${signature}`,
      `${here.sandbox.serviceUrl}/guest/${other}.${signature}`,
      linksWith('another secret, 40 characters and more...').linkTo(forged),
      linkTo({ ...forged, customerId: quill }),
      linkTo({ ...forged, customerId: 'nobody' }),
      linkTo({ ...forged, nonce: 'another' }),
      linkTo({ ...forged, until: '2026-11-01T00:00:00.000Z' }),
      linkTo({ kind: 'introduction', pairId: larkspur, nonce, until }),
    ]
    const pages = new Set<string>()
    for (const each of wrong) {
      const { status, text } = await open(each)
      equal(status, 404, each)
      pages.add(text)
    }
    equal(pages.size, 1)
    match([...pages][0] ?? '', /does not work any more.*reply to the mail/s)
    equal((await open(url, 'en', { method: 'POST', body: new URLSearchParams({ a: 'b' }) })).status, 404)
    equal((await open(url)).status, 200)
  })

  it('is dead the moment sharing ends, its faces too, and the next link is another', async () => {
    const old = await linkOf()
    const faces = [...(await facesOn(old)).values()]
    equal(faces.length, 2)
    equal((await share('ben', false)).body.link, null)
    const dead = await open(old)
    equal(dead.status, 404)
    for (const face of faces) equal((await fetch(face)).status, 404)
    const fresh = await linkOf()
    notEqual(fresh, old)
    equal((await open(fresh)).status, 200)
    deepEqual((await open(old)).text, dead.text)
  })

  it('ends by itself in product time, and can be shared anew', async () => {
    const url = await linkOf()
    const { until } = claimOf(url)
    await here.moveTo(new Date(Date.parse(until) - 60_000).toISOString())
    equal((await open(url)).status, 200)
    await here.moveTo(until)
    const { status, text } = await open(url)
    equal(status, 404)
    match(text, /does not work any more/)
    equal((await here.get<TeamView>(at('berta'), `/api/customers/${larkspur}/team`)).body.link, null)
    const fresh = await linkOf()
    notEqual(fresh, url)
    equal((await open(fresh)).status, 200)
  }).timeout(120_000)
})
