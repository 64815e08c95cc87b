import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { readSchedule } from '../../src/adapters/graph/read-schedule.ts'
import { turns } from '../../src/adapters/graph/turns.ts'

const EMAIL = 'ada@tallow-and-rye.example'
const time = (hour: string) => ({ dateTime: `2026-11-24T${hour}:00:00.0000000`, timeZone: 'UTC' })
const item = (
  status: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown',
  hour: string,
) => ({
  ...{ status, subject: 'A secret matter', location: 'Room 5' },
  ...{ start: time(hour), end: time(String(Number(hour) + 1).padStart(2, '0')) },
})
const hours = (name: string) => ({
  ...{ daysOfWeek: ['friday' as const, 'monday' as const], timeZone: { name } },
  ...{ startTime: '08:30:00.0000000', endTime: '17:00:00.0000000' },
})

describe('a mailbox as Graph shows it', () => {
  it('is taken by what is tentative, busy or away, and keeps nothing of what it is about (3.2)', () => {
    const scheduleItems = [
      ...[item('free', '08'), item('tentative', '09'), item('busy', '10'), item('oof', '11')],
      ...[item('workingElsewhere', '12'), item('unknown', '13')],
    ]
    const read = readSchedule(EMAIL, { scheduleItems })
    ok(read.readable)
    deepEqual(
      read.busy.map(({ start }) => start.slice(11, 13)),
      ['09', '10', '11', '13'],
    )
    deepEqual(read.busy[0], { start: '2026-11-24T09:00:00.000Z', end: '2026-11-24T10:00:00.000Z' })
    ok(!JSON.stringify(read).includes('secret'))
  })

  it('is unknown, not free, where Graph gives an error or nothing (3.2)', () => {
    const error = { message: 'Unable to resolve', responseCode: '5009' }
    for (const found of [undefined, {}, { error, scheduleItems: [] }])
      deepEqual(readSchedule(EMAIL, found), { email: EMAIL, readable: false })
  })

  it('has working hours in the zones of Windows and of IANA, and none in a zone of its own', () => {
    const zoneOf = (name: string) => {
      const read = readSchedule(EMAIL, { scheduleItems: [], workingHours: hours(name) })
      return read.readable ? read.hours : undefined
    }
    deepEqual(zoneOf('W. Europe Standard Time'), {
      ...{ days: [1, 5], from: 510, to: 1020, timeZone: 'Europe/Berlin' },
    })
    equal(zoneOf('Asia/Tokyo')?.timeZone, 'Asia/Tokyo')
    equal(zoneOf('Customized Time Zone'), null)
    const read = readSchedule(EMAIL, { scheduleItems: [], workingHours: { ...hours('UTC'), endTime: null } })
    equal(read.readable && read.hours, null)
  })
})

describe('calls to one mailbox', () => {
  it('are four at most at once, and those to others do not wait for them', async () => {
    const inTurn = turns(4, 60_000)
    const open = new Map<string, number>()
    let most = 0
    const release: (() => void)[] = []
    const work = (mailbox: string) =>
      inTurn(mailbox, async () => {
        open.set(mailbox, (open.get(mailbox) ?? 0) + 1)
        most = Math.max(most, open.get(mailbox) ?? 0)
        await new Promise<void>((resolve) => release.push(resolve))
        open.set(mailbox, (open.get(mailbox) ?? 0) - 1)
        if (release.length % 3 === 0) throw new Error('some calls fail')
      }).catch(() => undefined)
    const all = [...Array(10).keys()].map(() => work('ada'))
    const other = work('ben')
    equal(open.get('ada'), 4)
    equal(open.get('ben'), 1)
    for (let turn = 0; turn < 11; turn++) {
      release[turn]?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all([...all, other])
    equal(most, 4)
    equal(release.length, 11)
  })

  it('are refused when their turn does not come, as surely not made, and hold nobody up', async () => {
    const inTurn = turns(1, 1)
    const held = Promise.withResolvers<string>()
    const first = inTurn('ada', () => held.promise)
    const never = inTurn('ada', async () => 'never')
    await rejects(never, { code: 'throttled' })
    held.resolve('first')
    equal(await first, 'first')
    equal(await inTurn('ada', async () => 'next'), 'next')
  })
})
