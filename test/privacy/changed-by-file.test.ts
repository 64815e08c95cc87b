import { deepEqual, equal, ok } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { change } from '../../src/domain/store.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { HOLD } from './erasing-world.ts'

const PEOPLE = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const CONTACTS = 'First Name,Last Name,Email,Job Title,Customer'
const lineOf = (name: string, department: string) =>
  `${name},${name.toLowerCase()}@asked.example,${department},Planner,,Europe/Amsterdam,en,NL`

describe('a change by a file (6.4)', () => {
  let here: AskingWorld
  let bo = ''
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: ['Ada', 'Bo', 'Cy'].map((name) => ({ name })),
    })
    bo = here.idOf('Bo')
    here.state.now = '2026-11-03T10:00:00.000Z'
  })
  const send = async (kind: ImportKind, lines: readonly string[], apply = true) => {
    const rows = readCsv(
      (async function* () {
        yield Buffer.from(lines.join('\n'))
      })(),
    )
    const { job } = await here.app.importFile({ kind, source: 'csv', apply, rows, byId: bo })
    await here.settle()
    return job ?? ''
  }
  const moved = (apply = true) =>
    send(
      'people',
      [PEOPLE, lineOf('Ada', 'Legal'), lineOf('Bo', 'Legal'), lineOf('Cy', 'Sales'), lineOf('Di', 'Legal')],
      apply,
    )
  const notesOf = async (personId: string) =>
    (await here.ports.accesses.list({ personId })).map(({ value: { what, byId } }) => `${what} by ${byId}`)
  const notes = async () => Promise.all(['Ada', 'Bo', 'Cy'].map((name) => notesOf(here.idOf(name))))

  it('stands with whom it changed, and with nobody else: not with who is new, nor with whoever imports', async () => {
    await moved(false)
    deepEqual(await notes(), [[], [], []], 'a dry run changes nothing')
    await moved()
    deepEqual(await notes(), [[`data changed by ${bo}`], [], []])
    const { accesses } = await here.app.listAccesses({ employeeId: here.idOf('Ada'), roles: [] }, undefined)
    deepEqual(
      accesses.map(({ by, asAdministrator }) => [by?.name, asAdministrator]),
      [['Bo', true]],
    )
    const others = []
    for await (const { kind, value } of here.ports.everyRow.read())
      if (kind === 'accesses' && value.personId !== here.idOf('Ada')) others.push(value)
    deepEqual(others, [], 'who is new had nothing to change')
  })

  it('stands with both people of a pair that it brings, and with a contact whom it changes', async () => {
    const { contactId } = await here.pairOf('Cy')
    await send('pairs', ['Employee Email,Contact Email', 'ada@asked.example,cy0@guest.example'])
    deepEqual(await notes(), [[`data changed by ${bo}`], [], []])
    deepEqual(await notesOf(contactId), [`data changed by ${bo}`])
    const other = (await here.pairOf('Bo')).contactId
    await send('contacts', [CONTACTS, 'Contact0,of Bo,bo0@guest.example,Director,Guest Works'])
    deepEqual(await notesOf(other), [`data changed by ${bo}`])
  })

  it('stands with them once more when it is taken back, with who did so', async () => {
    const job = await moved()
    const cy = here.idOf('Cy')
    ok((await here.app.undoImport({ job, byId: cy })).ok)
    await here.settle()
    deepEqual(
      (await notesOf(here.idOf('Ada'))).toSorted(),
      [bo, cy].map((id) => `data changed by ${id}`).toSorted(),
    )
    deepEqual(await notesOf(bo), [`data changed by ${cy}`])
    deepEqual(await notesOf(cy), [])
  })

  it('waits for an import that goes on, and is noted of one that was cut short', async () => {
    const job = await moved()
    for (const { value } of await here.ports.accesses.list({ personId: here.idOf('Ada') }))
      for (const there of await here.ports.accesses.list(value))
        await here.ports.accesses.remove(value, there)
    const heard = (heardAt: number) =>
      change(
        here.ports.imports,
        { kind: 'import', job },
        (there) => there && { ...there, state: 'writing' as const, heardAt },
      )
    const note = () => doWork(here.app, { kind: 'note-import', job, byId: bo, at: here.state.now }, HOLD)
    await heard(here.ports.realNow())
    ok((await note()).laterMs)
    await heard(here.ports.realNow() - 61_000)
    equal((await note()).laterMs, null)
    await here.settle()
    deepEqual(await notesOf(here.idOf('Ada')), [`data changed by ${bo}`])
  })

  it('is one of a job title whose function somebody says, too: with everybody who gets another by it', async () => {
    const said = { title: 'planner', function: 'hr' as const, byId: bo }
    await here.app.correctTitle(said)
    await here.settle()
    const noted = [`function changed by ${bo}`]
    deepEqual(await notes(), [noted, [], noted])
  })
})
