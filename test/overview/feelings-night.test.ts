import { deepEqual } from 'node:assert/strict'
import type { Due, DueRow } from '../../src/domain/checkins/work.ts'
import { noteFelt } from '../../src/domain/overview/feelings-night.ts'

describe('the night after a feeling was told', () => {
  it('looks at its home on each day on which something was told, also where midnight passed meanwhile (6.2)', async () => {
    const added: DueRow[] = []
    const waiting: (() => void)[] = []
    const add = async (row: DueRow) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      added.push(row)
    }
    let now = '2026-11-10T22:59:59.000Z'
    const note = noteFelt({ due: { add } as Due, now: () => now, calendar: { zone: 'Europe/Amsterdam' } })
    const stored = () => {
      for (const go of waiting.splice(0)) go()
    }
    const ours = { home: 'team:ours', cycleId: '2026-11' }
    const before = note(ours)
    now = '2026-11-10T23:00:01.000Z'
    const others = note({ ...ours, home: 'team:others' })
    stored()
    await Promise.all([before, others])
    const after = note(ours)
    stored()
    await after
    await note(ours)
    deepEqual(
      added.map(({ dueAt, work }) => [dueAt.slice(0, 13), 'home' in work && work.home]),
      [
        ['2026-11-11T02', 'team:ours'],
        ['2026-11-12T02', 'team:others'],
        ['2026-11-12T02', 'team:ours'],
      ],
    )
  })
})
