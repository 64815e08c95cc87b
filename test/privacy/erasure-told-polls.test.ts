import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { UNTOLD } from '../../src/domain/pairing/news.ts'
import { change } from '../../src/domain/store.ts'
import type { AskingWorld } from '../checkins/asking-world.ts'
import { keepPoll } from '../visits/kept-poll.ts'
import { AFTER, type ErasingWorld, erasingWorld } from './erasing-world.ts'
import { heardBy, makeOwner } from './heard-by.ts'

describe('what others hear of an erasure from an open question about times (3.3, 6.4)', () => {
  let here: AskingWorld
  let { erase, contactOf } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, erase, contactOf } = await erasingWorld())
  })

  it('is for whoever asked which time suits, once, that it goes on without somebody or has ended', async () => {
    const { customerId, id: pollId } = await keepPoll(here, ['Ada', 'Bo'], ['Ada', 'Bo'])
    const stateNow = async () => (await here.ports.polls.get({ customerId, pollId }))?.value.state
    const kinds = () => here.state.told.flatMap((one) => one.kinds).filter((kind) => kind.includes('poll'))
    await erase(await contactOf('Cy'))
    await here.passTo(AFTER)
    deepEqual(kinds(), [], 'nobody of it was erased')
    await erase(await contactOf('Bo'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const told = heardBy(here, 'Ada')
    match(told, /Somebody is out of the question which time suits Guest Works: they were erased/)
    equal(await stateNow(), 'open')
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-12T12:00:00.000Z')
    match(heardBy(here, 'Ada'), /The question which time suits Guest Works has ended/)
    equal(await stateNow(), 'closed')
    doesNotMatch(heardBy(here, 'Ada'), /Erased person|Contact[01]/)
    deepEqual(kinds(), ['erased from poll', 'poll ended by erasure'])
  })

  it('is that a question has ended of which nobody of ours is left who could come', async () => {
    const { customerId, id: pollId } = await keepPoll(here, ['Ada', 'Bo'], ['Ada'])
    const key = { customerId, pollId }
    await change(
      here.ports.polls,
      key,
      (there) =>
        there && {
          ...there,
          employees: there.employees.filter(({ name }) => name === 'Bo'),
          revision: there.revision + 1,
        },
    )
    await here.app.copyFact({ kind: 'poll', ...key })
    await erase(here.idOf('Bo'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    match(heardBy(here, 'Ada'), /The question which time suits Guest Works has ended/)
    equal((await here.ports.polls.get(key))?.value.state, 'closed')
  })

  it('is for the owner that a question has ended whose organiser was erased', async () => {
    await makeOwner(here, 'Cy')
    const { customerId, id: pollId } = await keepPoll(here, ['Ada'], ['Ada'])
    await erase(here.idOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    match(heardBy(here, 'Cy'), /The question which time suits Guest Works has ended/)
    doesNotMatch(heardBy(here, 'Cy'), /Erased person|\bAda\b/)
    equal((await here.ports.polls.get({ customerId, pollId }))?.value.state, 'closed')
  })

  it('names only who is still there in what waited to be told of several, and is nothing where nobody is', async () => {
    const { customerId, customerName, contactName: one } = await here.pairOf('Ada')
    const { contactName: other } = await here.pairOf('Bo')
    const tellAt = '2026-11-11T09:00:00.000Z'
    const told = { 'poll agreed': [one, other], 'poll reminder': [one, one] }
    for (const kind of ['poll agreed', 'poll reminder'] as const) {
      const key = { employeeId: here.idOf('Ada'), newsId: kind }
      await here.ports.news.insert(key, {
        ...{ ...UNTOLD, id: kind, employeeId: key.employeeId, kind, pairId: '', visitId: '', customerId },
        ...{ customerName, contactName: told[kind].join('\n'), contactTitle: '', otherName: '', note: '' },
        ...{ takenOver: null, at: here.state.now, tellAt },
      })
      await here.ports.due.add({ dueAt: tellAt, work: { kind: 'news', ...key } })
    }
    await erase(await contactOf('Ada'))
    await here.passTo('2026-11-11T12:00:00.000Z')
    const heard = heardBy(here, 'Ada')
    match(heard, new RegExp(`There is a time that suits ${other}`))
    doesNotMatch(heard, /Erased person|Contact0/)
    const kinds = here.state.told.flatMap((news) => news.kinds)
    deepEqual(
      kinds.filter((kind) => kind.startsWith('poll')),
      ['poll agreed'],
    )
  })
})
