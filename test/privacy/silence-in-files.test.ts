import { deepEqual, ok } from 'node:assert/strict'
import type { ExportedKind } from '../../src/domain/privacy/export-person.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'

const QUIET = ['Silva', 'Pax', 'Opal']

describe('a file that an administrator takes of somebody (2.5, 2.8, 6.2, 6.4)', () => {
  let here: AskingWorld
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-10-30T15:00:00.000Z',
      people: [...QUIET, 'Ada'].map((name) => ({ name })),
    })
  })
  const fileOf = async (personId: string, self = false) => {
    await here.app.exportPerson(personId, { self })
    await here.settle()
    const asked = await here.app.exportPerson(personId, { self })
    ok(asked.ok && asked.made)
    // Every week it is noted of every contact of a pair.
    return asked.made.kinds.filter(({ kind }) => kind !== 'contactUses')
  }
  const filesOf = async (names: readonly string[]) => {
    const files = new Map<string, ExportedKind[]>()
    for (const name of names) {
      files.set(name, await fileOf(here.idOf(name)))
      files.set(`contact of ${name}`, await fileOf((await here.pairOf(name)).contactId))
    }
    return files
  }
  /** What kinds of rows it holds, with what in them. */
  const formOf = (kinds: readonly ExportedKind[] = []) =>
    kinds.map(({ kind, rows }) => [kind, rows.map((row) => Object.keys(row))])

  it('is the same whether they were silent, paused, opted out, or never asked', async () => {
    const before = await filesOf(QUIET)
    await here.passTo('2026-11-16T09:00:00.000Z')
    await here.app.pauseMe({ employeeId: here.idOf('Pax'), until: '2026-12-15' })
    await here.app.optOut({ employeeId: here.idOf('Opal'), optedOut: true, reason: 'CANARY' })
    await here.settle()
    await here.passTo('2026-11-30T15:00:00.000Z')
    ok(here.sentTo().filter((name) => name === 'Silva').length > 1, 'she was asked and reminded')
    const mine = await fileOf(here.idOf('Silva'), true)
    ok(['prompts', 'checkins', 'months'].every((one) => mine.some(({ kind }) => kind === one)))
    const after = await filesOf(QUIET)
    for (const [name, file] of before) deepEqual(after.get(name), file, name)
    await here.hire([{ name: 'Ned' }])
    const neither = await filesOf(['Ned'])
    for (const name of QUIET) {
      deepEqual(formOf(after.get(name)), formOf(neither.get('Ned')), name)
      const contact = `contact of ${name}`
      deepEqual(formOf(after.get(contact)), formOf(neither.get('contact of Ned')), contact)
    }
  })

  it('has what they told, without how often they changed it', async () => {
    await here.passTo('2026-11-16T09:00:00.000Z')
    ok(await here.answer('Ada', '2026-11'))
    const { contactId } = await here.pairOf('Ada')
    for (const id of [here.idOf('Ada'), contactId]) {
      const [told] = (await fileOf(id)).find(({ kind }) => kind === 'checkins')?.rows ?? []
      ok(told && 'heard' in told)
      for (const name of ['revision', 'status', 'guess']) ok(!(name in told), name)
    }
  })
})
