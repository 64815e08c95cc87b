import { deepEqual, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { handoverWorld } from '../pairing/handover-world.ts'

const START = '2026-11-26T13:00:00.000Z'

describe('the end of a question whose organiser has left, in a process that is killed', () => {
  it('is told to the owner of the customer, once, wherever that was (3.3)', async () => {
    let killed = true
    for (let after = 0; killed; after++) {
      ok(after < 40, 'it ends')
      const here = await handoverWorld()
      const asked = await here.app().askContacts({
        ...{ actor: { employeeId: 'ann', roles: [] }, token: 'ann', customerId: 'acme', way: 'copied' },
        ...{ mails: [], holds: false, confirmed: true, times: [START], minutes: 45 },
        ...{ contactIds: ['acme.ida'], optionalIds: [] },
        employees: [
          { employeeId: 'ann', required: true, role: 'lead' },
          { employeeId: 'cor', required: false, role: 'observer' },
        ],
      })
      ok(asked.ok, JSON.stringify(asked))
      await here.drain()
      await change(
        here.ports.employees,
        { employeeId: 'ann' },
        (there) => there && { ...there, leftOn: '2026-11-16' },
      )
      const key = { customerId: 'acme', pollId: asked.poll.id }
      here.kill(after)
      killed = await here
        .app()
        .followPoll(key)
        .then(
          () => false,
          () => true,
        )
      here.restart()
      await here.app().followPoll(key)
      await here.drain()
      const news = await here.ports.news.list({ employeeId: 'cor' })
      const told = news.filter(({ value }) => value.kind === 'poll of who left')
      const poll = await here.ports.polls.get(key)
      deepEqual([told.length, poll?.value.state], [1, 'closed'], `killed after ${after} effects`)
    }
  })
})
