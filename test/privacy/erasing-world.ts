import { ok } from 'node:assert/strict'
import type { Work } from '../../src/domain/checkins/work.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'

export const HOLD = { stillMine: () => true, redelivered: false, getsOn() {} }
/** When somebody is erased, and when the last look is over. */
export const NOON = '2026-11-10T12:00:00.000Z'
export const AFTER = '2026-11-10T12:01:00.000Z'

/** Ada, Bo and Cy with a counterpart each, of whom Ada and Bo told everything there is to tell. */
export async function erasingWorld() {
  const names = ['Ada', 'Bo', 'Cy']
  const here = await askingWorld({
    start: '2026-11-03T09:00:00.000Z',
    people: names.map((name) => ({ name })),
  })
  await here.passTo(NOON)
  for (const name of names.slice(0, 2)) await tell(here, name)
  /** All work that was put on the queue since. */
  const done: Work[] = []
  const { put } = here.ports.queue
  here.ports.queue.put = async (work) => {
    done.push(work)
    await put(work)
  }
  return {
    ...{ here, done },
    /** Everything that stands in storage, logs of imports included, but whom an erasure under way is looking for. */
    async stored(): Promise<string> {
      const rows: string[] = []
      for await (const row of here.ports.everyRow.read())
        if (row.kind !== 'erasures' || row.value.state === 'done') rows.push(JSON.stringify(row))
      return rows.join('\n')
    },
    async erase(personId: string): Promise<void> {
      const begun = await here.app.erasePerson({ personId, byId: 'admin' })
      ok(begun.ok)
      await here.settle()
    },
    contactOf: async (name: string) => (await here.pairOf(name)).contactId,
  }
}
export type ErasingWorld = Awaited<ReturnType<typeof erasingWorld>>

async function tell(here: AskingWorld, name: string): Promise<void> {
  const { id: pairId } = await here.pairOf(name)
  const key = { employeeId: here.idOf(name), cycleId: '2026-11', pairId }
  const tapped = await here.app.answerCheckin({ ...key, guess: 'uneasy' })
  ok(tapped.ok)
  const { spokeOn, revision } = tapped.checkin
  await here.app.tellCheckin({
    ...{ ...key, spokeOn, revision, guess: 'uneasy', own: 'unhappy' },
    ...{ channel: null, heard: `CANARY ${name[0]} heard`, kind: null, departments: [] },
    ...{ followUp: { text: `CANARY ${name[0]} promise`, dueOn: '2026-12-01', doneOn: null } },
    note: `CANARY ${name[0]} note`,
  })
  await here.settle()
}

/** Says what is still there, and around it. */
export function none(text: string, ...gone: string[]): void {
  for (const one of gone) {
    const at = text.indexOf(one)
    ok(at < 0, `${one} is still there: ${text.slice(Math.max(0, at - 300), at + 100)}`)
  }
}
