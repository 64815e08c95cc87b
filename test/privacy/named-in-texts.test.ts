import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { everyRow } from '../../src/adapters/tables/every-row.ts'
import { holdTable } from '../../src/adapters/tables/held-table.ts'
import type { RowTable } from '../../src/adapters/tables/row-table.ts'
import { erasing } from '../../src/domain/privacy/erase-in-row.ts'
import type { StoredRow } from '../../src/domain/privacy/person-in-row.ts'
import type { KindName } from '../../src/domain/privacy/stored.ts'
import { ID, personOn } from './canaries.ts'

const NOBODY = { ids: new Map([[ID.contact, 'nobody-1']]), word: 'Erased person' }
/** What becomes of a row of the employee `x` when a contact is erased who is called so. */
const erase = (kind: KindName, row: string, value: StoredRow['value'], name = 'Canary Person') =>
  erasing({ ...personOn('contact'), names: [name] }, NOBODY)({ kind, partition: 'x', row, value })
function leftOf(...of: Parameters<typeof erase>): StoredRow['value'] {
  const fate = erase(...of)
  ok(typeof fate === 'object')
  return fate.value
}

describe('what others wrote of somebody who is erased (6.4)', () => {
  it('goes as news about a contact, wherever its key names them, and is without their name among others', () => {
    const news = (contactName: string) => ({
      ...{ employeeId: 'x', pairId: '', contactName, contactTitle: 'Buyer', note: '' },
    })
    for (const key of ['answer.acme.1', 'poll-none-fits.acme.1', 'contact declined|acme.1|'])
      equal(erase('news', `news:${key}.${ID.contact}`.replace('|.', '|'), news('Canary Person')), 'goes', key)
    equal(erase('news', `news:answer.acme.1.${ID.contact}9`, news('Somebody Else')), 'stays')
    const left = leftOf('news', 'news:poll-reminder.acme.1.2026', news('Bo, Canary Person, Cy'))
    deepEqual([left.contactName, left.contactTitle], ['Bo, Erased person, Cy', ''])
    equal(
      leftOf('news', 'news:poll-reminder.acme.1.2026', news('Bo\nCanary Person')).contactName,
      'Bo\nErased person',
    )
    equal(erase('news', 'news:poll-reminder.acme.1.2026', news('Bo, Canary Personne')), 'stays')
  })

  it('is without a name of one word, in sentences and lists of names', () => {
    const visit = { organiserId: 'x', organiserName: 'Sydney', subject: 'Ada and Sydney' }
    const zoned = { ...visit, timeZone: 'Australia/Sydney' }
    const subject = 'Ada and Erased person'
    deepEqual(leftOf('visits', 'visit:1', zoned, 'Sydney'), { ...zoned, subject })
    const told = { employeeId: 'x', pairId: 'p', otherName: 'Mark', note: 'Mark marks mark@ours.example' }
    const left = leftOf('news', 'news:1', told, 'Mark')
    deepEqual([left.otherName, left.note], ['Erased person', 'Erased person marks mark@ours.example'])
    const notInGroup = { count: 2, names: ['Mark', 'Mark Jones'] }
    deepEqual(leftOf('directoryRuns', 'run', { notInGroup }, 'Mark'), {
      notInGroup: { count: 2, names: ['Erased person', 'Mark Jones'] },
    })
  })

  it('keeps what is only called the same: places, addresses, departments', () => {
    const profile = {
      ...{ id: 'x', name: 'Mark Jones', email: 'mark.jones@ours.example', department: 'Sales' },
      timeZone: 'Australia/Sydney',
    }
    for (const name of ['Sydney', 'Mark', 'Mark Jones', 'Sales', 'ours.example'])
      equal(erase('employees', 'profile', profile, name), 'stays', name)
    const checkin = { employeeId: 'x', department: 'Human Resources', scopes: ['department:Human Resources'] }
    equal(erase('checkins', 'checkin:1', checkin, 'Human Resources'), 'stays')
    const heard = 'jan.mark@ours.example, mark@ours.example.org and Mark@ours.example.'
    const left = leftOf('conversations', 'conversation:1', { contactId: 'y', heard }, 'mark@ours.example')
    equal(left.heard, 'jan.mark@ours.example, mark@ours.example.org and Erased person.')
  })
})

describe('going through every row', () => {
  it('fails where storage fails, once what else is being written has ended, and the process goes on', async () => {
    const ended: string[] = []
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    // Of which a process would die.
    process.on('unhandledRejection', note)
    const there = holdTable('lookups')
    for (const rowKey of ['a', 'b', 'c'])
      await there.createEntity({ partitionKey: 'departments', rowKey, name: rowKey })
    const away: RowTable = {
      ...there,
      async deleteEntity(_, rowKey) {
        if (rowKey === 'a') throw new Error('storage is away')
        for (let turn = 0; turn < 9; turn++) await setImmediate()
        ended.push(rowKey)
      },
      // Row by row, so that the failure is there while it goes on.
      async *listEntities<T extends object>(asked: Parameters<RowTable['listEntities']>[0]) {
        for await (const entity of there.listEntities<T>(asked)) {
          yield entity
          await setImmediate()
        }
      },
    }
    const rows = everyRow(
      (name) => (name === 'lookups' ? away : holdTable(name)),
      () => undefined,
    )
    await rejects(
      rows.decide(
        () => 'goes',
        () => false,
      ),
      /storage is away/,
    ).finally(() => process.off('unhandledRejection', note))
    deepEqual(ended, ['b', 'c'])
    deepEqual(unhandled, [])
  })

  it('leaves everybody else a turn after few rows, however many are there at once', async () => {
    const there = holdTable('lookups')
    const names = Array.from({ length: 500 }, (_, at) => `d${at}`)
    for (const name of names) await there.createEntity({ partitionKey: 'departments', rowKey: name, name })
    const { read, decide } = everyRow(
      (name) => (name === 'lookups' ? there : holdTable(name)),
      () => undefined,
    )
    let [seen, since, most] = [0, 0, 0]
    const see = () => {
      seen++
      most = Math.max(most, ++since)
    }
    let looking = true
    const others = (async () => {
      for (; looking; since = 0) await setImmediate()
    })()
    for await (const _ of read()) see()
    await decide(
      () => {
        see()
        return 'stays'
      },
      () => false,
    )
    looking = false
    await others
    equal(seen, 2 * names.length)
    ok(most <= 50, `${most} rows in a turn`)
  })
})
