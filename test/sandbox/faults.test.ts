import assert from 'node:assert/strict'
import { fault } from '../../src/sandbox/faults.ts'
import { type StandInsAlone, standIns } from './stand-ins.ts'

describe('faults and the ledger', () => {
  let teams: StandInsAlone
  const send = () => teams.connector('POST', teams.activities, { type: 'message', text: 'hello' })
  beforeEach(async () => {
    teams = await standIns()
  })
  afterEach(() => teams.stop())

  it('answer with a status as often as asked, and then no more', async () => {
    teams.faults.add({ target: 'connector', path: '/activities$', status: 503, retryAfter: 'soon', times: 2 })
    const answers = [await send(), await send(), await send()]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [503, 503, 201],
    )
    assert.equal(answers[0]?.headers.get('retry-after'), 'soon')
    assert.equal(teams.chat.messages.length, 1)
  })

  it('stand until they are deleted when no number is given', async () => {
    teams.faults.add({ target: 'connector', status: 500 })
    for (let i = 0; i < 3; i++) assert.equal((await send()).status, 500)
    assert.equal(teams.faults.clear(), 1)
    assert.equal((await send()).status, 201)
  })

  it('meet only the target and path they name', async () => {
    teams.faults.add({ target: 'graph', status: 500 })
    teams.faults.add({ target: 'connector', path: '/members', status: 500 })
    assert.equal((await send()).status, 201)
    assert.equal((await teams.graph('/users/1')).status, 500)
  })

  it('cut a call before the work is done', async () => {
    teams.faults.add({ target: 'connector', drop: 'before', times: 1 })
    await assert.rejects(send())
    assert.equal(teams.chat.messages.length, 0)
    const [entry] = teams.ledger.list('connector')
    assert.deepEqual([entry?.status, entry?.fault], [null, 'cut before'])
  })

  it('cut a call, or answer it with an error, after the work is done', async () => {
    teams.faults.add({ target: 'connector', drop: 'after', times: 1 })
    await assert.rejects(send())
    teams.faults.add({ target: 'connector', drop: 'after', status: 502, times: 1 })
    assert.equal((await send()).status, 502)
    assert.equal(teams.chat.messages.length, 2)
    assert.deepEqual(
      teams.ledger.list('connector').map(({ status, fault }) => [status, fault]),
      [
        [201, 'cut after'],
        [201, 'answered after'],
      ],
    )
  })

  it('make a call late', async () => {
    teams.faults.add({ target: 'connector', delayMs: 120, times: 1 })
    const start = performance.now()
    assert.equal((await send()).status, 201)
    assert.ok(performance.now() - start >= 115)
  })

  it('meet only calls of their method and with their words in the body', async () => {
    teams.faults.add({ target: 'connector', method: 'PUT', status: 500 })
    teams.faults.add({ target: 'connector', method: 'POST', body: 'good\\s?bye', status: 500 })
    assert.equal((await send()).status, 201)
    const goodbye = { type: 'message', text: 'good bye' }
    assert.equal((await teams.connector('POST', teams.activities, goodbye)).status, 500)
  })

  it('meet some calls by chance, and with the same seed the same ones', async () => {
    const rolled = async () => {
      teams.faults.clear()
      teams.faults.add({ target: 'connector', path: '/members', status: 500, chance: 0.3, seed: 7 })
      const asked = Array.from({ length: 40 }, () => teams.connector('GET', members))
      return (await Promise.all(asked)).map(({ status }) => status)
    }
    const members = teams.activities.replace(/activities$/, 'members')
    const [first, second] = [await rolled(), await rolled()]
    assert.deepEqual(first, second)
    const failed = first.filter((status) => status === 500).length
    assert.ok(failed > 3 && failed < 25, `${failed} of 40`)
  })

  it('hold an answer back after the work is done', async () => {
    teams.faults.add({ target: 'connector', holdMs: 60_000, times: 1 })
    const answered = send().then(
      () => 'answered',
      () => 'cut',
    )
    while (teams.chat.messages.length === 0) await new Promise(setImmediate)
    assert.equal(teams.ledger.list('connector')[0]?.status, 201)
    assert.equal(await Promise.race([answered, Promise.resolve('held')]), 'held')
    teams.stop()
    assert.equal(await answered, 'cut')
  })

  it('answer without an id, with half of the body, or a byte at a time', async () => {
    const told = async (answer: 'no id' | 'half' | 'drip') => {
      teams.faults.add({ target: 'connector', answer, times: 1 })
      const signal = AbortSignal.timeout(2500)
      const headers = { authorization: `Bearer ${teams.botToken}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ type: 'message', text: 'hello' })
      const init = { method: 'POST', headers, body, signal }
      const reply = await fetch(`${teams.url}/v3${teams.activities}`, init)
      return { status: reply.status, read: await reply.text().catch(() => 'broke off') }
    }
    assert.deepEqual(await told('no id'), { status: 201, read: '{}' })
    assert.deepEqual(await told('half'), { status: 201, read: 'broke off' })
    assert.deepEqual(await told('drip'), { status: 201, read: 'broke off' })
    assert.equal(teams.chat.messages.length, 3)
    assert.deepEqual(
      teams.ledger.list('connector').map(({ status, fault }) => [status, fault]),
      [
        [201, 'no id'],
        [201, 'half'],
        [201, 'drip'],
      ],
    )
  })

  it('refuse what cannot be meant', () => {
    for (const given of [
      { target: 'connector' },
      { target: 'moon', status: 500 },
      { target: 'graph', status: 200 },
      { target: 'graph', status: 500, path: '(' },
      { target: 'graph', status: 500, time: 1 },
      { target: 'graph', drop: 'during' },
      { target: 'graph', status: 500, chance: 2 },
      { target: 'graph', status: 500, body: '(' },
      { target: 'graph', answer: 'slowly' },
      { target: 'storage', answer: 'drip' },
    ])
      assert.equal(fault.safeParse(given).success, false, JSON.stringify(given))
  })

  it('note every call with time, product time, method, path, status and body', async () => {
    await send()
    await teams.connector('POST', '/conversations/a:nobody/activities', { type: 'message', text: 'lost' })
    const [first, second] = teams.ledger.list('connector')
    assert.deepEqual(
      [first?.method, first?.path, first?.status, first?.productTime, first?.body],
      ['POST', `/v3${teams.activities}`, 201, teams.PRODUCT_NOW, { type: 'message', text: 'hello' }],
    )
    assert.ok(Math.abs(Date.parse(first?.time ?? '') - Date.now()) < 60_000)
    assert.equal(second?.status, 404)
    assert.ok(!JSON.stringify(teams.ledger.list()).includes(teams.botToken))
  })
})
