import { deepEqual, equal } from 'node:assert/strict'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import { shardOf } from '../../src/domain/people/employee.ts'
import { change } from '../../src/domain/store.ts'
import { type AskingWorld, mail } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld, none } from './erasing-world.ts'

describe('the address of a leaver that somebody else has by now (6.4)', () => {
  let here: AskingWorld
  let { stored, erase } = {} as ErasingWorld
  /** Bo got the address that Ada had, who left. */
  beforeEach(async () => {
    ;({ here, stored, erase } = await erasingWorld())
    await here.leave('Ada')
    const employeeId = here.idOf('Bo')
    const shard = shardOf(employeeId, here.ports.settings.shards)
    const given = <P extends { email: string }>(there: P | undefined) =>
      there && { ...there, email: mail('Ada') }
    await change(here.ports.employees, { employeeId }, given)
    await change(here.ports.employeeList, { shard, employeeId }, given)
    const key = { kind: 'email', email: mail('Ada') } as const
    await change(here.ports.emails, key, (there) => there && { ...there, id: employeeId })
  })
  const whose = async () => {
    const entry = await here.ports.emails.get({ kind: 'email', email: mail('Ada') })
    const profile = await here.ports.employees.get({ employeeId: here.idOf('Bo') })
    return [entry?.value.id, entry?.value.email, profile?.value.email]
  }

  it('stays theirs when the leaver is erased', async () => {
    await erase(here.idOf('Ada'))
    await here.passTo(AFTER)
    deepEqual(await whose(), [here.idOf('Bo'), mail('Ada'), mail('Ada')])
    none(await stored(), here.idOf('Ada'), 'CANARY A heard', 'CANARY A note')
    equal((await here.ports.employees.get({ employeeId: here.idOf('Ada') }))?.value, undefined)
  })

  it('is no reason to refuse them in the next import', async () => {
    await erase(here.idOf('Ada'))
    await here.passTo(AFTER)
    const rows = readCsv(
      (async function* () {
        yield Buffer.from(`Name,Email,Department,Job Title\nBo,${mail('Ada')},Finance,Planner`)
      })(),
    )
    const { refused } = await here.app.importFile({ kind: 'people', source: 'csv', apply: true, rows })
    deepEqual(refused, [])
    const bo = (await here.ports.employees.get({ employeeId: here.idOf('Bo') }))?.value
    equal(bo?.department, 'Finance')
  })

  it('is not given out with what is stored about the leaver', async () => {
    const exported = () => here.app.exportPerson(here.idOf('Ada'), { self: false })
    await exported()
    await here.settle()
    const made = await exported()
    const kinds = made.ok ? made.made?.kinds : undefined
    deepEqual(
      kinds?.filter(({ kind }) => kind === 'emails'),
      [],
    )
  })
})
