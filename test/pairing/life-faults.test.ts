import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { settleIntroduction } from '../../src/domain/pairing/introduce-pair.ts'
import { until } from '../visits/visit-world.ts'
import {
  BEN,
  BERTA,
  DOV,
  EVE,
  FINN,
  INES,
  type LifeWorld,
  lifeWorld,
  open,
  PAUL,
  ROLF,
} from './life-world.ts'
import { pairingWorld } from './pairing-world.ts'

const SEND = { target: 'graph', path: '/me/sendMail$', times: 1 } as const

describe('the mail of an introduction, when things go wrong', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld({ processes: true })
  })
  afterEach(() => here.clearFaults())
  after(() => here.stop())
  const sent = async () =>
    (await here.ledger('graph')).filter(({ path }) => path.endsWith('/sendMail')).length
  const drafted = async (by: string, employee: string, contact: string) => {
    const { id } = await here.waiting(by, employee, contact)
    const { draft } = (await here.draft(by, id)).body
    return { id, mail: { subject: draft.subject, text: draft.text } }
  }

  it('was surely not sent: the pair waits as before, the reason is said, and it can be sent again (1.5)', async () => {
    const { id, mail } = await drafted(BEN, EVE, PAUL)
    await here.fault({ ...SEND, status: 403 })
    const refused = await here.introduce(BEN, id, { how: 'mail', mail })
    equal(refused.status, 503)
    match(refused.body.detail, /was not sent, and the pair still waits.*Mail\.Send/)
    const pair = await here.pairOf(BEN, EVE, PAUL)
    deepEqual([pair?.status, pair?.until, pair?.mailUnsure], ['suggested', null, false])
    equal((await here.mail(PAUL)).length, 0)
    const again = await here.introduce(BEN, id, { how: 'mail', mail })
    deepEqual([again.body.status, (await here.mail(PAUL)).length], ['introduced', 1])
  })

  it('may have been sent: it says so, sends nothing by itself, and its links work (1.5)', async () => {
    const before = await sent()
    const { id, mail } = await drafted(BEN, EVE, INES)
    await here.fault({ ...SEND, drop: 'after' })
    const unsure = await here.introduce(BEN, id, { how: 'mail', mail })
    deepEqual([unsure.status, unsure.body.status, unsure.body.mailUnsure], [200, 'introduced', true])
    await here.settle()
    const [arrived, ...more] = await here.mail(INES)
    deepEqual([more.length, (await sent()) - before], [0, 1])
    const link = /https?:\S+(?=#please-dont)/.exec(arrived?.body ?? '')?.[0] ?? ''
    equal((await open(link)).status, 200)
    // Whoever looked into their sent mail and found nothing may send it again, and either mail can be answered.
    const { draft } = (await here.draft(BEN, id)).body
    ok(draft.text.includes(`${link}#please-dont`))
    const again = await here.introduce(BEN, id, { how: 'mail', mail: draft })
    deepEqual([again.body.status, again.body.mailUnsure], ['introduced', false])
    deepEqual([(await here.mail(INES)).length, (await open(link)).status], [2, 200])
  })

  it('is sent once where two press at the same moment (1.5)', async () => {
    const before = await sent()
    const { id, mail } = await drafted(BEN, FINN, PAUL)
    const both = await Promise.all([1, 2, 3].map(() => here.introduce(BEN, id, { how: 'mail', mail })))
    deepEqual(both.map(({ status }) => status).sort(), [200, 409, 409])
    equal((await sent()) - before, 1)
  })

  it('is not sent again by a service that comes back, nor by whoever presses again (1.5)', async () => {
    const before = await sent()
    const { id, mail } = await drafted(BERTA, DOV, ROLF)
    await here.fault({ ...SEND, delayMs: 5_000 })
    const cut = here.introduce(BERTA, id, { how: 'mail', mail }).catch(() => undefined)
    await until(async () => (await here.pairOf(BERTA, DOV, ROLF))?.status === 'introduced')
    here.kill(0)
    await cut
    await until(async () => (await here.draft(BERTA, id).catch(() => undefined))?.status === 200)
    equal((await here.introduce(BERTA, id, { how: 'mail', mail })).status, 409)
    equal((await here.pairOf(BERTA, DOV, ROLF))?.status, 'introduced')
    ok((await sent()) - before <= 1)
  })

  it('tells whoever sent it when nobody is at work with it any more, and not before (1.5)', async () => {
    const { make, pairOf, change, needs, id, acme } = await pairingWorld()
    equal(await make('ann', 'ida'), 'made')
    const [made] = await pairOf('ann')
    ok(made)
    const ends = '2026-11-02T08:00:45.000Z'
    const introduction = { byId: id('dot'), mail: 'sending', until: ends, token: 't' } as const
    await change(made, { status: 'introduced', until: '2026-11-09', linkNonce: 'n', introduction })
    const key = { ...acme, pairId: made.id }
    const settle = (at: string) => settleIntroduction({ ...needs, realNow: () => Date.parse(at) })(key)
    ok((await settle('2026-11-02T08:00:40.000Z')).laterMs, 'somebody looks again')
    equal((await needs.pairs.get(key))?.value.introduction?.mail, 'sending')
    deepEqual(await settle('2026-11-02T08:00:46.000Z'), { laterMs: null })
    const pair = (await needs.pairs.get(key))?.value
    deepEqual([pair?.status, pair?.introduction?.mail], ['introduced', 'unknown'])
    deepEqual(
      pair?.tells?.slice(-1).map(({ employeeId, kind }) => [employeeId, kind]),
      [[id('dot'), 'mail in doubt']],
    )
    deepEqual(await settle('2026-11-02T08:00:47.000Z'), { laterMs: null })
    equal((await needs.pairs.get(key))?.value.revision, pair?.revision)
  })
})
