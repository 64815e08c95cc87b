import { deepEqual, equal, ok } from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import { askingWorld } from '../checkins/asking-world.ts'

describe('what it takes to undo an import (6.4)', () => {
  const CONTACTS =
    'First Name,Last Name,Email,Job Title,Customer\nNoor,Known,noor@guest.example,Buyer,Guest Works'

  it('goes when undoing is not offered any more, with everybody it names, and not before', async () => {
    const here = await askingWorld({ start: '2026-11-02T09:00:00.000Z', people: [{ name: 'Ada' }] })
    here.state.now = '2026-11-03T09:00:00.000Z'
    await here.csv('contacts', CONTACTS)
    const [last] = await here.app.listImports()
    const job = last?.job ?? ''
    const logged = async () => {
      const entries = []
      for await (const { kind, value } of here.ports.everyRow.read())
        if (kind === 'undoLog') entries.push(JSON.stringify(value))
      return entries.join()
    }
    const look = async (now: string) => {
      here.state.now = now
      await here.app.handOutRetention()
      await here.settle()
    }
    await look('2026-11-29T03:00:00.000Z')
    ok((await logged()).includes('noor@guest.example'))
    await look('2026-12-06T03:00:00.000Z')
    equal(await logged(), '')
    equal((await here.app.listImports())[0]?.job, job, 'that it was is told still')
    deepEqual(await here.app.undoImport({ job, byId: 'admin' }), { ok: false, reason: 'too old' })
    ok(await here.ports.emails.get({ kind: 'email', email: 'noor@guest.example' }))
  })

  it('is kept while an undo was begun and not ended, however long ago', async () => {
    const here = await askingWorld({ start: '2026-11-02T09:00:00.000Z', people: [{ name: 'Ada' }] })
    here.state.now = '2026-11-03T09:00:00.000Z'
    await here.csv('contacts', CONTACTS)
    const job = (await here.app.listImports())[0]?.job ?? ''
    await change(
      here.ports.imports,
      { kind: 'import', job },
      (there) => there && { ...there, state: 'undoing' as const },
    )
    here.state.now = '2026-12-20T03:00:00.000Z'
    await here.app.handOutRetention()
    await here.settle()
    ok((await here.app.undoImport({ job, byId: 'admin' })).ok)
    equal(await here.ports.emails.get({ kind: 'email', email: 'noor@guest.example' }), undefined)
  })
})
