import { deepEqual, equal, ok } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { readCsv } from '../../src/adapters/csv/read-csv.ts'
import type { Work } from '../../src/domain/checkins/work.ts'
import { CalendarError } from '../../src/domain/visits/ports.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'
import { keepVisit } from '../visits/kept-visit.ts'

const NAMES = ['Ada', 'Bo', 'Cy']
const HOLD = { stillMine: () => true, redelivered: false, getsOn() {} }
const PEOPLE = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
const CONTACTS = 'First Name,Last Name,Email,Job Title,Customer'

describe('erasing somebody (6.4)', () => {
  let here: AskingWorld
  let done: Work[]
  beforeEach(async () => {
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: NAMES.map((name) => ({ name })),
    })
    await here.passTo('2026-11-10T12:00:00.000Z')
    for (const name of NAMES.slice(0, 2)) await tell(name)
    done = []
    const { put } = here.ports.queue
    here.ports.queue.put = async (work) => {
      done.push(work)
      await put(work)
    }
  })

  async function tell(name: string) {
    const { id: pairId } = await here.pairOf(name)
    const key = { employeeId: here.idOf(name), cycleId: '2026-11', pairId }
    const tapped = await here.app.answerCheckin({ ...key, guess: 'uneasy' })
    ok(tapped.ok)
    await here.app.tellCheckin({
      ...{ ...key, spokeOn: tapped.checkin.spokeOn, revision: tapped.checkin.revision, guess: 'uneasy' },
      ...{ channel: null, heard: `CANARY ${name[0]} heard`, kind: null, departments: [], own: 'unhappy' },
      ...{ followUp: { text: `CANARY ${name[0]} promise`, dueOn: '2026-12-01', doneOn: null } },
      note: `CANARY ${name[0]} note`,
    })
    await here.settle()
  }
  async function stored(): Promise<string> {
    const rows: string[] = []
    for await (const row of here.ports.everyRow.read()) rows.push(JSON.stringify(row))
    return rows.join('\n')
  }
  async function erase(personId: string) {
    const begun = await here.app.erasePerson({ personId, byId: 'admin' })
    ok(begun.ok)
    await here.settle()
    return begun.erasureId
  }
  const lines = (...rows: string[]) =>
    readCsv(
      (async function* () {
        yield Buffer.from(rows.join('\n'))
      })(),
    )
  const contactOf = async (name: string) => (await here.pairOf(name)).contactId
  const none = (text: string, ...gone: string[]) => {
    for (const one of gone) ok(!text.includes(one), `${one} is still there: ${around(text, one)}`)
  }
  const around = (text: string, one: string) => {
    const at = text.indexOf(one)
    return text.slice(Math.max(0, at - 300), at + 100)
  }

  it('leaves nothing of an employee, and the numbers as they were', async () => {
    const id = here.idOf('Ada')
    ok((await stored()).includes(id))
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 2 })
    await erase(id)
    const after = await stored()
    none(after, 'CANARY A heard', 'CANARY A promise', 'CANARY A note', mail('Ada'), '"Ada"')
    ok(after.includes('CANARY B heard'))
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 2 })
    await here.passTo('2026-11-10T12:01:00.000Z')
    none(await stored(), id)
    const [last] = await here.app.listErasures()
    equal(last?.state, 'done')
  })

  it('leaves nothing of a contact, and the conversation without them', async () => {
    const contactId = await contactOf('Ada')
    await erase(contactId)
    await here.passTo('2026-11-10T12:01:00.000Z')
    none(
      await stored(),
      contactId,
      'Contact0 of Ada',
      'ada0@guest.example',
      'CANARY A heard',
      'CANARY A note',
    )
    const [pair] = await here.ports.pairCopies.list({ employeeId: here.idOf('Ada') })
    deepEqual([pair?.value.status, pair?.value.contactName], ['ended', 'Erased person'])
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 2 })
  })

  it('goes on after a crash in the middle', async () => {
    const id = here.idOf('Ada')
    const { decide } = here.ports.everyRow
    let rows = 0
    here.ports.everyRow.decide = (fate) =>
      decide((row) => {
        if (++rows > 30) throw new Error('the process was killed here')
        return fate(row)
      })
    const begun = await here.app.erasePerson({ personId: id, byId: 'admin' })
    ok(begun.ok)
    const work: Work = { kind: 'erase', erasureId: begun.erasureId }
    await doWork(here.app, work, HOLD).catch(() => undefined)
    ok((await stored()).includes('Ada'), 'it was cut short')
    here.ports.everyRow.decide = decide
    await here.settle()
    await here.passTo('2026-11-10T12:01:00.000Z')
    none(await stored(), id, '"Ada"', mail('Ada'), 'CANARY A note')
  })

  it('goes on where a calendar never answers: our own rows call the visit off', async () => {
    let asked = 0
    here.ports.calendars.cancel = async () => {
      asked++
      throw new CalendarError('unreachable', 'no answer')
    }
    const visit = await keepVisit(here, ['Ada', 'Bo'])
    await here.app.copyFact({ kind: 'visit', customerId: visit.customerId, visitId: visit.id })
    const id = here.idOf('Ada')
    await erase(id)
    ok(asked > 1, 'it was tried')
    const [seen] = await here.ports.visitCopies.list({ employeeId: here.idOf('Bo') })
    deepEqual([seen?.value.state, seen?.value.organiserName], ['cancelled', 'Erased person'])
    await here.passTo('2026-11-10T12:01:00.000Z')
    none(await stored(), id, '"Ada"', mail('Ada'))
  })

  it('waits for an import that may have read them already', async () => {
    const claim = { kind: 'claim', holder: 'another', byId: 'admin' } as const
    const held = await here.ports.importClaims.get({ kind: 'claim' })
    ok(held)
    const heardAt = here.ports.realNow()
    await here.ports.importClaims.replace({ kind: 'claim' }, held, { ...claim, heardAt })
    await erase(here.idOf('Ada'))
    equal((await here.app.listErasures())[0]?.state, 'begun')
    here.state.waited += 60_000
    const [running] = await here.app.listErasures()
    await doWork(here.app, { kind: 'erase', erasureId: running?.id ?? '' }, HOLD)
    none(await stored(), '"Ada"', mail('Ada'))
  })

  it('is not undone by messages that come late', async () => {
    const id = here.idOf('Ada')
    const { id: pairId, customerId, contactId } = await here.pairOf('Ada')
    const [shard = ''] = (await here.ports.prompts.list({ cycleId: '2026-11', shard: '00' })).map(
      ({ value }) => value.shard,
    )
    await erase(id)
    await here.passTo('2026-11-10T12:01:00.000Z')
    const late: Work[] = [
      ...done,
      { kind: 'checkin', employeeId: id, cycleId: '2026-11', pairId },
      { kind: 'pair', customerId, pairId },
      { kind: 'person-day', employeeId: id },
      { kind: 'employee', employeeId: id },
      { kind: 'redraw', employeeId: id, cycleId: '2026-11' },
      { kind: 'subscription', employeeId: id },
      { kind: 'ask-again', cycleId: '2026-11', shard, employeeId: id, card: 'prompt' },
      { kind: 'send-shard', cycleId: '2026-11', shard },
      { kind: 'follow-up', employeeId: id, cycleId: '2026-11', pairId },
      { kind: 'contact', customerId, contactId },
      {
        ...{ kind: 'access', what: 'pair changed', byId: 'admin', asAdministrator: true },
        ...{ day: '2026-11-10', at: '2026-11-10T12:00:00.000Z', personIds: [id] },
      },
    ]
    for (const work of late) await doWork(here.app, work, HOLD)
    await here.settle()
    none(await stored(), id, '"Ada"', mail('Ada'), '"partition":"nobody-')
  })

  it('keeps them out of every import until that is lifted', async () => {
    const contactId = await contactOf('Bo')
    await erase(here.idOf('Ada'))
    await erase(contactId)
    const people = () =>
      here.app.importFile({
        ...{ kind: 'people', source: 'csv', apply: true },
        rows: lines(
          PEOPLE,
          `Ada,${mail('Ada')},Sales,Planner,,,en,NL`,
          `New,new@asked.example,Sales,Planner,${mail('Ada')},,en,NL`,
        ),
      })
    const contacts = await here.app.importFile({
      ...{ kind: 'contacts', source: 'hubspot', apply: true },
      rows: lines(CONTACTS, 'Contact0,of Bo,bo0@guest.example,Buyer,Guest Works'),
    })
    deepEqual(
      contacts.refused.map(({ mistakes }) => mistakes),
      [[{ code: 'erased', on: '2026-11-10' }]],
    )
    const refused = await people()
    deepEqual(
      refused.refused.map(({ line, mistakes }) => [line, mistakes[0]?.code]),
      [[2, 'erased']],
    )
    equal(refused.added, 1)
    none(await stored(), mail('Ada'), 'bo0@guest.example')
    equal(await here.app.liftErasure('nobody@asked.example'), false)
    equal(await here.app.liftErasure(mail('Ada').toUpperCase()), true)
    deepEqual((await people()).refused, [])
  })
})
