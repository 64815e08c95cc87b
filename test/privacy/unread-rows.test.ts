import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { personApi } from '../../bot/privacy/person-api.ts'
import { everyRow } from '../../src/adapters/tables/every-row.ts'
import { mail } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld } from './erasing-world.ts'

describe('rows that cannot be read (6.4)', () => {
  let here: ErasingWorld['here']
  let { erase } = {} as ErasingWorld
  /** Rows that nobody reads while people are asked. */
  const put = (partitionKey: string, content: object) =>
    here.table('employees').createEntity({ partitionKey, rowKey: 'profile', ...content })
  const keysLeft = () =>
    here
      .table('employees')
      .rows()
      .map(({ partitionKey }) => partitionKey)

  beforeEach(async () => {
    ;({ here, erase } = await erasingWorld())
    // The report of this world ends at the first damaged row.
    Object.assign(
      here.ports.everyRow,
      everyRow(here.table, () => undefined),
    )
    await put('by-id', { name: 7, managerId: here.idOf('Ada') })
    await put('by-address', { name: 7, people: JSON.stringify([{ email: mail('Ada').toUpperCase() }]) })
    await put('of-somebody-else', { name: 7, email: `not-${mail('Ada')}` })
    await here.table('settings').createEntity({ partitionKey: 'novel', rowKey: 'one', of: here.idOf('Ada') })
    await here.table('settings').createEntity({ partitionKey: 'novel', rowKey: 'two', of: 'Bo' })
  })

  it('go with whom their text names by id or address; the others are told of where it says that all is done', async () => {
    await erase(here.idOf('Ada'))
    await here.passTo(AFTER)
    const left = keysLeft().filter((key) => /^by-|somebody|novel/.test(key))
    deepEqual(left, ['of-somebody-else'])
    deepEqual(
      here
        .table('settings')
        .rows()
        .flatMap(({ partitionKey, rowKey }) => (partitionKey === 'novel' ? [rowKey] : [])),
      ['two'],
    )
    const listed = await personApi({ app: here.app }).listErasures({} as never)
    ok('erasures' in listed)
    deepEqual(
      listed.erasures.map(({ state, unread }) => [state, unread]),
      [['done', 2]],
    )
  })

  it('are told of in a file with everything about somebody', async () => {
    const me = { actor: { employeeId: here.idOf('Bo'), roles: [] } }
    const mine = () => personApi({ app: here.app }).exportMe(me as never)
    await mine()
    await here.settle()
    const made = await mine()
    ok('file' in made && made.file)
    match(made.file.notRead ?? '', /^5 stored rows could not be read/)
    equal(made.file.kinds.find(({ kind }) => kind === 'employees')?.rows.length, 1)
  })
})
