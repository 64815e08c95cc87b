import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDoor } from '../bench/used.ts'
import { at, found } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { ask } from './ask.ts'
import { sized } from './sizes.ts'

/** How much more memory at most the service may ever have taken after an attack than before, in MB. */
const FLAT_MB = sized(250, 400)
/** What says in a log that something happened which nobody had thought of. */
const SURPRISES = /"event":"(http|turn|invoke)\.error".*/g

/** A running service in a process of its own, and what an attack must leave as it was. */
export async function attackedWorld() {
  const door = openDoor()
  const here = await world({ processes: true, settings: door.env })
  const base = here.sandbox.serviceUrl
  const memory = async () => (await door.tell()).rssMb
  return {
    ...{ here, base, cpu: door.cpu },
    /** What one person shows to prove who they are. */
    async tokenOf(name: string): Promise<string> {
      const person = here.sandbox.people.byEmail(at(name))
      if (!person) throw new Error(`${name} is missing`)
      return here.sandbox.tokens.forTab(person, here.sandbox.people.isAdministrator(person))
    },
    found: () => found(here),
    /**
     * Runs an attack: afterwards the same process lives, its memory is what it was, others are served, and nothing
     * happened in it that surprised it.
     */
    async survives(attack: () => Promise<void>): Promise<void> {
      const [pids, before, said] = [here.pids(), await memory(), surprises(here).length]
      await attack()
      deepEqual(here.pids(), pids)
      equal((await here.get(at('ben'), '/api/me')).status, 200)
      equal((await ask(base, { method: 'GET', path: '/health/ready' })).status, 200)
      deepEqual(surprises(here).slice(said), [])
      const after = await memory()
      ok(after - before < FLAT_MB, `${before} MB before, ${after} MB after`)
    },
    stop: here.stop,
  }
}
export type Attacked = Awaited<ReturnType<typeof attackedWorld>>

function surprises({ sandbox }: World): string[] {
  return readFileSync(join(sandbox.folder, 'logs', 'instance-1.log'), 'utf8').match(SURPRISES) ?? []
}
