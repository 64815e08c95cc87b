import { deepEqual, equal, ok } from 'node:assert/strict'
import { createPace, type Entry } from '../../bot/pace.ts'
import { type Allowance, EARLY_MS, HELD_MS, shareRate } from '../../src/domain/checkins/share-rate.ts'
import { madeClock } from './made-clock.ts'

/** Numbers from 0 to 1 that are the same in every run. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** A sender behind a pace, and when what it sends arrives at the other end. */
function sender(slices: number, takes: () => number) {
  const { clock, pass } = madeClock()
  const pace = createPace(() => {}, clock)
  const arrived: number[] = []
  const refused: Entry[] = []
  pace.hold(slices, Number.POSITIVE_INFINITY)
  const send = async (lane: 'urgent' | 'ordinary' = 'ordinary', patience = 60_000) => {
    const entry = await pace.enter(lane, clock.now() + patience)
    if ('waitMs' in entry || !entry.begin()) return void refused.push(entry)
    const took = takes()
    clock.after(took * 0.6, () => arrived.push(clock.now()))
    clock.after(took, entry.end)
  }
  return { pace, pass, send, arrived, refused, now: clock.now }
}

/** The most that came in any second, as whoever receives them counts. */
function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.max(...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 1000).length))
}

describe('the strict gate of the send rate (B5)', () => {
  it('lets no more arrive in any second than it may, and hardly fewer, however long each takes on its way', async () => {
    const roll = dice(7)
    const { send, pass, arrived } = sender(10, () => 5 + roll() * 60)
    for (let n = 0; n < 200; n++) void send()
    await pass(10_000)
    ok(mostInASecond(arrived) <= 10, `${mostInASecond(arrived)} in a second`)
    ok(arrived.length >= 90, `${arrived.length} in ten seconds`)
  })

  it('makes no burst after everything stood still for a while', async () => {
    const { send, pass, arrived } = sender(10, () => 20)
    for (let n = 0; n < 100; n++) void send()
    await pass(1500)
    await pass(3000, { frozen: true })
    await pass(20_000)
    equal(arrived.length, 100)
    ok(mostInASecond(arrived) <= 10, `${mostInASecond(arrived)} in a second`)
  })

  it('is not held up by requests that hang', async () => {
    const roll = dice(3)
    const { send, pass, arrived } = sender(20, () => (roll() < 0.05 ? 10_000 : 20))
    for (let n = 0; n < 400; n++) void send()
    await pass(20_000)
    ok(arrived.length >= 330, `${arrived.length} in twenty seconds`)
  })

  it('sends nothing on slices that lapsed while the process was frozen', async () => {
    const { pace, pass, now } = sender(1, () => 20)
    pace.hold(1, now() + 4500)
    const entry = await pace.enter('ordinary', now() + 30_000)
    const later = pace.enter('ordinary', now() + 30_000)
    await pass(12_000, { frozen: true })
    ok('begin' in entry && !entry.begin(), 'a place is good for a second')
    let given = false
    void later.then(() => (given = true))
    await pass(1000)
    equal(given, false)
    pace.hold(1, now() + 4500)
    await pass(1000)
    equal(given, true)
  })

  it('lets what somebody waits for go first', async () => {
    const { send, pass, pace, now } = sender(1, () => 10)
    const order: string[] = []
    void send()
    for (const name of ['card', 'card'])
      void pace.enter('ordinary', now() + 60_000).then(() => order.push(name))
    void pace.enter('urgent', now() + 60_000).then(() => order.push('answer'))
    await pass(10_000)
    deepEqual(order, ['answer', 'card', 'card'])
  })

  it('holds no card up for what is only drawn anew, however much of that waits', async () => {
    const { pass, pace, now } = sender(4, () => 10)
    const order: string[] = []
    const enter = async (lane: 'ordinary' | 'leisurely', name: string) => {
      const entry = await pace.enter(lane, now() + 60_000)
      if ('begin' in entry && entry.begin()) order.push(name)
      if ('end' in entry) entry.end()
    }
    for (let n = 0; n < 20; n++) void enter('leisurely', 'drawn anew')
    for (let n = 0; n < 4; n++) void pace.turn().then(() => enter('ordinary', 'card'))
    await pass(1500)
    equal(order.filter((name) => name === 'card').length, 4)
    await pass(10_000)
    equal(order.length, 24, 'all of it is drawn in the end')
  })

  it('keeps a pause, goes on at half its rate, and answers people meanwhile', async () => {
    const { send, pass, arrived, pace, now } = sender(10, () => 10)
    pace.pause(now() + 5000)
    for (let n = 0; n < 100; n++) void send()
    await pass(4000)
    equal(arrived.length, 0)
    void send('urgent')
    await pass(1000)
    equal(arrived.length, 1)
    await pass(5000)
    ok(arrived.length > 20 && arrived.length <= 27, `${arrived.length} in the first five seconds`)
    await pass(20_000)
    equal(arrived.length, 101)
  })

  it('sends cards away when it closes, and those whose time is up', async () => {
    const { send, pass, refused, pace } = sender(1, () => 10)
    for (let n = 0; n < 4; n++) void send('ordinary', 1500)
    await pass(2000)
    equal(refused.length, 2)
    void send('ordinary')
    void send('ordinary')
    pace.close()
    await pace.turn()
    await pass(10)
    ok(refused.length >= 3)
  })
})

