import assert from 'node:assert/strict'
import { countsOf, importWorld, killedAfter } from './import-world.ts'

const HEADER = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const PEOPLE = `${HEADER}
Ada Boss,ada@ours.example,Board,CEO,,Europe/Amsterdam,en,NL
Ben Lead,ben@ours.example,Supply,Head of Logistics,ada@ours.example,,,NL
Cas Doer,cas@ours.example,Supply,Logistiekmedewerker,ben@ours.example,,,BE
`

describe('importing people (1.1)', () => {
  it('shows in a dry run what would be added and writes nothing', async () => {
    const world = await importWorld()
    const report = await world.dryRun('people', PEOPLE)
    assert.equal(countsOf(report), '3 added')
    assert.equal(world.state.writes, 0)
    assert.equal(await world.employee('ada@ours.example'), undefined)
  })

  it('stores people with their function, manager, zone and language, managers named in any order', async () => {
    const world = await importWorld()
    const [header, ada, ...others] = PEOPLE.trim().split('\n')
    assert.equal(countsOf(await world.apply('people', [header, ...others, ada].join('\n'))), '3 added')
    const [boss, lead, doer] = await Promise.all(
      ['ada', 'ben', 'cas'].map((name) => world.employee(`${name}@ours.example`)),
    )
    assert.deepEqual([boss?.leader, lead?.leader, doer?.leader], [true, true, false])
    assert.equal(lead?.managerId, boss?.id)
    assert.equal(doer?.managerId, lead?.id)
    assert.deepEqual(
      [boss?.function, lead?.function, doer?.function],
      ['management', 'logistics', 'logistics'],
    )
    assert.deepEqual([lead?.timeZone, doer?.timeZone], ['Europe/Amsterdam', 'Europe/Brussels'])
    assert.deepEqual([boss?.locale, lead?.locale, doer?.locale], ['en', 'nl-NL', 'nl-BE'])
  })

  it('changes nothing when the same file comes again, whatever the order of its rows', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const before = world.state.writes
    const [header, ...rows] = PEOPLE.trim().split('\n')
    assert.equal(countsOf(await world.apply('people', [header, ...rows.reverse()].join('\n'))), '3 same')
    assert.equal(world.state.writes, before)
  })

  it('writes only what the file changed, so that corrections by hand survive', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const key = { employeeId: world.idOf('cas@ours.example') }
    const stored = await world.needs.employees.get(key)
    assert.ok(stored)
    const corrected = {
      ...stored.value,
      department: 'Customer desk',
      function: 'it',
      functionBy: 'hand',
    } as const
    await world.needs.employees.replace(key, stored, corrected)
    const report = await world.apply('people', PEOPLE.replace('Logistiekmedewerker', 'Inkoper'))
    assert.equal(countsOf(report), '1 changed, 2 same')
    const cas = await world.employee('cas@ours.example')
    assert.deepEqual([cas?.department, cas?.jobTitle, cas?.function], ['Customer desk', 'Inkoper', 'it'])
  })

  it('lists rows that are gone, once, and deletes nobody', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const shorter = PEOPLE.split('\n').slice(0, 3).join('\n')
    const dry = await world.dryRun('people', shorter)
    assert.equal(countsOf(dry), '2 same, 1 gone')
    assert.equal(dry.gone[0]?.email, 'cas@ours.example')
    assert.equal(countsOf(await world.apply('people', shorter)), '2 same, 1 gone')
    assert.ok(await world.employee('cas@ours.example'))
    assert.equal(countsOf(await world.apply('people', shorter)), '2 same')
    assert.equal(countsOf(await world.apply('people', PEOPLE)), '3 same')
  })

  it('compares a file with its own source alone', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE, 'one')
    assert.equal(countsOf(await world.apply('people', PEOPLE, 'two')), '3 same')
    assert.equal(countsOf(await world.apply('people', PEOPLE, 'one')), '3 same')
  })

  it('lists who is not in the directory, does not store them, and tries again next time', async () => {
    const world = await importWorld()
    const file = `${HEADER}\nUma,unknown.uma@ours.example,Supply,Buyer,,,,NL\n`
    for (const time of [1, 2]) {
      const report = await world.apply('people', file)
      assert.equal(countsOf(report), '1 unresolved', `time ${time}`)
      assert.deepEqual(report.unresolved, [{ line: 2, email: 'unknown.uma@ours.example' }])
    }
    assert.deepEqual(world.asked, ['unknown.uma@ours.example', 'unknown.uma@ours.example'])
    assert.equal(await world.employee('unknown.uma@ours.example'), undefined)
  })

  it('connects people with a manager who comes in a later file', async () => {
    const world = await importWorld()
    const [header, ada, ben, cas] = PEOPLE.trim().split('\n')
    await world.apply('people', [header, ben, cas].join('\n'), 'north')
    assert.equal((await world.employee('ben@ours.example'))?.managerId, null)
    await world.apply('people', [header, ada].join('\n'), 'south')
    assert.equal((await world.employee('ben@ours.example'))?.managerId, world.idOf('ada@ours.example'))
    assert.equal((await world.employee('ada@ours.example'))?.leader, true)
  })

  it('no longer takes somebody for a leader whose reports all changed manager', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const moved = PEOPLE.replace('ben@ours.example,,,BE', 'ada@ours.example,,,BE')
    assert.equal(countsOf(await world.apply('people', moved)), '1 changed, 2 same')
    assert.equal((await world.employee('ben@ours.example'))?.leader, false)
    assert.equal((await world.employee('cas@ours.example'))?.managerId, world.idOf('ada@ours.example'))
  })

  it('follows a new zone default when the country changes, but not over a zone given by hand', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    const key = { employeeId: world.idOf('ben@ours.example') }
    const stored = await world.needs.employees.get(key)
    assert.ok(stored)
    await world.needs.employees.replace(key, stored, { ...stored.value, timeZone: 'Asia/Tokyo' })
    await world.apply('people', PEOPLE.replace('ben@ours.example,,,BE', 'ben@ours.example,,,DK'))
    assert.equal((await world.employee('cas@ours.example'))?.timeZone, 'Europe/Copenhagen')
    assert.equal((await world.employee('ben@ours.example'))?.timeZone, 'Asia/Tokyo')
  })

  it('keeps one person whose address changed', async () => {
    const world = await importWorld()
    await world.apply('people', PEOPLE)
    world.state.aliases.set('cas.new@ours.example', world.idOf('cas@ours.example'))
    const report = await world.apply('people', PEOPLE.replace('cas@ours.example', 'Cas.New@ours.example'))
    assert.equal(countsOf(report), '1 changed, 2 same, 1 gone')
    const cas = await world.employee('cas@ours.example')
    assert.equal(cas?.email, 'cas.new@ours.example')
    const old = await world.needs.emails.get({ kind: 'email', email: 'cas@ours.example' })
    const fresh = await world.needs.emails.get({ kind: 'email', email: 'cas.new@ours.example' })
    assert.deepEqual([old, fresh?.value.id], [undefined, cas?.id])
  })

  it('completes a file that a crash cut short, wherever it was', async () => {
    const full = await importWorld()
    await full.apply('people', PEOPLE)
    for (let at = 0; ; at++) {
      const world = await importWorld()
      if (!(await killedAfter(world, at, () => world.apply('people', PEOPLE)))) {
        assert.ok(at > 1, `ended within ${at} writes`)
        break
      }
      await world.apply('people', PEOPLE)
      assert.equal(countsOf(await world.apply('people', PEOPLE)), '3 same', `killed after ${at} writes`)
      for (const name of ['ada', 'ben', 'cas']) {
        const email = `${name}@ours.example`
        assert.deepEqual(await world.employee(email), await full.employee(email))
        const entry = await world.needs.emails.get({ kind: 'email', email })
        assert.equal(entry?.value.id, world.idOf(email))
      }
      const listed = await Promise.all(
        world.needs.shards.map((shard) => world.needs.employeeList.list({ shard })),
      )
      assert.equal(listed.flat().length, 3)
    }
  })

  it('keeps what looks like a formula as it is written', async () => {
    const world = await importWorld()
    await world.apply('people', `${HEADER}\n"=HYPERLINK(""x"")",f@ours.example,,,,,,\n`)
    assert.equal((await world.employee('f@ours.example'))?.name, '=HYPERLINK("x")')
  })

  it('imports 300 people with their managers', async () => {
    const world = await importWorld()
    const managerOf = (n: number) => (n % 10 ? `p${n - (n % 10)}@ours.example` : '')
    const rows = Array.from(
      { length: 300 },
      (_, n) => `Person ${n},p${n}@ours.example,Team ${n % 7},Buyer,${managerOf(n)},,,NL`,
    )
    const report = await world.apply('people', [HEADER, ...rows].join('\n'))
    assert.equal(countsOf(report), '300 added')
    assert.equal((await world.employee('p290@ours.example'))?.leader, true)
    assert.equal((await world.employee('p291@ours.example'))?.managerId, world.idOf('p290@ours.example'))
  })
})
