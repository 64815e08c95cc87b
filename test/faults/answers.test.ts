import { deepEqual, equal, ok } from 'node:assert/strict'
import { conversationsAt } from '../overview/conversations-at.ts'
import { world } from '../world.ts'
import { check } from './checker.ts'
import { crowd, mailOf } from './crowd.ts'
import { patience, sized } from './sizes.ts'
import { settled } from './until.ts'

const CYCLE = '2026-11'
const PEOPLE = sized(12, 100)

describe('answers to a service process that is killed (B8)', () => {
  it('are not lost when Teams was told that they are stored, and count once after the restart', async () => {
    await using here = await world({
      now: '2026-10-30T08:00:00.000Z',
      processes: true,
      settings: { SEND_RATE: '50' },
    })
    const employeeIds = await crowd(here, PEOPLE)
    await here.moveTo('2026-11-10T18:00:00.000Z')
    await settled(here)
    const emails = employeeIds.map((_, i) => mailOf(i + 1))
    const tap = async (email: string) => {
      const card = (await here.chat(email)).findLast((message) => message.from === 'bot')
      return here.press(email, { activityId: card?.id ?? '', title: 'Yes, Zephyrine seemed content' })
    }
    const told = new Set<string>()
    const taps = emails.map(async (email, i) => {
      const pressed = await tap(email).catch(() => undefined)
      if (JSON.stringify(pressed?.reply)?.includes('You spoke with')) told.add(email)
      if (i === 2) here.kill(0)
    })
    await Promise.all(taps)
    await settled(here)
    const isStored = async (email: string) => {
      const { body } = await here.get<{ checkins: { status: string }[] }>(email, '/api/me')
      return body.checkins[0]?.status === 'spoke'
    }
    for (const email of told) ok(await isStored(email), `${email} was told that the answer is stored`)
    for (const email of emails) if (!(await isStored(email))) await tap(email)
    await settled(here)

    const get = <T>(path: string) => here.get<T>(mailOf(1), path)
    const { body } = await get<{ counts: Record<string, number> }>('/api/cycles/2026-11/prompts')
    deepEqual(body.counts, { answered: PEOPLE })
    await check(here, { cycleId: CYCLE, employeeIds, cap: 50, states: ['answered'] })
    const page = await get<{ customers: { id: string }[] }>('/api/customers')
    const stored = await conversationsAt(here, mailOf(1), page.body.customers[0]?.id ?? '')
    equal(stored.length, PEOPLE)
  }).timeout(patience)
})