describe('the send rate that instances share (B5)', () => {
  const ask = (holder: string, now: number, more = {}) => ({
    ...{ holder, now, busy: true, inUse: 0, slowUntil: null },
    ...more,
  })

  it('gives all but one slice to who is alone, and equal parts to those who are busy', () => {
    const alone = shareRate(undefined, ask('a', 0), 30)
    equal(alone.slices, 29)
    const second = shareRate(alone.allowance, ask('b', 1000), 30)
    equal(second.slices, 1, 'one was left for who comes')
    const given = shareRate(second.allowance, ask('a', 2000), 30)
    const taken = shareRate(given.allowance, ask('b', 2500), 30)
    deepEqual([given.slices, taken.slices], [15, 14])
    const idle = shareRate(taken.allowance, ask('a', 3000, { busy: false }), 30)
    const more = shareRate(idle.allowance, ask('b', 3500), 30)
    deepEqual([idle.slices, more.slices], [1, 28])
  })

  it('keeps what may have been used within the last second', () => {
    const alone = shareRate(undefined, ask('a', 0), 30)
    const { allowance } = shareRate(alone.allowance, ask('b', 100), 30)
    deepEqual(shareRate(allowance, ask('a', 200, { inUse: 25 }), 30).slices, 25)
  })

  it('is never given out twice, with instances that die and clocks that differ', () => {
    const roll = dice(11)
    const names = ['a', 'b', 'c', 'd', 'e']
    const skews = new Map(names.map((name) => [name, (roll() - 0.5) * 2800]))
    const ours = new Map<string, { slices: number; until: number }>()
    let row: Allowance | undefined
    for (let now = 0; now < 400_000; now += 100) {
      const name = names[Math.floor(roll() * names.length)] ?? 'a'
      // Anybody may be silent for as long as a dead one is.
      if (Math.floor(now / 20_000) % names.length === names.indexOf(name)) continue
      const inUse = Math.floor(roll() * 3)
      const asking = ask(name, now + (skews.get(name) ?? 0), { busy: roll() < 0.8, inUse })
      const { allowance, slices } = shareRate(row, asking, 20)
      row = allowance
      ours.set(name, { slices, until: now + HELD_MS - EARLY_MS })
      const sum = [...ours.values()].reduce((all, one) => all + (one.until > now ? one.slices : 0), 0)
      ok(sum <= 20, `${sum} of 20 at ${now}`)
    }
  })

  it('comes back when its holder is dead, whatever its clock said', () => {
    const dead = shareRate(undefined, ask('dead', 40 * 86_400_000), 30)
    equal(shareRate(dead.allowance, ask('a', 0), 30).slices, 29)
    const killed = shareRate(undefined, ask('killed', 0), 30)
    equal(shareRate(killed.allowance, ask('a', 4000), 30).slices, 1)
    equal(shareRate(killed.allowance, ask('a', 4300), 30).slices, 29)
  })

  it('tells everybody of a pause until it is over', () => {
    const until = new Date(50_000).toISOString()
    const { allowance } = shareRate(undefined, ask('a', 0, { slowUntil: until }), 30)
    const told = shareRate(allowance, ask('b', 1000), 30).allowance
    equal(told.slowUntil, until)
    equal(shareRate(told, ask('b', 60_000), 30).allowance.slowUntil, null)
  })
})
