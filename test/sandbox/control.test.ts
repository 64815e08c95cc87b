import assert from 'node:assert/strict'
import { request } from 'node:http'
import { type World, world } from '../world.ts'

const PEOPLE = `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country
Ada Brook,ada@brook.example,Management,Director,,Europe/Amsterdam,en-GB,NL
Bo Lind,bo@brook.example,Sales,Buyer,ada@brook.example,Europe/Stockholm,sv-SE,SE
Nobody Known,who@unknown.example,Sales,Buyer,ada@brook.example,Europe/Stockholm,sv-SE,SE
`
const BO = 'bo@brook.example'

describe('the control API', () => {
  let town: World
  before(async () => {
    town = await world({ now: '2026-11-02T08:00:00Z' })
    await town.importCsv('people', PEOPLE)
  })
  after(() => town.stop())

  it('lists the people of an import, those without a manager as administrators', async () => {
    const people = await town.people()
    assert.deepEqual(
      people.map(({ email, roles }) => [email, roles]),
      [
        ['ada@brook.example', ['Counterpart.Administrator']],
        [BO, []],
      ],
    )
  })

  it('signs people in with a token that the service takes', async () => {
    const { body } = await town.control<{ token: string }>('POST', '/sign-in', { email: 'Bo@brook.example' })
    const answer = await fetch(`${town.sandbox.serviceUrl}/api/me`, {
      headers: { authorization: `Bearer ${body.token}` },
    })
    assert.equal(answer.status, 200)
    assert.equal((await answer.json()).email, BO)
  })

  it('has installed the bot for them, and lets them talk with it', async () => {
    const [welcome] = await town.chat(BO)
    assert.equal(welcome?.from, 'bot')
    const [said, ...answers] = await town.say(BO, 'help')
    assert.deepEqual([said?.from, said?.text], ['user', 'help'])
    assert.ok(answers.length > 0 && answers.every(({ from }) => from === 'bot'))
    assert.deepEqual((await town.chat(BO)).slice(-1 - answers.length), [said, ...answers])
  })

  it('presses a button that says something', async () => {
    const [welcome] = await town.chat(BO)
    const { status, messages } = await town.press(BO, { activityId: welcome?.id ?? '', title: 'my pairs' })
    assert.equal(status, 200)
    assert.deepEqual([messages[0]?.from, messages[0]?.text], ['user', 'my pairs'])
    assert.equal(messages[1]?.from, 'bot')
  })

  it("writes a contact's mail in the time that an import named", async () => {
    const maria = { name: 'Maria Paz', email: 'maria@creek.example' }
    await town.importCsv('customers', `Name,Domain,Country,Owner Email\nCreek,creek.example,US,${BO}\n`)
    const contacts = `First Name,Last Name,Email,Customer,Language,Time Zone,Country\nMaria,Paz,${maria.email},Creek,en,America/Chicago,US\n`
    assert.equal((await town.importCsv('contacts', contacts)).body.added, 1)
    const times = { start: '2026-11-24T15:00:00.000Z', end: '2026-11-24T15:45:00.000Z' }
    const bo = { name: 'Bo Lind', email: BO }
    town.sandbox.calendars.book(bo, { subject: 'Hello', ...times, attendees: [maria] })
    const { body } = await town.control<{ body: string }[]>('GET', `/mail/${maria.email}`)
    assert.match(body[0]?.body ?? '', /09:00 to 09:45 \(America\/Chicago\)/)
    const { body: calendar } = await town.control<{ subject: string }[]>('GET', `/calendars/${BO}`)
    assert.deepEqual(
      calendar.map(({ subject }) => subject),
      ['Hello'],
    )
  })

  it('keeps a person from talking to a bot that they removed', async () => {
    await town.setState(BO, 'uninstalled')
    assert.equal((await town.control('POST', `/chats/${BO}/messages`, { text: 'hi' })).status, 409)
    await town.setState(BO, 'installed')
    assert.ok((await town.say(BO, 'hi')).length > 1)
  })

  it('moves the clock by an instant, by a duration and to the ask day, and back', async () => {
    assert.match((await town.moveTo('2026-11-03T08:00:00Z')).now, /^2026-11-03T08:00/)
    const later = await town.advance('P1DT2H')
    assert.match(later.now, /^2026-11-04T10:00/)
    assert.equal(later.settled, true)
    assert.match((await town.nextAskDay()).now, /^2026-11-11T18:00/)
    assert.match((await town.moveTo('2026-11-01T00:00:00+01:00')).now, /^2026-10-31T23:00/)
    assert.deepEqual(Object.keys(await town.clock()), ['now', 'settled'])
  })

  it('tells the page where things are', async () => {
    const { body } = await town.control('GET', '/settings')
    const { serviceUrl } = town.sandbox
    assert.deepEqual(body, { serviceUrl, tabUrl: `${serviceUrl}/tab/`, organisation: 'Brook' })
  })

  it('tells the page at once that a chat changed and the clock moved', async () => {
    const stop = new AbortController()
    const events = await fetch(`${town.sandbox.url}/sandbox/events`, { signal: stop.signal })
    const [, moved] = await Promise.all([town.say(BO, 'hi'), town.advance('PT1H')])
    let heard = ''
    for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part
      if (heard.includes('event: chat') && heard.includes('event: clock')) break
    }
    stop.abort()
    assert.match(heard, /event: chat\ndata: \{"email":"bo@brook\.example"\}\n\n/)
    assert.ok(heard.includes(`event: clock\ndata: {"now":"${moved.now.slice(0, 16)}`))
  })

  for (const [what, method, path, body, status, words] of [
    ['an unknown path', 'GET', '/postbox/bo@brook.example', undefined, 404, /no \/sandbox\/postbox/],
    ['another method', 'PUT', '/clock', {}, 405, /GET and POST/],
    ['no JSON', 'POST', '/clock', undefined, 400, /JSON/],
    ['a clock without a wish', 'POST', '/clock', {}, 400, /Send one of/],
    ['two wishes at once', 'POST', '/clock', { now: 'x', advance: 'PT1H' }, 400, /Send one of/],
    ['an instant without a zone', 'POST', '/clock', { now: '2026-11-03T08:00' }, 400, /no instant/],
    ['a duration in words', 'POST', '/clock', { advance: 'a day' }, 400, /no ISO duration/],
    ['a clock that is far away', 'POST', '/clock', { advance: 'P500Y' }, 400, /2000 to 2100/],
    ['a stranger', 'POST', '/sign-in', { email: 'x@brook.example' }, 404, /Nobody .* x@brook\.example/],
    ['an empty message', 'POST', `/chats/${BO}/messages`, { text: ' ' }, 400, /text: say something/],
    ['an unknown state', 'POST', `/chats/${BO}/state`, { state: 'muted' }, 400, /state/],
    ['an unknown card', 'POST', `/chats/${BO}/actions`, { activityId: '1', title: 'x' }, 404, /no message 1/],
    ['a button without a name', 'POST', `/chats/${BO}/actions`, { activityId: '1' }, 400, /title or verb/],
    ['an unknown property', 'POST', '/sign-in', { email: BO, admin: true }, 400, /admin/],
    ['an unknown fault', 'POST', '/faults', { target: 'connector' }, 400, /must say what happens/],
    ['an unknown ledger', 'GET', '/ledger?target=moon', undefined, 400, /no target "moon"/],
    ['an unknown import', 'POST', '/import/dogs', undefined, 404, /no import of "dogs"/],
  ] as const)
    it(`refuses ${what}, and says what to do`, async () => {
      const refused = await town.control<{ error: string }>(method, path, body)
      assert.equal(refused.status, status)
      assert.match(refused.body.error, words)
    })

  it('refuses callers under another name, and pages from elsewhere', async () => {
    const { hostname, port } = new URL(town.sandbox.url)
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const call = request({ hostname, port, path: '/sandbox/people', headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
        call.on('error', reject).end()
      })
    assert.equal(await status({ host: `rebound.example:${port}` }), 403)
    assert.equal(await status({ host: `localhost:${port}`, origin: 'https://evil.example' }), 403)
    assert.equal(await status({ host: `localhost:${port}`, origin: `http://localhost:${port}` }), 200)
  })

  it('serves the built desk and nothing beside it', async () => {
    const outside = await fetch(`${town.sandbox.url}/..%2f..%2fpackage.json`)
    assert.notEqual(outside.status, 200)
    const page = await fetch(town.sandbox.url)
    assert.match(
      page.status === 200 ? (page.headers.get('content-type') ?? '') : await page.text(),
      /text\/html|npm run build/,
    )
  })
})

