import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { createGuestLimit } from '../../bot/guest-limit.ts'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { bentLink } from '../pairing/life-world.ts'
import { askByLink } from '../visits/asked-by-link.ts'
import { visitWorld } from '../visits/visit-world.ts'
import { type World, world } from '../world.ts'

const TEAM: GuestClaim = { kind: 'team', customerId: 'c1', nonce: 'n1', until: '2027-01-31T00:00:00.000Z' }

describe('a link for a guest', () => {
  let here: World
  let links: ReturnType<typeof guestLinks>
  before(async () => {
    here = await world()
    const { secrets, serviceUrl } = here.sandbox
    links = guestLinks({ secret: secrets.linkSecret, publicUrl: serviceUrl })
  })
  after(() => here.stop())
  const open = async (url: string, given: RequestInit = {}) => {
    const answer = await fetch(url, { redirect: 'manual', ...given })
    return { status: answer.status, page: await answer.text(), headers: answer.headers }
  }
  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })

  it('answers alike whether it is forged, over, of another secret, or of something that is not there', async () => {
    const good = links.linkTo(TEAM)
    const forged = bentLink(good)
    const other = guestLinks({ secret: 'x'.repeat(40), publicUrl: here.sandbox.serviceUrl }).linkTo(TEAM)
    const over = links.linkTo({ ...TEAM, until: '2026-11-01T00:00:00.000Z' })
    const [claim = '', signature = ''] = good.split('/guest/')[1]?.split('.') ?? []
    const bent = Buffer.from(Buffer.from(claim, 'base64url').toString().replace('2027', '2037')).toString(
      'base64url',
    )
    const urls = [forged, other, over, good, `${here.sandbox.serviceUrl}/guest/${bent}.${signature}`]
    const pages = await Promise.all(
      [
        ...urls,
        `${here.sandbox.serviceUrl}/guest/x`,
        `${good}.more`,
        `${here.sandbox.serviceUrl}/guest/%00`,
      ].map((url) => open(url)),
    )
    deepEqual(new Set(pages.map(({ status }) => status)), new Set([404]))
    equal(new Set(pages.map(({ page }) => page)).size, 1)
    match(pages[0]?.page ?? '', /Brightwater Fasteners/)
  })

  it('speaks the language that the browser likes best of ours, and English else', async () => {
    const url = links.linkTo(TEAM)
    const shown = async (wanted: string) =>
      /<html lang="(\w+)"/.exec((await open(url, { headers: { 'accept-language': wanted } })).page)?.[1]
    equal(await shown('pt-PT, fr;q=0.4, nl-BE;q=0.8'), 'nl')
    equal(await shown('pt-PT'), 'en')
    equal(await shown(',;q=,,de;q=x'), 'en')
  })

  it('leads to a page without scripts, in no frame, kept nowhere, and unknown to search engines', async () => {
    const { headers, page } = await open(links.linkTo(TEAM))
    const policy = headers.get('content-security-policy') ?? ''
    ok(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'"))
    ok(!/unsafe|script-src/.test(policy))
    equal(headers.get('cache-control'), 'no-store')
    equal(headers.get('referrer-policy'), 'no-referrer')
    ok(!/<script|https?:\/\/(?!localhost)/i.test(page))
    match(page, /noindex/)
    const style = await open(`${here.sandbox.serviceUrl}/guest/guest.css`)
    equal(style.headers.get('content-type'), 'text/css; charset=utf-8')
    const head = await open(links.linkTo(TEAM), { method: 'HEAD' })
    deepEqual([head.status, head.page], [404, ''])
  })

  it('takes no body but a short form, and lives on', async () => {
    const url = links.linkTo(TEAM)
    const bodies: RequestInit[] = [
      form({ answer: 'x'.repeat(20_000) }),
      form({ __proto__: 'x', constructor: 'y' }),
      { method: 'POST', body: '{"answer":1}', headers: { 'content-type': 'application/json' } },
      { ...form({ answer: 'x' }), headers: { 'content-encoding': 'gzip' } },
      {
        method: 'POST',
        body: Buffer.from([0, 255, 37]),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ]
    for (const body of bodies) equal((await open(url, body)).status, 404)
    equal((await open(`${here.sandbox.serviceUrl}/health/live`)).status, 200)
  })

  it('answers a form with the way to a page that may be loaded again, and one that says nothing with what is missing', async () => {
    const asked = await visitWorld({ now: '2026-11-03T10:00:00Z' })
    const { ines } = await askByLink(asked, { times: ['2026-11-24T15:30:00.000Z'], subject: 'Winter milk' })
    const empty = await open(ines, form({ answer: 'times', note: 'Bientôt' }))
    deepEqual([empty.status, />Bientôt</.test(empty.page)], [422, true])
    const sent = await open(ines, form({ answer: 'times', time0: 'yes' }))
    const to = new URL(sent.headers.get('location') ?? '', ines)
    deepEqual([sent.status, sent.page, sent.headers.get('cache-control')], [303, '', 'no-store'])
    equal(to.origin + to.pathname, new URL(ines).origin + new URL(ines).pathname)
    for (let times = 0; times < 2; times++) {
      const { status, page, headers } = await open(to.href)
      deepEqual([status, headers.get('cache-control')], [200, 'no-store'])
      match(page, /<h1>Merci<.*Votre réponse est enregistrée.*value="yes" checked/s)
    }
    match((await open(`${bentLink(ines)}?said=stored`)).page, /<h1>(?!Merci)/)
    await asked.stop()
  })

  it('has one spelling: what decodes to the same signature opens nothing', () => {
    const token = links.linkTo(TEAM).split('/guest/')[1] ?? ''
    deepEqual(links.read(token), TEAM)
    const [claim = '', signature = ''] = token.split('.')
    const bytes = Buffer.from(signature, 'base64url')
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const spellings = [...alphabet].map((last) => signature.slice(0, -1) + last)
    const alike = spellings.filter((one) => Buffer.from(one, 'base64url').equals(bytes))
    equal(alike.length, 4)
    for (const other of [...alike, `${signature}=`, ` ${signature}`, bytes.toString('base64')].filter(
      (one) => one !== signature,
    ))
      equal(links.read(`${claim}.${other}`), undefined, other)
  })

  it('is counted for itself: made-up ones and very many others make nobody’s count begin anew', () => {
    const passes = createGuestLimit(() => 0)
    const over = (link?: string) => Array.from({ length: 121 }, () => passes(link)).at(-1)
    equal(over('mine'), false)
    equal(over(), true)
    for (let made = 0; made < 10_001; made++) passes(undefined)
    equal(passes('mine'), false)
    for (let other = 0; other < 9_000; other++) equal(passes(`other ${other}`), true)
    equal(passes('mine'), false)
    equal(passes(undefined), false)
  })

  it('is told to wait when it is opened too often, and others are served meanwhile', async () => {
    const url = links.linkTo({ ...TEAM, nonce: 'often' })
    const french = { headers: { 'accept-language': 'fr' } }
    const answers = await Promise.all(Array.from({ length: 130 }, () => open(url, french)))
    const refused = answers.filter(({ status }) => status === 429)
    ok(refused.length >= 10, `${refused.length} of 130 were refused`)
    ok(Number(refused[0]?.headers.get('retry-after')) > 0)
    match(
      refused[0]?.page ?? '',
      /<html lang="fr".*<h1>Un instant, s’il vous plaît<\/h1>.*un très grand nombre/s,
    )
    equal((await open(links.linkTo(TEAM))).status, 404)
  })
})
