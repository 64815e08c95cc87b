import assert from 'node:assert/strict'
import type { ImportKind } from '../../src/contract/words.ts'
import type { Employee } from '../../src/domain/people/employee.ts'
import { change } from '../../src/domain/store.ts'
import { saidOf } from './import-says.ts'
import { type ImportWorld, importWorld } from './import-world.ts'

const PEOPLE =
  'Name,Email,Department,Job Title\nAda,ada@ours.example,Board,CEO\nBen,ben@ours.example,Supply,Planner\n'
const run = (world: ImportWorld, kind: ImportKind, file: string, apply = true) =>
  world.run(kind, file, { lines: true, apply })

describe('every row of a file (1.1)', () => {
  it('has a line in the order of the file, with its state, and those that are gone come last', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const later = `Name,Email,Department,Job Title
Uma,unknown.uma@ours.example,Supply,Buyer
Cas,cas@ours.example,Supply,Buyer

,bad@ours.example,Supply,Buyer
Ben,ben@ours.example,Logistics,
`
    const { lines } = await run(world, 'people', later, false)
    assert.deepEqual(
      lines.map(({ line, state }) => `${line} ${state}`),
      ['2 unresolved', '3 added', '5 refused', '6 changed', 'null gone'],
    )
    assert.equal(
      (await run(world, 'people', PEOPLE, false)).lines.every(({ state }) => state === 'same'),
      true,
    )
  })

  it('says what changes, from what to what, by the name of the column', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const report = await run(world, 'people', PEOPLE.replace('Board,CEO', 'Management,'))
    assert.deepEqual(saidOf(report, 'people'), [
      'Ada (ada@ours.example): Department: Board → Management Job Title: CEO → empty',
      'Ben (ben@ours.example): ',
    ])
  })

  it('says of who is new that nobody can place their job title, and of who is back that they are', async () => {
    const world = await importWorld()
    const odd = `${PEOPLE}Cas,cas@ours.example,Supply,Zorblax\nDan,dan@ours.example,Supply,\n`
    assert.deepEqual(saidOf(await run(world, 'people', odd), 'people').slice(2), [
      'Cas (cas@ours.example): No function is known for Zorblax. Say which on the page of job titles.',
      'Dan (dan@ours.example): No job title, so no function.',
    ])
    await world.apply('people', PEOPLE)
    assert.match(saidOf(await run(world, 'people', odd), 'people')[2] ?? '', /: Was gone and is back\./)
  })

  it('leaves to Entra what Entra says of somebody, and says so; others may be added by file (1.2)', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const key = { employeeId: world.idOf('ben@ours.example') }
    const stored = await world.needs.employees.get(key)
    assert.ok(stored)
    await world.needs.employees.replace(key, stored, {
      ...stored.value,
      from: 'entra',
      department: 'Purchasing',
    })
    const later = PEOPLE.replace('Supply,Planner', 'Sales,Planner').replace('Ben,', 'Ben Lead,')
    const report = await run(world, 'people', `${later}Cas,cas@ours.example,Supply,Buyer\n`)
    assert.match(saidOf(report, 'people')[1] ?? '', /Department: Entra says it differently and wins\./)
    const ben = await world.employee('ben@ours.example')
    assert.deepEqual([ben?.name, ben?.department, ben?.from], ['Ben Lead', 'Purchasing', 'entra'])
    assert.equal((await world.employee('cas@ours.example'))?.from, 'file')
  })

  /** What Entra does to Ben. */
  const entra = (world: ImportWorld, said: Partial<Employee>) =>
    change(
      world.needs.employees,
      { employeeId: world.idOf('ben@ours.example') },
      (there) => there && { ...there, from: 'entra' as const, ...said },
    )

  it('leaves it to Entra who has left and who is back, and says so (1.2)', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    await entra(world, {})
    const onlyAda = PEOPLE.split('\n').slice(0, 2).join('\n')
    const gone = await world.run('people', onlyAda, { lines: true, gone: 'left' })
    assert.match(saidOf(gone, 'people')[1] ?? '', /Comes from Entra, so no file marks them as left\./)
    assert.equal((await world.employee('ben@ours.example'))?.leftOn, null)
    assert.equal((await world.listImports())[0]?.left, 0)
    await entra(world, { leftOn: '2026-10-01' })
    await world.apply('people', PEOPLE)
    assert.equal((await world.employee('ben@ours.example'))?.leftOn, '2026-10-01')
  })

  it('leaves to Entra also whom it takes up while the file is imported (1.2)', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const { undoLog } = world.needs
    const add: typeof undoLog.add = async (...entries) => {
      if ((await world.employee('ben@ours.example'))?.from !== 'entra')
        await entra(world, { department: 'Purchasing' })
      await undoLog.add(...entries)
    }
    world.needs.undoLog = { ...undoLog, add }
    await world.apply('people', PEOPLE.replace('Supply,Planner', 'Sales,Planner'))
    const ben = await world.employee('ben@ours.example')
    assert.deepEqual([ben?.department, ben?.from], ['Purchasing', 'entra'])
  })
})
