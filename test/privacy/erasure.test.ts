import { deepEqual, equal, ok } from 'node:assert/strict'
import { doWork } from '../../bot/checkins/worker.ts'
import { CalendarError } from '../../src/domain/visits/ports.ts'
import { type AskingWorld, mail } from '../checkins/asking-world.ts'
import { keepVisit } from '../visits/kept-visit.ts'
import { AFTER, type ErasingWorld, erasingWorld, HOLD, none } from './erasing-world.ts'

describe('erasing somebody (6.4)', () => {
  let here: AskingWorld
  let { stored, erase, contactOf } = {} as ErasingWorld
  beforeEach(async () => {
    ;({ here, stored, erase, contactOf } = await erasingWorld())
  })

  it('leaves nothing of an employee, and the numbers as they were', async () => {
    const id = here.idOf('Ada')
    ok((await stored()).includes(id))
    const fileOf = () => here.app.exportPerson(here.idOf('Bo'), { self: true })
    await fileOf()
    await here.settle()
    const [file] = await here.ports.personFiles.list({ kind: 'file' })
    ok((await here.ports.fileParts.read(file?.value.id ?? '')).length > 0)
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 2 })
    await erase(id)
    const after = await stored()
    deepEqual(await here.ports.fileParts.read(file?.value.id ?? ''), [], 'files of others may name them')
    deepEqual(await fileOf(), { ok: true, made: null })
    none(after, 'CANARY A heard', 'CANARY A promise', 'CANARY A note', mail('Ada'), '"Ada"')
    ok(after.includes('CANARY B heard'))
    deepEqual(await here.counted('Sales', '2026-11'), { due: 3, spoke: 2 })
    const [begun] = await here.app.listErasures()
    const second = { kind: 'erase', erasureId: begun?.id ?? '' } as const
    // An instance whose clock is ahead hands the second look out, and one whose clock is not takes it.
    for (const row of await here.ports.due.upTo(AFTER))
      if (row.value.work.kind === 'erase') await here.ports.due.remove(row)
    await doWork(here.app, second, HOLD)
    await here.passTo(AFTER)
    none(await stored(), id)
    const [last] = await here.app.listErasures()
    equal(last?.state, 'done')
  })

  it('leaves nothing of a contact, and the conversation without them', async () => {
    const contactId = await contactOf('Ada')
    await erase(contactId)
    await here.passTo(AFTER)
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
    here.ports.everyRow.decide = (fate, goes) =>
      decide((row) => {
        if (++rows > 30) throw new Error('the process was killed here')
        return fate(row)
      }, goes)
    const begun = await here.app.erasePerson({ personId: id, byId: 'admin' })
    ok(begun.ok)
    const work = { kind: 'erase', erasureId: begun.erasureId } as const
    await doWork(here.app, work, HOLD).catch(() => undefined)
    ok((await stored()).includes('Ada'), 'it was cut short')
    here.ports.everyRow.decide = decide
    await here.settle()
    await here.passTo(AFTER)
    none(await stored(), id, '"Ada"', mail('Ada'), 'CANARY A note')
  })

  it('goes on where a calendar never answers: our own rows call the visit off', async () => {
    let [asked, looking] = [0, '']
    here.ports.calendars.cancel = async () => {
      asked++
      looking += (await here.ports.lookClaims.get({ kind: 'look' }))?.value.holder ?? ''
      throw new CalendarError('unreachable', 'no answer')
    }
    const visit = await keepVisit(here, ['Ada', 'Bo'])
    await here.app.copyFact({ kind: 'visit', customerId: visit.customerId, visitId: visit.id })
    const id = here.idOf('Ada')
    await erase(id)
    ok(asked > 1, 'it was tried')
    equal(looking, '', 'no file waits for it')
    const [seen] = await here.ports.visitCopies.list({ employeeId: here.idOf('Bo') })
    deepEqual([seen?.value.state, seen?.value.organiserName], ['cancelled', 'Erased person'])
    await here.passTo(AFTER)
    none(await stored(), id, '"Ada"', mail('Ada'))
  })
})
