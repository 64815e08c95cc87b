import assert from 'node:assert/strict'
import type { AskedFeelings } from '../../src/domain/overview/feeling-lines.ts'
import type { History } from '../../src/sandbox/history/play-history.ts'
import { SAID } from '../../src/sandbox/history/said/all-said.ts'
import { NEXT_VISITS, PAST_VISITS } from '../../src/sandbox/history/said/visits.ts'
import { config, heardIn, play } from './played.ts'

const TODAY = '2026-11-22T12:00:00Z'
/** As the card takes them. */
const LONGEST = { heard: 2000, followUp: 500, note: 2000 }
/** What storage or a calendar makes up by itself. */
const MADE_UP = ['w', 'etag', 'eventId', 'iCalUId', 'joinUrl']

describe('the history of the sample organisation', function () {
  this.timeout(60_000)
  let history: History
  before(async () => {
    history = await play(TODAY)
  })
  const checkins = () => heardIn(history)

  it('is the same for the same day, row by row', async () => {
    const again = await play(TODAY)
    assert.equal(rowsOf(history), rowsOf(again))
  })

  for (const today of ['2026-05-20', '2027-01-20'])
    it(`can end in any month, as on ${today}`, async () => {
      const { held } = await play(`${today}T12:00:00Z`)
      const cycles = await held.app.listCycles()
      assert.deepEqual([cycles.length, cycles[0]?.id], [12, today.slice(0, 7)])
    })

  it('bends to settings that differ: another ask day and hour, one pair a person', async () => {
    const other = { ASK_WEEK: 4, ASK_WEEKDAY: 'friday', ASK_HOUR: 7, PAIRS_PER_PERSON: 1 } as const
    const { held } = await play('2027-01-10T12:00:00Z', { ...config, ...other })
    assert.equal((await held.app.listCycles()).length, 12)
  })

  it('shows on the heat map what was answered, month by month (4.3)', async () => {
    const all = (await checkins()).filter(({ wanted, status }) => wanted || status === 'spoke')
    const { departments } = await history.held.app.participation()
    assert.deepEqual(
      departments.map(({ name }) => name),
      ['Customer Service', 'Finance', 'IT', 'Operations', 'Quality', 'Sales'],
    )
    for (const { name, cells } of departments)
      for (const cell of cells) {
        const rows = all.filter(({ department, cycleId }) => department === name && cycleId === cell?.cycleId)
        const spoke = rows.filter(({ status }) => status === 'spoke')
        assert.deepEqual([cell?.due, cell?.spoke], [people(rows), people(spoke)], `${name} ${cell?.cycleId}`)
      }
  })

  it('rises over the year, dips in summer and December, and one department falls back', async () => {
    const { months, departments } = await history.held.app.participation()
    const sum = (id: string) => {
      const at = months.findIndex((month) => month.id === id)
      return departments.reduce((total, { cells }) => total + (cells[at]?.spoke ?? 0), 0)
    }
    assert.ok(sum('2026-10') > 2 * sum('2025-12') && sum('2026-10') > sum('2026-05'))
    assert.ok(sum('2026-08') < sum('2026-06') && sum('2025-12') < sum('2026-01'))
    const quality = departments.find(({ name }) => name === 'Quality')?.cells ?? []
    assert.ok((quality.at(-2)?.spoke ?? 0) < (quality[5]?.spoke ?? 0) - 1)
  })

  it('shows on the overview of a team what its people answered, whom nobody spoke with, and what comes (4.2)', async () => {
    const { held, office } = history
    const [ingrid] = office.people.list()
    const actor = { employeeId: ingrid?.id ?? '', roles: [] }
    const overview = await held.app.scopeOverview(actor, { scope: 'team', months: 1 })
    assert.ok(overview.ok)
    const mine = (await checkins()).filter(
      ({ cycleId, scopes }) => cycleId === '2026-11' && scopes.includes(`team:${ingrid?.id}`),
    )
    const spoke = people(mine.filter(({ status }) => status === 'spoke'))
    assert.deepEqual([overview.due, overview.spoke], [people(mine), spoke])
    assert.ok(spoke > 0)
    assert.deepEqual(
      overview.silent.map(({ name, days }) => [name, (days ?? 0) > 60]),
      [['Nordlys Medico A/S', true]],
    )
    assert.ok(overview.lateFollowUpCount > 0 && overview.nextVisits.length > 0)
  })

  it('shows how conversations felt, what was guessed and what customers say, of a team, of everybody and of a customer (4.3)', async () => {
    const { held, office } = history
    const joris = office.people.list().find(({ name }) => name === 'Joris Haverkamp')
    const customers = (await held.ports.customerList.list({ kind: 'customer' })).map(({ value }) => value)
    const customerId = customers.find(({ name }) => name === 'Alpenbahn Fahrzeugbau GmbH')?.id
    const linesOf = async (asked: AskedFeelings) => {
      const lines = await held.app.feelingLines({ employeeId: joris?.id ?? '', roles: [] }, asked)
      return lines.ok ? lines.quarters : []
    }
    for (const scope of ['team', 'organisation'] as const)
      assert.ok(
        (await linesOf({ scope })).some(({ own, guesses, answers, gap }) => own && guesses && answers && gap),
        scope,
      )
    assert.ok((await linesOf({ scope: 'customer', customerId })).some(({ answers }) => answers))
  })

  it('holds at least 150 different things heard, none longer than a card takes, all in their season', async () => {
    const all = await checkins()
    const heard = all.map((one) => one.heard).filter(Boolean)
    assert.equal(new Set(heard).size, heard.length)
    assert.ok(heard.length >= 150)
    for (const one of all) {
      assert.ok(one.heard.length <= LONGEST.heard && one.note.length <= LONGEST.note)
      assert.ok((one.followUp?.text.length ?? 0) <= LONGEST.followUp)
    }
    const seasons = new Map(
      Object.values(SAID)
        .flat()
        .map(({ heard: text, within }) => [text, within]),
    )
    for (const { heard: text, cycleId } of all)
      assert.ok(seasons.get(text)?.includes(Number(cycleId.slice(5))) ?? true, text)
  })

  it('has promises kept, late and to come, and answers that came late', async () => {
    const all = await checkins()
    const promises = all.flatMap(({ followUp }) => followUp ?? [])
    const isLate = ({ dueOn, doneOn }: (typeof promises)[number]) => !doneOn && (dueOn ?? '') < '2026-11-10'
    assert.ok(promises.some(({ doneOn }) => doneOn))
    assert.ok(promises.some(isLate))
    assert.ok(promises.some(({ dueOn, doneOn }) => !doneOn && (dueOn ?? '') > '2026-11-10'))
    assert.ok(all.some(({ late }) => late) && all.some(({ status }) => status === 'not this month'))
  })

  it('has visits that were told of, and visits to come that stand in every calendar (3.4)', async () => {
    const { held, office } = history
    const customers = await held.ports.customerList.list({ kind: 'customer' })
    const lists = customers.map(({ value }) => held.ports.visits.list({ customerId: value.id }))
    const visits = (await Promise.all(lists)).flat().map(({ value }) => value)
    assert.equal(visits.length, PAST_VISITS.length + NEXT_VISITS.length)
    assert.ok(visits.every(({ state }) => state === 'booked'))
    assert.equal(visits.filter(({ start }) => start > '2026-11-10T18').length, NEXT_VISITS.length)
    for (const { employees, start, iCalUId } of visits)
      for (const { email } of employees) {
        const event = office.calendars.list(email).find((one) => one.iCalUId === iCalUId)
        assert.deepEqual([event?.start, event?.showAs], [start, 'busy'])
      }
    const told = (await checkins()).filter(({ visitId, heard }) => visitId && heard)
    const wanted = PAST_VISITS.flatMap(({ heard }) => Object.keys(heard ?? {}))
    assert.equal(told.length, wanted.length)
  })
})

const people = (rows: readonly { employeeId: string }[]) =>
  new Set(rows.map(({ employeeId }) => employeeId)).size

function rowsOf({ held }: History): string {
  const tables = held.tables.map(({ name }) => {
    const rows = held.table(name).rows()
    const plain = rows.map((row) => Object.entries(row).filter(([property]) => !MADE_UP.includes(property)))
    return [name, plain.map((row) => JSON.stringify(row)).sort()]
  })
  return JSON.stringify(tables, null, 1)
}
