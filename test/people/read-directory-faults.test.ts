import { deepEqual, equal, match } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { at } from '../small-company.ts'
import { countsOf, type DirectoryWorld, directoryWorld } from './directory-world.ts'

describe('trouble while the employees are read from Entra (1.2)', function () {
  this.timeout(120_000)
  let here: DirectoryWorld
  beforeEach(async () => {
    here = await directoryWorld()
  })
  afterEach(() => here.stop())
  const fault = (path: string, what: object) => here.fault({ target: 'graph', path, times: 1, ...what })
  /** The small company in a larger one; gives who was added. */
  const grow = (count: number) => {
    const { id, ...finn } = here.sandbox.people.byEmail(at('finn')) ?? { id: '', email: '' }
    const added = Array.from({ length: count }, (_, i) => ({ ...finn, email: at(`p${i}`) }))
    here.sandbox.people.put(added as Parameters<typeof here.sandbox.people.put>[0])
    return added.map(({ email }) => email)
  }

  it('looks at everybody anew when Graph forgot its changes; who is not seen any more has left', async () => {
    await here.read()
    await here.leave('eve')
    await here.change('finn', { department: 'Legal' })
    await fault('groups/delta', { status: 410 })
    equal(countsOf(await here.read()), '0 added, 1 changed, 5 same, 1 left')
    await fault('users/delta', { status: 410 })
    equal(countsOf(await here.read()), '0 added, 0 changed, 6 same, 0 left')
  })

  it('looks at everybody anew when a link is too old for Graph, which it says with 400', async () => {
    await here.read()
    await here.leave('eve')
    await fault('groups/delta', { status: 400, code: 'syncStateNotFound' })
    equal(countsOf(await here.read()), '0 added, 0 changed, 6 same, 1 left')
    await here.change('finn', { department: 'Legal' })
    await fault('users/delta', { status: 400, code: 'resyncRequired' })
    equal(countsOf(await here.read()), '0 added, 1 changed, 5 same, 0 left')
  })

  it('waits as long as Graph asks for, for each call of a batch apart, and reads an answer again that was lost', async () => {
    await fault('groups/delta', { status: 429, retryAfter: 1 })
    await fault(`users/${here.idOf(at('finn'))}/mailboxSettings`, { status: 429, retryAfter: 1 })
    await fault('batch', { status: 503 })
    await fault('users/delta', { drop: 'after' })
    equal(countsOf(await here.read()), '7 added, 0 changed, 0 same, 0 left')
    deepEqual((await here.employee(here.idOf(at('finn'))))?.hours?.days, [1, 2, 3, 4, 5])
    const asked = (await here.calls('groups/delta')).map(({ status, time }) => ({
      status,
      at: Date.parse(time),
    }))
    deepEqual([asked[0]?.status, (asked[1]?.at ?? 0) - (asked[0]?.at ?? 0) >= 1000], [429, true])
    const batches = (await here.calls('$batch')).map(({ body }) => JSON.stringify(body))
    equal(batches.filter((body) => body.includes('mailboxSettings')).length, 3)
    equal(batches.at(-1)?.match(/"url"/g)?.length, 1, 'only what was refused is asked again')
  })

  it('keeps the hours of somebody whose mailbox does not answer, and goes on with everybody else', async () => {
    await here.read()
    const finn = here.idOf(at('finn'))
    const before = await here.employee(finn)
    const hours = { daysOfWeek: ['monday'], startTime: '10:00', endTime: '12:00' }
    await here.change('finn', { department: 'Legal', workingHours: hours })
    await here.leave('eve')
    await here.fault({ target: 'graph', path: `users/${finn}/mailboxSettings`, status: 503 })
    equal(countsOf(await here.read()), '0 added, 1 changed, 5 same, 1 left')
    const after = await here.employee(finn)
    deepEqual([after?.department, after?.hours], ['Legal', before?.hours])
  })

  it('leaves out who alone cannot be read, ends them not, and takes them up the next time', async () => {
    const finn = here.idOf(at('finn'))
    await fault(`users/${finn}\\?`, { status: 400 })
    equal(countsOf(await here.read()), '6 added, 0 changed, 0 same, 0 left')
    equal(countsOf(await here.read()), '1 added, 0 changed, 6 same, 0 left')
    await here.change('finn', { department: 'Legal' })
    await fault(`users/${finn}\\?`, { status: 400 })
    equal(countsOf(await here.read()), '0 added, 0 changed, 7 same, 0 left')
    const person = await here.employee(finn)
    deepEqual([person?.department, person?.leftOn], ['Logistics', null])
    equal(countsOf(await here.read()), '0 added, 1 changed, 6 same, 0 left')
  })

  it('says which permission is missing, and changes nothing without it', async () => {
    await fault('users/delta', { status: 403 })
    const { state, reason } = await here.read()
    deepEqual([state, (await here.employee(here.idOf(at('finn'))))?.from], ['failed', 'file'])
    match(reason ?? '', /User\.Read\.All.*GroupMember\.Read\.All/)
    await here.fault({ target: 'graph', path: 'mailboxSettings', status: 403 })
    const without = await here.read()
    equal(countsOf(without), '7 added, 0 changed, 0 same, 0 left')
    match(without.reason ?? '', /MailboxSettings\.Read/)
    const finn = await here.employee(here.idOf(at('finn')))
    deepEqual([finn?.timeZone, finn?.hours], ['Europe/Amsterdam', null])
  })

  it('ends nobody where more than a third would leave at once, until somebody confirms it', async () => {
    const added = grow(11)
    equal(countsOf(await here.read()), '18 added, 0 changed, 0 same, 0 left')
    for (const email of added.slice(0, 6)) await here.control('DELETE', `/people/${email}`)
    equal(countsOf(await here.read()), '0 added, 0 changed, 12 same, 6 left')
    const [first = '', ...others] = added.slice(6)
    const ids = [first, at('cleo')].map(here.idOf)
    for (const email of [first, ...others, at('cleo')]) await here.control('DELETE', `/people/${email}`)
    const stopped = await here.read()
    deepEqual([stopped.state, stopped.manyLeave], ['failed', true])
    match(stopped.reason ?? '', /6 of 12 people would leave/)
    for (const id of ids) equal((await here.employee(id))?.leftOn, null)
    deepEqual(await here.pairsOf(ids[1] ?? ''), ['active'])
    equal(countsOf(await here.read({ endMany: true })), '0 added, 0 changed, 6 same, 6 left')
    for (const id of ids) equal((await here.employee(id))?.leftOn, '2026-11-02')
  })
})

