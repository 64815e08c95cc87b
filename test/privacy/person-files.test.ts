import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { personApi } from '../../bot/privacy/person-api.ts'
import type { StoredRow } from '../../src/domain/privacy/person-in-row.ts'
import { HOLD } from './erasing-world.ts'
import { type FileWorld, fileWorld, STOPPING, WAITS } from './file-world.ts'

describe('a file with everything about somebody (6.4)', () => {
  let { here, app, ports, state, todo, file, make, workOff, kindsOf, rowOf } = {} as FileWorld
  beforeEach(async () => {
    ;({ here, app, ports, state, todo, file, make, workOff, kindsOf, rowOf } = await fileWorld())
  })

  it('has nothing that nobody else may read, and is made once for all who ask meanwhile or soon after', async () => {
    await app.noteAccess({
      ...{ what: 'delivery seen', byId: here.idOf('Bo'), asAdministrator: true },
      personIds: [here.idOf('Ada')],
    })
    await workOff()
    for (const name of ['Ada', 'Ada', 'Bo']) deepEqual(await file(name), WAITS)
    deepEqual(await file('Ada', false), WAITS)
    equal(todo.length, 3, 'who asks again meanwhile has nothing made anew')
    ok((await make(STOPPING)).laterMs, 'another instance goes on')
    equal((await rowOf('Ada'))?.readyAt, null)
    await workOff()
    ok((await kindsOf('Ada')).includes('accesses'))
    const given = await kindsOf('Ada', false)
    ok(given.includes('employees') && !given.includes('accesses'))
    deepEqual(todo, [], 'what is made is given again')

    state.now = '2026-11-03T09:11:00.000Z'
    deepEqual(await file('Bo'), WAITS, 'later it is made anew')
    await workOff()
    await app.planDue('2026-11-03T10:30:00.000Z')
    await workOff()
    deepEqual(await ports.personFiles.list({ kind: 'file' }), [], 'nothing is kept for longer than an hour')
    for await (const { kind } of ports.everyRow.read()) ok(kind !== 'fileParts')
  })

  it('waits as one message, however many ask at once, and while one looks', async () => {
    const there = await ports.employees.get({ employeeId: here.idOf('Ada') })
    ok(there)
    const ids = Array.from({ length: 120 }, (_, at) => `somebody-${at}`)
    for (const id of ids) {
      await ports.employees.insert({ employeeId: id }, { ...there.value, id, email: `${id}@asked.example` })
      await app.exportPerson(id, { self: true })
    }
    let [looking, mostAtOnce, looks] = [0, 0, 0]
    const { read } = ports.everyRow
    ports.everyRow.read = async function* () {
      looks++
      mostAtOnce = Math.max(mostAtOnce, ++looking)
      try {
        yield* read()
      } finally {
        looking--
      }
    }
    while (todo.length > 0) {
      const done = await Promise.all(todo.splice(0).map((work) => doWork(app, work, HOLD)))
      const left = done.filter(({ laterMs }) => laterMs !== null)
      ok(left.length <= 1)
      for (const _ of left) todo.push({ kind: 'make-files' })
    }
    equal(mostAtOnce, 1)
    ok(looks >= 12, 'of ten files each at most, so that no row takes long')
    for (const id of ids) {
      const asked = await app.exportPerson(id, { self: true })
      ok(asked.ok && asked.made, id)
    }
  })

  it('that is not made yet is kept for whoever asked, also after its hour', async () => {
    await file('Ada')
    todo.length = 0
    state.now = '2026-11-03T10:30:00.000Z'
    await app.planDue(state.now)
    await workOff()
    ok((await kindsOf('Ada')).length > 0)
  })

  it('is given whole or not at all', async () => {
    await file('Ada')
    await workOff()
    const { fileParts } = ports
    const { read } = fileParts
    fileParts.read = async (id) => (await read(id)).slice(1)
    deepEqual(await file('Ada'), WAITS)
    fileParts.read = read
    await workOff()
    ok((await kindsOf('Ada')).length > 0)
  })

  it('says when it cannot be made, and what to do; who asks after that has it made anew', async () => {
    const me = { actor: { employeeId: here.idOf('Ada'), roles: [] } }
    const mine = () => personApi({ app }).exportMe(me as never)
    const { read } = ports.everyRow
    const damaged = { kind: 'checkins', partition: 'p', row: 'r', value: null } as unknown as StoredRow
    ports.everyRow.read = async function* () {
      yield damaged
    }
    await mine()
    await workOff()
    const said = await mine()
    ok('problem' in said && said.problem === 409)
    match(said.detail, /Ask for the file once more/)
    ports.everyRow.read = read
    deepEqual(await mine(), { file: null })
    await workOff()
    ok((await kindsOf('Ada')).length > 0)
  })

  it('waits for storage, however often that fails, and is made once it is back', async () => {
    const { read } = ports.everyRow
    ports.everyRow.read = async function* () {
      yield* read()
      throw new Error('storage is away')
    }
    for (const name of ['Ada', 'Bo']) deepEqual(await file(name), WAITS)
    for (let times = 0; times < 20; times++) {
      await rejects(make(), /storage is away/)
      for (const name of ['Ada', 'Bo']) deepEqual(await file(name), WAITS)
    }
    ports.everyRow.read = read
    await workOff()
    for (const name of ['Ada', 'Bo']) ok((await kindsOf(name)).length > 0)
  })
})
