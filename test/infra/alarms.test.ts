import { deepEqual, equal, ok } from 'node:assert/strict'
import { createLog } from '../../bot/log.ts'
import { readTree } from '../architecture/read-tree.ts'
import { askingWorld } from '../checkins/asking-world.ts'
import { firstColumn } from '../contents/markdown.ts'
import { END, keepVisit } from '../visits/kept-visit.ts'
import { infraFiles } from './read-bicep.ts'

const texts = infraFiles()
const alarms = texts.get('alarms.bicep') ?? ''
const quoted = (list = '') => [...list.matchAll(/'([^']+)'/g)].map(([, each = '']) => each)
/** The alarms over lines: which events are counted, and in which states where that matters. */
const ROWS = [...alarms.matchAll(/^ {4}name: '([a-z-]+)'\n {4}events: \[(.*)\]\n {4}states: \[(.*)\]/gm)].map(
  ([, name = '', events, states]) => ({ name, events: quoted(events), states: quoted(states) }),
)

/** At which levels the code writes lines of each event. */
function levels(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (event: string, level: string) => found.set(event, (found.get(event) ?? new Set()).add(level))
  const code = readTree().filter(({ path }) => /^(bot|src\/(domain|adapters))\//.test(path))
  const start = code.find(({ path }) => path === 'bot/start.ts')?.text ?? ''
  const [, reported = ''] = /const report = .*=> log\.(\w+)\(/.exec(start) ?? []
  for (const { text } of code) {
    for (const [, level = '', event = ''] of text.matchAll(/\blog\.(\w+)\(\{\s*event: '([a-z.-]+)'/g))
      add(event, level)
    for (const [, event = ''] of text.matchAll(/\breport\(\s*'([a-z.-]+)'/g)) add(event, reported)
    if (/report\(`directory\.\$\{run\.state\}`/.test(text)) add('directory.failed', reported)
  }
  return found
}

describe('the alarms', () => {
  it('are each explained, and no other is (7.2)', () => {
    const single = [...alarms.matchAll(/^ {2}name: '([a-z-]+)-\$\{name\}'/gm)].map(([, name = '']) => name)
    const all = [
      ...ROWS.map(({ name }) => name),
      ...single.filter((name) => !['alarms', 'ready'].includes(name)),
    ]
    deepEqual(firstColumn(texts.get('README.md') ?? '', 'Alarms').toSorted(), all.toSorted())
  })

  it('are over lines that the service writes, each at a level that production never leaves out (7.2)', () => {
    const written = levels()
    const events = ROWS.flatMap((row) => row.events)
    ok(events.length > 20)
    for (const event of events) {
      const of = [...(written.get(event) ?? [])]
      ok(of.length > 0, `${event} is written nowhere`)
      deepEqual(
        of.filter((level) => !['info', 'warn', 'error'].includes(level)),
        [],
        event,
      )
    }
  })

  it('find the event and the state in a line as it is written (7.2)', () => {
    const lines: string[] = []
    createLog('info', { write: (line) => void lines.push(line) }).info({
      ...{ event: 'prompt.state', employeeId: 'e', cycleId: '2026-11', card: 'prompt', state: 'failed' },
    })
    const patterns = [...alarms.matchAll(/extract\('([^']+)', 1, ResultDescription\)/g)]
    deepEqual(
      patterns.map(([, pattern = '']) => new RegExp(pattern).exec(lines[0] ?? '')?.[1]),
      ['prompt.state', 'failed'],
    )
  })

  it('count cards of every kind that Teams refuses, or of which nobody knows whether they arrived (7.2)', async () => {
    const row = ROWS.find(({ name }) => name === 'cards-failed')
    const deliveries = [
      { outcome: 'refused', state: 'failed', reason: 'status 400' },
      { outcome: 'unknown' },
    ] as const
    for (const delivery of deliveries) {
      const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ben' }] })
      here.state.delivery = delivery
      await here.passTo('2026-11-10T12:00:00.000Z')
      const actor = { employeeId: 'boss', roles: ['administrator' as const] }
      const { id: pairId } = await here.pairOf('Ben')
      equal((await here.app.pausePair({ actor, pairId, until: '2026-11-20' })).ok, true)
      const { customerId, id: visitId } = await keepVisit(here, ['Ben'])
      await here.app.copyFact({ kind: 'visit', customerId, visitId })
      await here.passTo(END)
      const counted = here.state.said.filter(
        ({ event = '', state = '' }) => row?.events.includes(event) && row.states.includes(state),
      )
      deepEqual(new Set(counted.map(({ event }) => event)), new Set(row?.events), delivery.outcome)
    }
  })
})
