import { findTimes } from '../../src/domain/visits/find-times.ts'
import type { Visitor } from '../../src/domain/visits/judge-times.ts'
import { assumedHours } from '../../src/domain/visits/working-time.ts'
import { dice } from '../pairing/people.ts'
import { compare, type Row } from './compare.ts'
import { ownCpu, used } from './used.ts'

const PEOPLE = 20
const DAYS = 31
const MEETINGS_A_DAY = 5
const ROUNDS = 9
const START = Date.parse('2026-10-19T08:00:00.000Z')
/** Zones that share some hours, one that changes its clock, and one of three quarters of an hour. */
const ZONES = ['Europe/Amsterdam', 'Europe/Lisbon', 'Europe/Athens', 'Asia/Dubai', 'Asia/Kathmandu']

const RULES = { visitBuffer: 10, visitNotice: 24, quorum: [] }

/** Times for 20 full calendars over 31 days; floor: reading the same calendars from JSON, as they arrive from Graph. */
export async function slots(): Promise<Row[]> {
  const visitors = calendars()
  const json = JSON.stringify(visitors)
  const reader = { name: 'Reader', timeZone: 'Europe/Amsterdam' }
  const wanted = { now: new Date(START).toISOString(), days: DAYS, minutes: 45, reader, visitors, ...RULES }
  if (findTimes(wanted).times.length === 0) throw new Error('no time was found, so nothing was measured')
  return compare(
    `slots for ${PEOPLE} people over ${DAYS} days`,
    ROUNDS,
    () => used(1, ownCpu, () => findTimes(wanted)),
    () => used(1, ownCpu, () => JSON.parse(json)),
  )
}

/** Half of them required, with so many meetings a day that times are rare. */
function calendars(): Visitor[] {
  return Array.from({ length: PEOPLE }, (_, place) => {
    const roll = dice(7 + place)
    const timeZone = ZONES[place % ZONES.length] as string
    const busy = Array.from({ length: DAYS * MEETINGS_A_DAY }, (_, meeting) => {
      const start = START + Math.floor(meeting / MEETINGS_A_DAY) * 86_400_000 + roll(10) * 3_600_000
      return { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() }
    })
    const common = { id: `e${place}`, name: `Employee ${place}`, side: 'employee', readable: true } as const
    const freeDays = [{ day: '2026-11-02', why: 'public holiday' } as const]
    return {
      ...common,
      department: '',
      freeDays,
      timeZone,
      busy,
      required: place < PEOPLE / 2,
      hours: assumedHours(timeZone),
    }
  })
}
