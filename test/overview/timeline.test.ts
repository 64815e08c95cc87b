import { deepEqual, equal, ok } from 'node:assert/strict'
import { timelineApi } from '../../bot/overview/timeline-api.ts'
import { NOW } from '../pairing/cut-off-company.ts'
import { type HandoverWorld, handoverWorld } from '../pairing/handover-world.ts'

const bob = { employeeId: 'bob', roles: [] }
const OLDER = 45

describe('the timeline of a customer (4.4)', () => {
  let here: HandoverWorld
  before(async () => {
    here = await handoverWorld()
    await here.drain()
    const [told] = await here.ports.conversations.list({ customerId: 'acme' })
    ok(told)
    for (let at = 0; at < OLDER; at++) {
      const day = `2026-${String(2 + (at % 9)).padStart(2, '0')}-${String(1 + (at % 20)).padStart(2, '0')}`
      const id = `${day.slice(0, 7)}:ann:older${at}`
      const followUp = at === 0 ? { text: 'Send it', dueOn: day, doneOn: '2026-10-30' } : null
      await here.ports.conversations.insert(
        { customerId: 'acme', id },
        { ...told.value, id, day, followUp, withdrawn: at === 1 },
      )
    }
  })
  const pages = async () => {
    const all = []
    let before: string | undefined
    do {
      const page = await here.app().readTimeline(bob, 'acme', before)
      ok(page && page.entries.length <= 20)
      all.push(page.entries)
      before = page.next ?? undefined
    } while (before)
    return all
  }

  it('goes from the newest day to the oldest, page by page, and tells everything once', async () => {
    const all = await pages()
    const days = all.flat().map(({ day }) => day)
    deepEqual(days, [...days].sort().reverse())
    equal(new Set(all.flat().map(({ key }) => key)).size, days.length)
    const kinds = Map.groupBy(all.flat(), ({ kind }) => kind)
    equal(kinds.get('conversation')?.length, OLDER, 'what was taken back is left out')
    ok(all.length === 3 && all.at(-1)?.length)
  })

  it('holds the life of pairs and promises that were kept, on the day they were', async () => {
    const all = (await pages()).flat()
    const begun = all.find(({ kind }) => kind === 'pair begun')
    deepEqual(begun && 'employeeName' in begun && begun.employeeName, 'Ann Smit')
    equal(all.find(({ kind }) => kind === 'kept')?.day, '2026-10-30')
  })

  it('says that somebody was erased where their name was (6.4)', async () => {
    const ann = await here.ports.employees.get({ employeeId: 'ann' })
    ok(ann)
    equal(await here.ports.employees.remove({ employeeId: 'ann' }, ann), 'removed')
    const begun = (await pages()).flat().find(({ kind }) => kind === 'pair begun')
    await here.ports.employees.insert({ employeeId: 'ann' }, ann.value)
    deepEqual(begun && 'employeeName' in begun && begun.employeeName, 'Erased person')
  })

  it('tells what was decided and on what it rests, by the rules of who is seen (4.4, 5.6)', async () => {
    const entries = (await pages()).flat()
    const [talk] = entries.filter(({ kind }) => kind === 'conversation')
    ok(talk)
    const noting = { actor: bob, customerId: 'acme', text: 'Build in Ghent', requestId: 'r1' }
    const decide = async (more: object) => {
      const done = await here
        .app()
        .noteDecision({ ...noting, decidedOn: null, evidence: [talk.key], ...more })
      return done.ok || done.reason
    }
    deepEqual(
      [await decide({ decidedOn: '2026-11-17' }), await decide({ evidence: ['nothing'] })],
      ['future day', 'evidence gone'],
    )
    equal(await decide({ customerId: 'nobody' }), 'not found')
    const { day } = talk
    deepEqual([await decide({ decidedOn: day }), await decide({})], [true, true], 'sent twice')
    const seen = async (employeeId: string) => {
      const call = { params: { customerId: 'acme' }, query: {}, token: '', body: undefined }
      const page = await timelineApi({ app: here.app(), now: () => NOW }).timeline({
        ...call,
        actor: { employeeId, roles: [] },
      })
      if ('problem' in page) throw new Error(page.detail)
      return page.entries.filter((one) => one.kind === 'decision')
    }
    const [decision, ...others] = await seen('bob')
    const order = (await pages()).flat().filter((one) => one.day === day)
    deepEqual(
      order.map(({ kind }) => kind),
      ['decision', 'conversation'],
    )
    deepEqual([decision?.text, decision?.by, decision?.mine, others], ['Build in Ghent', 'Bob Kok', true, []])
    deepEqual(
      decision?.evidence.map((one) => 'by' in one && [one.by, one.contactName, one.heard]),
      [['Ann Smit', 'Ida Vos', 'They open a second plant.']],
    )
    const { revision } = await here.app().getVisibility()
    await here.app().changeVisibility({ byId: 'cor', revision, level: 'groups', agreement: null })
    here.restart()
    const [hidden] = await seen('ann')
    deepEqual(
      hidden?.evidence.map((one) => 'by' in one && one.by),
      ['Logistics'],
    )
    const takeBack = async (employeeId: string) => {
      const actor = { employeeId, roles: [] }
      return (await here.app().takeBackDecision({ actor, customerId: 'acme', decisionId: 'r1' })).ok
    }
    deepEqual([await takeBack('ann'), await takeBack('bob')], [false, true], 'one’s own alone')
    deepEqual(await seen('bob'), [])
  })

  it('gives nobody the id of an employee by its keys', async () => {
    for (const { key } of (await pages()).flat()) ok(!key.includes('ann'), key)
  })

  it('is nothing where there is no such customer', async () => {
    equal(await here.app().readTimeline(bob, 'nobody', undefined), undefined)
  })

  it('is exported whole, a cycle at a time and oldest first (4.6)', async () => {
    const found = await here.app().exportConversations('acme')
    ok(found)
    const days = []
    for await (const { day } of found.rows) days.push(day)
    equal(days.length, OLDER)
    deepEqual(days, [...days].sort())
  })
})

describe('what an overview may be about (4.1)', () => {
  it('is one’s team and any customer; reports and the organisation for leaders, the latter for administrators too', async () => {
    const here = await handoverWorld()
    const { ports } = here
    const ann = await ports.employees.get({ employeeId: 'ann' })
    ok(ann)
    await ports.employees.replace({ employeeId: 'ann' }, ann, { ...ann.value, leader: true })
    const ask = async (
      employeeId: string,
      scope: 'team' | 'reports' | 'customer' | 'organisation',
      more = {},
    ) => {
      const found = await here
        .app()
        .scopeOverview({ employeeId, roles: [], ...more }, { scope, customerId: 'acme', months: 3 })
      return found.ok || found.reason
    }
    deepEqual([await ask('bob', 'team'), await ask('bob', 'customer')], [true, true])
    deepEqual([await ask('bob', 'reports'), await ask('bob', 'organisation')], ['not allowed', 'not allowed'])
    deepEqual([await ask('ann', 'reports'), await ask('ann', 'organisation')], [true, true])
    equal(await ask('bob', 'organisation', { roles: ['administrator'] }), true)
    equal(await ask('nobody', 'team'), 'not an employee')
  })
})
