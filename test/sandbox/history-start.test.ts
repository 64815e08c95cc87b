import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CycleList } from '../../src/contract/checkins.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { endOfHistory, fillSample, passAskDay, sampleFiles } from '../../src/sandbox/first-day.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts'
import { azurite } from '../azurite.ts'

const TODAY = new Date('2026-11-22T12:00:00Z')

const EXPECTED = /\/calendar\/getSchedule|\/subscriptions |\/events\/[^/]+\?\$select=start/

describe('a fresh sandbox with the sample organisation', function () {
  this.timeout(60_000)
  const data = mkdtempSync(join(tmpdir(), 'counterpart-history-'))
  let sandbox: Sandbox
  before(async () => {
    sandbox = await startSandbox({
      ...{ ports: { service: 0, sandbox: 0, tls: 0 }, instances: 1, data },
      ...{ storage: await azurite(), prefix: `t${randomBytes(6).toString('hex')}` },
      startAt: (calendar) => endOfHistory(calendar, TODAY),
      fill: (place) => fillSample(place, TODAY),
    })
    await sandbox.installBot()
    await passAskDay(sandbox, TODAY)
  })
  after(async () => {
    await sandbox.stop()
    rmSync(data, { recursive: true, force: true })
  })
  const control = async <T>(path: string) =>
    (await fetch(`${sandbox.url}/sandbox${path}`)).json() as Promise<T>
  const get = async <T>(email: string, path: string): Promise<T> => {
    const person = sandbox.people.byEmail(email) ?? assert.fail(`nobody has the address ${email}`)
    const token = await sandbox.tokens.forTab(person, sandbox.people.isAdministrator(person))
    const answer = await fetch(`${sandbox.serviceUrl}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.json() as Promise<T>
  }
  const ingrid = 'ingrid.vossenberg@brightwater-fasteners.example'

  it('has a card waiting in the evening for everybody with a counterpart', async () => {
    const pairs = readFileSync(sampleFiles().find(({ kind }) => kind === 'pairs')?.file ?? '', 'utf8')
    for (const { email } of sandbox.people.list()) {
      const chat = await control<{ attachments: unknown[] }[]>(`/chats/${email}`)
      const asked = chat.filter(({ attachments }) => JSON.stringify(attachments).includes('checkin.answer'))
      assert.equal(asked.length, pairs.includes(email) ? 1 : 0, email)
    }
  })

  it('sent nothing for its past: no card of an earlier month, no call of Graph', async () => {
    const sent = await control<{ path: string }[]>('/ledger?target=connector')
    const people = sandbox.people.list().length
    const cards = sent.filter(({ path }) => path.includes('/activities'))
    // One welcome each, and one card for those who have a counterpart.
    assert.ok(cards.length <= 2 * people, String(cards.length))
    // Graph is asked who is out of office on the ask day, and how visits to come stand; nothing else.
    const graph = await control<{ path: string; body: unknown }[]>('/ledger?target=graph')
    const asked = graph.filter(({ path, body }) => !`${path} ${JSON.stringify(body)}`.match(EXPECTED))
    assert.deepEqual(asked, [])
    const { cycles } = await get<CycleList>(ingrid, '/api/cycles')
    assert.equal(cycles.length, 12)
    assert.equal(cycles[0]?.counts.planned, undefined)
  })

  it('shows its past to everybody at first sight (4.2)', async () => {
    const overview = await get<Overview>(ingrid, '/api/overview')
    assert.deepEqual([overview.cycle?.id, overview.due], ['2026-11', 8])
    assert.ok(overview.spoke > 0 && overview.nextVisits.length > 0 && overview.lateFollowUpCount > 0)
    assert.deepEqual(
      overview.silent.map(({ name }) => name),
      ['Nordlys Medico A/S'],
    )
  })

  it('knows its own files: importing them again changes nothing (1.1)', async () => {
    for (const { kind, file } of sampleFiles()) {
      const { body } = await sandbox.runImport(kind, readFileSync(file), 'apply=true')
      const { added, changed, gone, refused } = JSON.parse(String(body))
      assert.deepEqual([added, changed, gone, refused], [0, 0, 0, []], kind)
    }
  })

  it('shows visits to come in calendars and invitations in mailboxes, with the time they came (3.4)', async () => {
    const nadia = 'nadia.elmansouri@brightwater-fasteners.example'
    const events = await control<{ subject: string; start: string }[]>(`/calendars/${nadia}`)
    assert.ok(events.some(({ subject, start }) => /crates/.test(subject) && start > '2026-11-10'))
    const mails = await control<{ kind: string; receivedAt: string }[]>(
      '/mail/gerben.stellingwerf@zeewind-torens.example',
    )
    assert.ok(mails.length > 1)
    assert.ok(mails.every(({ kind, receivedAt }) => kind === 'invitation' && receivedAt < '2026-11-10'))
    assert.ok(mails.some(({ receivedAt }) => receivedAt < '2026-06-01'))
  })
})