describe('reading the employees from Entra (1.2)', () => {
  it('goes on where it stood after the process was killed in the middle', async () => {
    await using here = await directoryWorld({ processes: true })
    await here.read()
    await here.change('finn', { department: 'Legal' })
    await here.leave('eve')
    const before = (await here.calls('delta')).length
    await here.fault({ target: 'graph', path: 'batch', delayMs: 60_000, times: 1 })
    await here.ask()
    const asks = async () => (await here.calls('$batch')).length
    for (const seen = await asks(); (await asks()) === seen; ) await pause(50)
    here.kill(0)
    equal(countsOf(await here.over()), '0 added, 1 changed, 5 same, 1 left')
    equal((await here.calls('delta')).length, before + 2, 'the pages that were read are not read again')
    deepEqual(
      await here.pairsOf((await here.emails.get({ kind: 'email', email: at('eve') }))?.value.id ?? ''),
      ['employee left'],
    )
  }).timeout(120_000)

  it('is one run at a time, however many ask and however many work', async () => {
    await using here = await directoryWorld({ instances: 2 })
    await Promise.all([here.ask(), here.ask(), here.ask()])
    equal(countsOf(await here.over()), '7 added, 0 changed, 0 same, 0 left')
    equal((await here.calls('groups/delta')).length, 1)
  }).timeout(60_000)

  it('says that the group is unknown rather than end everybody', async () => {
    await using here = await directoryWorld({
      settings: { EMPLOYEE_GROUP: '00000000-0000-4000-8000-000000000001' },
    })
    const { state, reason } = await here.read()
    equal(state, 'failed')
    match(reason ?? '', /EMPLOYEE_GROUP/)
  }).timeout(60_000)
})
