import assert from 'node:assert/strict'
import { type Clock, createClock } from '../../src/sandbox/clock.ts'
import { createStepper } from '../../src/sandbox/stepper.ts'

const ROW_OF_NOBODY = { nextDueAt: '2026-11-02T09:00:00.000Z', gave: false }
const START = '2026-11-02T08:00:00.000Z'

/** A service that has work at certain product times, does it after a pass, and notes when it did. */
function instances(due: string[]) {
  let offset = Date.parse(START) - Date.now()
  let running = 0
  const now = () => new Date(Date.now() + offset)
  const done: { due: string; at: Date }[] = []
  return {
    done,
    freeze: false,
    setOffset: async (value: number) => {
      offset = value
    },
    async tick() {
      const before = running
      while (due[0] !== undefined && new Date(due[0]) <= now()) {
        const row = due.shift() ?? ''
        running++
        setImmediate(() => {
          done.push({ due: row, at: now() })
          running--
        })
      }
      return { nextDueAt: due[0] ?? null, gave: running > before }
    },
    async waiting() {
      return this.freeze ? 7 : running
    },
  }
}

function at(start: string): Clock {
  return createClock(new Date(start).getTime() - Date.now(), () => undefined)
}

const near = (given: Date | string, wanted: string) =>
  assert.ok(Math.abs(new Date(given).getTime() - Date.parse(wanted)) < 2000, `${given} is not near ${wanted}`)

describe('moving the clock', () => {
  it('does each piece of work at its own time, in order', async () => {
    const due = ['2026-11-10T08:00:00.000Z', '2026-11-10T09:00:00.000Z', '2026-11-20T18:30:00.000Z']
    const service = instances([...due])
    const stepper = createStepper(at(START), service)
    const { now, settled } = await stepper.move(new Date('2026-12-01T00:00:00Z'))
    assert.equal(settled, true)
    near(now, '2026-12-01T00:00:00Z')
    assert.deepEqual(
      service.done.map((row) => row.due),
      due,
    )
    for (const row of service.done) near(row.at, row.due)
  })

  it('waits for work that lets something else fall due before what is known', async () => {
    const due = ['2026-11-05T00:00:00.000Z', '2026-12-01T00:00:00.000Z']
    const service = instances(due)
    const tick = async () => {
      const pass = await service.tick()
      // As a month that opens: its ask day is known only when the plan is made, after the pass has ended.
      if (pass.gave && due.length === 1) setTimeout(() => due.unshift('2026-11-10T08:00:00.000Z'), 20)
      return pass
    }
    let counted = 0
    const waiting = async () => (due.length === 1 && counted++ < 20 ? 1 : service.waiting())
    await createStepper(at(START), { ...service, tick, waiting }).move(new Date('2026-11-20T00:00:00Z'))
    near(service.done[1]?.at ?? START, '2026-11-10T08:00:00.000Z')
  })

  it('waits for what was handed out by a process that died before it said so', async () => {
    const service = instances(['2026-11-10T09:00:00.000Z'])
    const clock = at(START)
    const doneAt: Date[] = []
    let inHand = 0
    const tick = async () => {
      const { nextDueAt, gave } = await service.tick()
      if (gave) {
        inHand++
        setTimeout(() => doneAt.push(clock.now()) && inHand--, 50)
      }
      return { nextDueAt, gave: false }
    }
    const waiting = async () => inHand
    await createStepper(clock, { ...service, tick, waiting }).move(new Date('2026-11-10T18:00:00Z'))
    near(doneAt[0] ?? START, '2026-11-10T09:00:00.000Z')
  })

  it('leaves alone what falls due later', async () => {
    const service = instances(['2026-11-10T08:00:00.000Z'])
    await createStepper(at(START), service).move(new Date('2026-11-10T07:59:00Z'))
    assert.deepEqual(service.done, [])
  })

  it('goes back, and does nothing twice', async () => {
    const service = instances(['2026-11-03T08:00:00.000Z'])
    const stepper = createStepper(at(START), service)
    await stepper.move(new Date('2026-11-04T08:00:00Z'))
    const { now } = await stepper.move(new Date('2026-11-01T08:00:00Z'))
    near(now, '2026-11-01T08:00:00Z')
    assert.equal(service.done.length, 1)
  })

  it('says what waits when it takes too long, and goes on by itself', async () => {
    const service = instances([])
    const stepper = createStepper(at(START), service, 30)
    service.freeze = true
    const first = await stepper.move(new Date('2026-11-05T08:00:00Z'))
    assert.deepEqual([first.settled, 'waiting' in first && first.waiting], [false, 7])
    near(first.now, START)
    near(stepper.goal(), '2026-11-05T08:00:00Z')
    service.freeze = false
    while (!(await stepper.view()).settled) await new Promise((resolve) => setTimeout(resolve, 5))
    near((await stepper.view()).now, '2026-11-05T08:00:00Z')
  })

  it('takes a second wish while the first is still under way', async () => {
    const service = instances(['2026-11-03T08:00:00.000Z', '2026-11-08T08:00:00.000Z'])
    const stepper = createStepper(at(START), service)
    const [first, second] = await Promise.all([
      stepper.move(new Date('2026-11-05T08:00:00Z')),
      stepper.move(new Date('2026-11-09T08:00:00Z')),
    ])
    near(first.now, '2026-11-09T08:00:00Z')
    near(second.now, '2026-11-09T08:00:00Z')
    assert.equal(service.done.length, 2)
  })

  it('does not stop for a row that nobody can do', async () => {
    const service = { ...instances([]), tick: async () => ROW_OF_NOBODY }
    const { now, settled } = await createStepper(at(START), service).move(new Date('2026-11-02T12:00:00Z'))
    assert.equal(settled, true)
    near(now, '2026-11-02T12:00:00Z')
  })
})
