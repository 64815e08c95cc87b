import { deepEqual, equal } from 'node:assert/strict'
import { checkinTables } from '../../src/adapters/tables/checkins.ts'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import { type OpenRows, TABLES } from '../../src/adapters/tables/open-tables.ts'
import { pairTables } from '../../src/adapters/tables/pairs.ts'
import { peopleTables } from '../../src/adapters/tables/people.ts'
import { rowsIn } from '../../src/adapters/tables/rows.ts'
import { visitTables } from '../../src/adapters/tables/visits.ts'
import { newPrompt, type PromptKey } from '../../src/domain/checkins/prompt.ts'
import { sendShard } from '../../src/domain/checkins/send-shard.ts'
import { afterVisit } from '../../src/domain/visits/after-visit.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'

const END = '2026-11-24T10:45:00.000Z'
const BEHIND = '2026-11-24T10:44:59.960Z'
const LONG_BEFORE = '2026-11-24T10:30:00.000Z'
const calendar = { zone: 'Europe/Amsterdam', askWeek: 2, askWeekday: 'tuesday', askHour: 10 }

function stores() {
  const held = new Map(TABLES.map((name) => [name, holdTable(name)]))
  const open: OpenRows = (name, form) => rowsIn(held.get(name) ?? holdTable(name), form, () => undefined)
  return { ...checkinTables(open), ...peopleTables(open), ...pairTables(open), ...visitTables(open) }
}

const visit: Visit = {
  ...{
    id: 'quill.1',
    customerId: 'quill',
    customerName: 'Quill & Sons',
    kind: 'visit',
    subject: '',
    agenda: '',
  },
  ...{ organiserId: 'ada', organiserName: 'Ada Quist', organiserEmail: 'ada@tallow-and-rye.example' },
  ...{
    start: '2026-11-24T10:00:00.000Z',
    end: END,
    timeZone: 'Europe/Amsterdam',
    employees: [],
    contacts: [],
  },
  ...{
    scopes: [],
    state: 'booked',
    reason: null,
    cancelNote: null,
    unfinished: null,
    quorum: null,
    meetingLink: null,
    inviting: null,
    answers: null,
    movedAt: null,
    eventId: 'e',
    iCalUId: 'i',
    joinUrl: null,
  },
  ...{ bookedAt: '2026-11-20T10:00:00.000Z', revision: 1 },
}

describe('an instance whose clock is a little behind', () => {
  it('looks again at a visit that another one has taken for over, so that nobody is lost (2.2)', async () => {
    const store = stores()
    const key = { customerId: visit.customerId, visitId: visit.id }
    await store.visits.insert(key, visit)
    const at = (now: string) =>
      afterVisit({
        ...store,
        calendar,
        cadenceAt: async () => 'month',
        calendars: {
          look: async () => ({
            ...{ start: visit.start, end: END, attendees: [], answers: {} },
            ...{ subject: visit.subject, location: '', joinUrl: null },
          }),
        },
        ...{ meetingHosts: [], erasedWord: 'Erased person' },
        tellNews: async () => undefined,
        readReport: null,
        due: {
          add: async () => undefined,
          upTo: async () => [],
          remove: async () => undefined,
          next: async () => null,
        },
        facts: { record: (_, write) => write() },
        queue: { put: async () => undefined },
        shardOf: () => '00',
        now: () => now,
        report: () => undefined,
      })(key)
    deepEqual(await at(BEHIND), { laterMs: 40 })
    deepEqual(await at(LONG_BEFORE), { laterMs: null }, 'one that was moved waits in a row of its own')
    deepEqual(await at(END), { laterMs: null })
  })

  it('looks again at a card that another one has handed out (2.1)', async () => {
    const { prompts } = stores()
    const key: PromptKey = { cycleId: '2026-11', shard: '00', employeeId: 'ada', card: 'prompt' }
    await prompts.insert(key, newPrompt(key, 'Europe/Amsterdam', END))
    let looked = 0
    const at = (now: string) =>
      sendShard({
        prompts,
        due: { add: async () => undefined },
        calendar,
        askSettingsNow: async () => ({ paused: null, wave: null }),
        cycleNow: async () => undefined,
        whoIsAway: async () => new Map(),
        now: () => now,
        realNow: Date.now,
        sendPrompt: async () => {
          looked++
          return { done: true }
        },
        report: () => undefined,
      })(key, { stillMine: () => true, getsOn() {} })
    await at(LONG_BEFORE)
    equal(looked, 0)
    await at(BEHIND)
    equal(looked, 1)
  })
})
