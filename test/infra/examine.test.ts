import { deepEqual, equal, match } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { examine } from '../../infra/examine.ts'

type Page = { status?: number; headers?: Record<string, string>; body?: string }
const TENANT_ID = '11111111-1111-4111-8111-111111111111'
const content = new URLSearchParams({ TENANT_ID, PUBLIC_URL: 'https://other.example' }).toString()
/** What a service without fault answers. */
const WELL: Record<string, Page> = {
  '/health/live': {},
  '/health/ready': {},
  '/api/messages': { status: 401 },
  '/api/me': { status: 401 },
  '/api/notifications': { headers: { 'content-type': 'text/plain' }, body: 'a b&<c>' },
  '/tab/': {
    headers: { 'content-security-policy': "script-src 'self'; frame-ancestors https://*.cloud.microsoft" },
    body: `<meta name="teams-link" content="${content.replaceAll('&', '&amp;')}" />`,
  },
}

/** What is found wrong with a service that answers so. */
async function wrongWith(pages: Record<string, Page>, expected = {}) {
  const answer: RequestListener = (request, response) => {
    const {
      status = 200,
      headers = {},
      body = '',
    } = pages[request.url?.split('?')[0] ?? ''] ?? { status: 404 }
    // Not in one go: restify makes `writeHead` answer nothing, for the whole process.
    response.writeHead(status, headers)
    response.end(body)
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const findings = await examine(`http://127.0.0.1:${port}`, expected)
  server.close()
  return findings.filter(({ wrong }) => wrong !== null)
}

describe('npm run doctor', () => {
  it('finds nothing wrong where nothing is (7.2)', async () => {
    deepEqual(await wrongWith(WELL, { TENANT_ID, PUBLIC_URL: 'https://OTHER.example/' }), [])
  })

  const ills: Record<string, [about: RegExp, wrong: RegExp, pages: Record<string, Page>]> = {
    'a service that does not run': [/it runs/, /503/, { '/health/live': { status: 503 } }],
    'a clock that is wrong': [
      /it runs/,
      /seconds apart/,
      { '/health/live': { headers: { date: 'Tue, 01 Jan 2030 00:00:00 GMT' } } },
    ],
    'storage that is not reached': [
      /is ready/,
      /storage does not answer/,
      { '/health/ready': { status: 503, body: 'storage does not answer' } },
    ],
    'a bot that lets strangers in': [/\/api\/messages is closed/, /200/, { '/api/messages': {} }],
    'an API behind somebody else': [/\/api\/me is closed/, /302/, { '/api/me': { status: 302 } }],
    'a handshake that is answered with a page': [
      /Graph can tell/,
      /200/,
      { '/api/notifications': { headers: { 'content-type': 'text/html' }, body: 'a b&<c>' } },
    ],
    'a tab that was not built': [/show the tab/, /404/, { '/tab/': { status: 404 } }],
    'a header that keeps Teams out': [
      /show the tab/,
      /x-frame-options/,
      { '/tab/': { ...WELL['/tab/'], headers: { ...WELL['/tab/']?.headers, 'x-frame-options': 'DENY' } } },
    ],
  }
  for (const [ill, [about, wrong, pages]] of Object.entries(ills))
    it(`tells ${ill} by what is wrong and what to do (7.2)`, async () => {
      const [found, ...more] = await wrongWith({ ...WELL, ...pages })
      match(found?.about ?? '', about)
      match(found?.wrong ?? '', wrong)
      equal(more.length, 0)
    })

  it('tells settings that are not those of the Teams package (7.2)', async () => {
    const [found] = await wrongWith(WELL, { TENANT_ID, PUBLIC_URL: 'https://counterpart.example' })
    equal(found?.wrong, 'PUBLIC_URL is https://other.example')
  })

  it('tells an address at which nobody answers, and to look at that first (7.2)', async () => {
    const [found] = (await examine('http://127.0.0.1:1', {})).filter(({ wrong }) => wrong !== null)
    match(found?.wrong ?? '', /^no answer/)
    match(found?.cure ?? '', /address is right/)
  })

  it('says what to do by the reason for which it is not ready (7.2)', async () => {
    const reasons = ['storage does not answer', 'the bot does not load', 'stopping']
    const cures = await Promise.all(
      reasons.map(async (body) => {
        const [found] = await wrongWith({ ...WELL, '/health/ready': { status: 503, body } })
        return found?.cure ?? ''
      }),
    )
    match(cures[0] ?? '', /three roles/)
    match(cures[1] ?? '', /deploy it again/)
    match(cures[2] ?? '', /in a minute/)
  })

  it('wants an address with its scheme, and says so (7.2)', () => {
    const doctor = join(import.meta.dirname, '../../infra/doctor.ts')
    const { status, stderr } = spawnSync(process.execPath, [doctor, 'localhost:3978'], { encoding: 'utf8' })
    equal(status, 2)
    match(stderr, /npm run doctor -- https:/)
  })
})
