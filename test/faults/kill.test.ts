import { deepEqual, equal, ok } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { world } from '../world.ts'
import { arrivals, checkDelivery, promptsOf } from './checker.ts'
import { crowd } from './crowd.ts'

const CYCLE = '2026-11'
const ASKED = '2026-11-10T18:00:00.000Z'
const PEOPLE = 300

describe('a service process that is killed in the middle of a cycle', () => {
  it('leaves everybody asked once and in one state, with two instances killed in turn (B1 to B4)', async () => {
    await using here = await world({
      now: '2026-11-09T08:00:00.000Z',
      instances: 2,
      settings: { SEND_RATE: '50' },
    })
    const everybody = await crowd(here, PEOPLE)
    const moved = here.moveTo(ASKED)
    for (let kill = 0; kill < 4; kill++) {
      await until(async () => (await arrivals(here)).size > 20 + kill * 60)
      here.kill(kill % 2)
    }
    await moved
    await settled(here.clock)

    const { first } = await checkDelivery(here, CYCLE, everybody)
    const unknown = first.filter((row) => row.state === 'unknown')
    ok(unknown.length <= 4 * 16, `${unknown.length} in doubt after four kills`)

    await here.moveTo('2026-11-11T18:00:00.000Z')
    await settled(here.clock)
    const later = await arrivals(here)
    for (const row of first) {
      const cards = later.get(row.employeeId) ?? []
      if (row.state === 'sent') equal(cards.length, 1)
      else equal(cards.filter((card) => card.again).length, 1, 'who may have been missed is asked once more')
    }
    equal(later.size, PEOPLE, 'nobody stays unasked')
  }).timeout(240_000)

  it('loses no answer that Teams was told is stored, and counts each once after the restart (B8)', async () => {
    await using here = await world({ now: '2026-11-09T08:00:00.000Z', settings: { SEND_RATE: '50' } })
    await crowd(here, 12)
    await here.moveTo(ASKED)
    const emails = Array.from({ length: 12 }, (_, i) => `p${i + 1}@crowd.example`)
    const tap = async (email: string) => {
      const card = (await here.chat(email)).findLast((message) => message.from === 'bot')
      const title = 'Yes, Contact seemed content'
      return here.press(email, { activityId: card?.id ?? '', title })
    }
    const told = new Set<string>()
    const taps = emails.map(async (email, i) => {
      const pressed = await tap(email).catch(() => undefined)
      if (JSON.stringify(pressed?.reply)?.includes('You spoke with')) told.add(email)
      if (i === 2) here.kill(0)
    })
    await Promise.all(taps)
    await settled(here.clock)
    const isStored = async (email: string) => {
      const { body } = await here.get<{ checkins: { status: string }[] }>(email, '/api/me')
      return body.checkins[0]?.status === 'spoke'
    }
    for (const email of told) ok(await isStored(email), `${email} was told that the answer is stored`)
    for (const email of emails) if (!(await isStored(email))) await tap(email)

    const get = <T>(path: string) => here.get<T>('p1@crowd.example', path)
    const { body } = await get<{ counts: Record<string, number> }>('/api/cycles/2026-11/prompts')
    deepEqual(body.counts, { answered: 12 })
    equal((await promptsOf(here, CYCLE)).length, 12)
    const page = await get<{ customers: { id: string }[] }>('/api/customers')
    const customer = await get<{ conversations: unknown[] }>(`/api/customers/${page.body.customers[0]?.id}`)
    equal(customer.body.conversations.length, 12)
  }).timeout(120_000)
})

async function settled(clock: () => Promise<{ settled: boolean }>): Promise<void> {
  await until(async () => (await clock()).settled)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await pause(200)
  }
  throw new Error('it never came true')
}
