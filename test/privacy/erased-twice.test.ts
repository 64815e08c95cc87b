import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import type { AskingWorld } from '../checkins/asking-world.ts'
import { AFTER, type ErasingWorld, erasingWorld, none } from './erasing-world.ts'

describe('somebody whom two administrators erase (6.4)', () => {
  let here: AskingWorld
  let { stored } = {} as ErasingWorld
  const erase = (byId: string) => here.app.erasePerson({ personId: here.idOf('Ada'), byId })
  const states = async () => (await here.app.listErasures()).map(({ state, byId }) => `${state} by ${byId}`)
  beforeEach(async () => {
    ;({ here, stored } = await erasingWorld())
  })

  it('at the same moment is erased once: one of them is told that it is under way', async () => {
    const [one, other] = await Promise.all(['dot', 'eve'].map(erase))
    const refused = [one, other].filter((done) => !done?.ok)
    deepEqual(refused, [{ ok: false, reason: 'under way' }])
    await here.settle()
    await here.passTo(AFTER)
    deepEqual(await states(), [`done by ${one?.ok ? 'dot' : 'eve'}`])
    none(await stored(), here.idOf('Ada'))
  })

  it('one after the other, too; whoever began it may say so twice', async () => {
    const first = await erase('dot')
    ok(first.ok)
    deepEqual(await erase('eve'), { ok: false, reason: 'under way' })
    deepEqual(await erase('dot'), first)
    deepEqual(await states(), ['begun by dot'])
  })

  it('is erased by the other where a crash left nothing but who was to be erased', async () => {
    const { insert } = here.ports.erasures
    here.ports.erasures.insert = async () => {
      throw new Error('the process was killed here')
    }
    await rejects(erase('dot'), /killed here/)
    here.ports.erasures.insert = insert
    ok((await erase('eve')).ok)
    await here.settle()
    await here.passTo(AFTER)
    deepEqual(await states(), ['done by eve'])
    none(await stored(), here.idOf('Ada'))
  })

  it('may be taken in again as soon as that is lifted', async () => {
    await Promise.all(['dot', 'eve'].map(erase))
    await here.settle()
    await here.passTo(AFTER)
    equal(await here.app.liftErasure('ada@asked.example'), true)
    deepEqual(await here.ports.erased.list({ kind: 'erased' }), [])
  })
})