describe('an import through the control API', () => {
  it('answers as the product does, and installs the bot only when it was written', async () => {
    await using town = await world()
    const dry = await town.importCsv('people', PEOPLE, { apply: false })
    assert.deepEqual([dry.status, dry.body.added, dry.body.unresolved], [200, 2, 1])
    assert.deepEqual(await town.people(), [], 'a dry run leaves nobody in the directory')
    const { body } = await town.importCsv('people', PEOPLE)
    assert.deepEqual({ ...body, job: null }, dry.body)
    assert.ok(body.job, 'what was written can be undone')
    assert.equal((await town.chat(BO)).length, 1)
    await town.importCsv('people', PEOPLE)
    assert.equal((await town.chat(BO)).length, 1)
  })

  it('adds nobody whose row the product refused', async () => {
    await using town = await world()
    const rows =
      'Name,Email,Department,Time Zone\nAnn,ann@brook.example,Sales,UTC\nZed,zed@brook.example,Sales,Mars/Phobos\n'
    const { body } = await town.importCsv('people', rows)
    assert.deepEqual(
      body.refused.map(({ line }) => line),
      [3],
    )
    assert.deepEqual(
      (await town.people()).map(({ name }) => name),
      ['Ann'],
    )
  })

  it('passes on the refusal of the product', async () => {
    await using town = await world()
    const url = `${town.sandbox.url}/sandbox/import/people?apply=perhaps`
    const refused = await fetch(url, { method: 'POST', body: PEOPLE })
    assert.equal(refused.status, 400)
    assert.match(refused.headers.get('content-type') ?? '', /problem\+json/)
  })
})
