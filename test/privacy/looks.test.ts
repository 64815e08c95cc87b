import { deepEqual, equal, ok } from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { doWork } from '../../bot/checkins/worker.ts'
import { lookAlone } from '../../src/domain/privacy/look-alone.ts'
import { personOf, rememberedHash } from '../../src/domain/privacy/person.ts'
import { type StoredRow, saidAbout } from '../../src/domain/privacy/person-in-row.ts'
import { change } from '../../src/domain/store.ts'
import { HOLD } from './erasing-world.ts'
import { type FileWorld, fileWorld, LOOK, NINE, STOPPING, WAITS } from './file-world.ts'

describe('looks at everything there is, for files and erasures (6.4)', () => {
  let { here, app, ports, state, todo, file, make, workOff, kindsOf, rowOf, inLook } = {} as FileWorld
  beforeEach(async () => {
    ;({ here, app, ports, state, todo, file, make, workOff, kindsOf, rowOf, inLook } = await fileWorld())
  })

  it('make a file under the id under which it was asked for, however long they take', async () => {
    await file('Ada')
    const asked = await rowOf('Ada')
    let waiting = -1
    inLook(
      async () => {
        state.waited += 16_000
      },
      async () => {
        while (((await ports.lookClaims.get(LOOK))?.value.heardAt ?? 0) < ports.realNow()) await turn()
        state.waited += 16_000
        deepEqual(await file('Ada'), WAITS)
        waiting = todo.length
      },
    )
    await workOff()
    equal(waiting, 0, 'nothing was put once more')
    deepEqual([(await rowOf('Ada'))?.id, (await rowOf('Ada'))?.readyAt], [asked?.id, NINE])
    ok((await kindsOf('Ada')).includes('employees'))
  })

  it('are asked for once more where nobody was heard of for long', async () => {
    await file('Ada')
    const asked = await rowOf('Ada')
    todo.length = 0
    state.waited += 29_000
    await file('Ada')
    deepEqual(todo, [])
    state.waited += 2000
    await file('Ada')
    equal(todo.length, 1)
    await workOff()
    equal((await rowOf('Ada'))?.id, asked?.id)
    ok((await kindsOf('Ada')).length > 0)
  })

  it('are taken up by the message that came back because their holder died', async () => {
    await file('Ada')
    await ports.lookClaims.insert(LOOK, { ...LOOK, holder: 'dead', heardAt: ports.realNow() })
    equal((await make()).laterMs, null, 'whoever looks sees to it')
    const { laterMs } = await make({ ...HOLD, redelivered: true })
    state.waited += laterMs ?? 0
    equal((await make()).laterMs, null)
    ok((await kindsOf('Ada')).length > 0)
  })

  it('end where they were silent for so long that another may look by now', async () => {
    let wentOn = false
    const looked = await lookAlone(ports, HOLD, async (still) => {
      still()
      state.waited += 20_000
      const other = await lookAlone(ports, HOLD, async () => 'seen')
      deepEqual(other, { ok: true, found: 'seen' })
      still()
      wentOn = true
    })
    deepEqual([looked, wentOn], [{ ok: false, reason: 'cut short' }, false])
  })

  it('go on although storage does not take every word of whoever looks', async () => {
    await file('Ada')
    const { lookClaims } = ports
    const { replace } = lookClaims
    let tried = 0
    inLook(async () => {
      state.waited += 4000
      lookClaims.replace = async () => {
        tried++
        throw new Error('no answer')
      }
    })
    equal((await make()).laterMs, null)
    ok(tried > 0)
    lookClaims.replace = replace
    ok((await kindsOf('Ada')).length > 0)
  })

  it('let whoever is erased go first; files are made after that, without anybody asking again', async () => {
    await file('Bo')
    const begun = await app.erasePerson({ personId: here.idOf('Ada'), byId: here.idOf('Cy') })
    ok(begun.ok)
    equal((await make()).laterMs, null)
    equal((await rowOf('Bo'))?.readyAt, null)
    await app.planDue('2026-11-03T09:00:00.000Z')
    await workOff()
    state.now = '2026-11-03T09:01:00.000Z'
    await app.planDue(state.now)
    await workOff()
    deepEqual(
      (await app.listErasures()).map(({ state }) => state),
      ['done'],
    )
    ok((await kindsOf('Bo')).length > 0)
  })

  it('work out the hash of an address once, with however many properties and people it is compared', () => {
    const hashed: string[] = []
    const hash = rememberedHash((text) => {
      hashed.push(text)
      return text
    })
    const email = 'ada@asked.example'
    const value = { employees: [{ employeeId: email, email }], contacts: [{ contactId: email, email }] }
    for (const personId of ['a', 'b', 'c']) {
      const kept = { personId, side: 'employee' as const, theirs: [], names: [], addresses: [] }
      saidAbout({ kind: 'visitCopies', partition: email, row: 'visit:1', value }, personOf({ hash }, kept), {
        self: true,
      })
    }
    equal(hashed.length, 1)
  })

  it('go on later where they were overtaken or have to stop, which is no failure', async () => {
    const begun = await app.erasePerson({ personId: here.idOf('Ada'), byId: here.idOf('Cy') })
    ok(begun.ok)
    const work = { kind: 'erase', erasureId: begun.erasureId } as const
    const row: StoredRow = { kind: 'employees', partition: 'x', row: 'profile', value: {} }
    const { decide } = ports.everyRow
    ports.everyRow.decide = async (fate) => {
      for (;;) {
        fate(row)
        await turn()
      }
    }
    ok((await doWork(app, work, STOPPING)).laterMs)
    const looked = ports.everyRow.decide
    ports.everyRow.decide = async (fate, goes) => {
      await change(ports.lookClaims, LOOK, () => ({ ...LOOK, holder: 'another', heardAt: ports.realNow() }))
      state.waited += 4000
      return looked(fate, goes)
    }
    ok((await doWork(app, work, HOLD)).laterMs)
    ports.everyRow.decide = decide
    state.waited += 20_000
    equal((await doWork(app, work, HOLD)).laterMs, null)
    equal((await app.listErasures())[0]?.state, 'looked')
  })
})
