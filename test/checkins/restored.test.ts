import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { noteGivenUp } from '../../bot/after-restore.ts'
import { createLog } from '../../bot/log.ts'
import { start } from '../../bot/start.ts'
import { openTables } from '../../src/adapters/tables/open-tables.ts'
import { restoredTable } from '../../src/adapters/tables/restored.ts'
import { FIRST_CARD } from '../../src/domain/checkins/prompt.ts'
import { RESTORED } from '../../src/domain/checkins/restored.ts'
import { wakeRestored } from '../../src/domain/privacy/wake-restored.ts'
import { change } from '../../src/domain/store.ts'
import { azurite } from '../azurite.ts'
import { config } from '../sandbox/played.ts'
import { keepVisit } from '../visits/kept-visit.ts'
import { world } from '../world.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const AT = { at: '2026-11-10T21:00:00.000Z' }

describe('what was in hand when a backup was saved (B)', () => {
  let here: AskingWorld
  /** Puts back what there is but for what waits, as if it had been handed out, and starts with SENDING=off. */
  const restoreAt = async (now: string, byTheirClock = now) => {
    const { due, settings } = here.ports
    for (const row of await due.upTo('2026-12-31T00:00:00.000Z'))
      if (['send', 'news', 'brief'].includes(row.value.work.kind)) await due.remove(row)
    await wakeRestored({ ...here.ports, now: () => byTheirClock })()
    here.state.now = now
    settings.anyHour = true
    here.state.delivery = { outcome: 'refused', state: 'failed', reason: 'sending is off' }
    await here.tick()
    settings.anyHour = false
    here.state.delivery = { outcome: 'delivered', activityId: '1' }
  }
  const ada = async () => (await here.prompts('2026-11')).get('Ada')

  it('is given up where nothing says any more that somebody should look at it', async () => {
    here = await askingWorld({ start: '2026-11-16T09:00:00.000Z', people: [{ name: 'Ada' }, { name: 'Bo' }] })
    here.state.delivery = { outcome: 'later', reason: 'not reached', waitMs: 1000 }
    await here.tick()
    const visit = await keepVisit(here, ['Ada'])
    await here.app.copyFact({ kind: 'visit', customerId: visit.customerId, visitId: visit.id })
    here.state.now = '2026-11-22T20:00:00.000Z'
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId: (await here.pairOf('Bo')).id, until: '2026-12-20' })
    await restoreAt('2026-11-23T21:00:00.000Z')
    equal((await ada())?.reason, 'sending is off')
    const [news] = await here.ports.news.list({ employeeId: here.idOf('Bo') })
    deepEqual([news?.value.state, news?.value.reason], ['not sent', 'sending is off'])
    const briefs = await here.ports.briefCards.list({ employeeId: here.idOf('Ada') })
    deepEqual(
      briefs.map(({ value }) => [value.when, value.state]),
      [['day', 'not sent']],
    )
    here.state.briefed.length = 0
    await here.passTo('2026-11-24T15:00:00.000Z')
    deepEqual(
      here.state.briefed.map(({ telling }) => telling.when),
      ['hour'],
    )
  })

  it('is given up where news waited for a later morning, as other news may have taken it along since (2.5)', async () => {
    here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.passTo('2026-11-11T22:00:00.000Z')
    const actor = { employeeId: 'boss', roles: ['administrator' as const] }
    await here.app.pausePair({ actor, pairId: (await here.pairOf('Ada')).id, until: '2026-12-20' })
    await here.tick()
    const waiting = async () => (await here.ports.news.list({ employeeId: here.idOf('Ada') }))[0]?.value
    const { state, tellAt } = (await waiting()) ?? {}
    deepEqual([state, tellAt], ['planned', '2026-11-12T09:00:00.000Z'])
    // By a clock that is ahead of the service's.
    await restoreAt('2026-11-11T22:10:00.000Z', '2026-11-12T07:30:00.000Z')
    deepEqual([(await waiting())?.state, (await waiting())?.reason], ['not sent', 'sending is off'])
    here.state.told.length = 0
    await here.passTo('2026-12-18T22:00:00.000Z')
    deepEqual(here.state.told, [])
  })

  it('may have arrived where it was on its way, and is reminded of by nobody', async () => {
    here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.tick()
    const { cycleId = '', shard = '', employeeId = '' } = (await ada()) ?? {}
    const claimed = { state: 'sending', claim: 'theirs', claimedUntil: '2026-11-10T09:00:18.000Z' } as const
    await change(
      here.ports.prompts,
      { cycleId, shard, employeeId, card: FIRST_CARD },
      (there) => there && { ...there, ...claimed },
    )
    await restoreAt(AT.at)
    equal((await ada())?.state, 'unknown')
    await here.passTo('2026-11-30T22:00:00.000Z')
    deepEqual(here.sentTo(), [])
  })
})

describe('a service over rows that were restored (B)', () => {
  const place = async (prefix: string) => ({ prefix, connectionString: await azurite() })
  const rowsAt = async (prefix: string) =>
    restoredTable((await openTables(await place(prefix), () => {})).open)

  it('does not start with sending on before what fell due is given up', async () => {
    const prefix = `r${randomBytes(6).toString('hex')}`
    await (await rowsAt(prefix)).insert(RESTORED, AT)
    const on = { ...config, PORT: 0, STORAGE_PREFIX: prefix, STORAGE_CONNECTION_STRING: await azurite() }
    await rejects(start({ ...on, SENDING: true }, { now: () => new Date() }), /Set SENDING to off/)
  })

  it('gives that up with sending off, and says when it is over', async () => {
    const here = await world({ settings: { SENDING: 'off' } })
    try {
      const rows = await rowsAt(here.prefix)
      await rows.insert(RESTORED, AT)
      await here.advance('PT1M')
      equal(await rows.get(RESTORED), undefined)
    } finally {
      await here.stop()
    }
  })

  it('is not over while work waits, or while a pass hands any out', async () => {
    const rows = await rowsAt(`r${randomBytes(6).toString('hex')}`)
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    await rows.insert(RESTORED, AT)
    let waits = 0
    const done = noteGivenUp({ restored: rows, isSending: false, waiting: async () => waits, log })
    const note = (waiting: number, gave: boolean) => {
      waits = waiting
      return done({ gave, nextDueAt: null })
    }
    await note(1, false)
    await note(0, true)
    ok(await rows.get(RESTORED))
    // Once a minute it says what it waits for.
    equal(lines.length, 1)
    match(lines.join(), /restore\.waits.*"work":1/)
    await note(0, false)
    equal(await rows.get(RESTORED), undefined)
    match(lines.join(), /restore\.over/)
  })
})
