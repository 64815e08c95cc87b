import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Me, Overview } from '../../src/contract/overview.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

const ASKED = '2026-11-10T18:00:00.000Z'

describe('a promise made in a conversation', () => {
  let here: World
  const lastCard = async (name: string) => (await here.chat(at(name))).findLast((m) => m.from === 'bot')
  const press = async (name: string, title: string, inputs = {}) =>
    here.press(at(name), { activityId: (await lastCard(name))?.id ?? '', title, inputs })
  const overview = async (name: string) => (await here.get<Overview>(at(name), '/api/overview')).body
  const me = async (name: string) => (await here.get<Me>(at(name), '/api/me')).body
  const late = async (name: string) => {
    const { lateFollowUps, lateFollowUpCount } = await overview(name)
    equal(lateFollowUps.length, lateFollowUpCount)
    return lateFollowUps.map(({ name: who, text, days }) => [who, text, days])
  }
  const keep = async (name: string, kept = true, more = {}) => {
    const [promise] = (await me(name)).followUps
    const body = { cycleId: promise?.cycleId ?? '2026-11', pairId: promise?.pairId ?? 'none', kept, ...more }
    return here.post(at(name), '/api/follow-ups/kept', body)
  }
  const told = async (customer: string) => {
    const list = await here.get<{ customers: { id: string; name: string }[] }>(at('ada'), '/api/customers')
    const id = list.body.customers.find(({ name }) => name === customer)?.id
    return (await conversationsAt(here, at('ada'), id ?? ''))[0]?.followUp
  }
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo(ASKED)
    await press('cleo', 'Yes, Paul seemed content')
    await press('cleo', 'Save', { heard: 'Weekly invoices', followUp: 'Send the form', dueOn: '2026-11-20' })
    await press('dov', 'Yes, Uta seemed neutral')
    await press('dov', 'Save', { followUp: 'Call about the fair', dueOn: '2026-11-17' })
    await press('eve', 'Yes, Uta seemed neutral')
    await press('eve', 'Save', { followUp: 'Think it over' })
  }).timeout(60_000)
  after(() => here.stop())

  it('is not late on its day, and the next day it is, where the organisation is (4.2)', async () => {
    await here.moveTo('2026-11-17T22:59:00.000Z')
    deepEqual(await late('berta'), [])
    await here.moveTo('2026-11-17T23:01:00.000Z')
    deepEqual(await late('berta'), [['Dov Adler', 'Call about the fair', 1]])
  })

  it('stands on the overview of the whole team, longest late first; without a day it is never late (4.2)', async () => {
    await here.moveTo('2026-11-25T10:00:00.000Z')
    const expected = [
      ['Dov Adler', 'Call about the fair', 8],
      ['Cleo Marsh', 'Send the form', 5],
    ]
    deepEqual(await late('berta'), expected)
    deepEqual(await late('ada'), expected)
  })

  it('is listed for its author, who ticks it off and may open it again', async () => {
    deepEqual(
      (await me('cleo')).followUps.map(({ text, dueOn, doneOn, late, contactName }) => ({
        ...{ text, dueOn, doneOn, late, contactName },
      })),
      [
        {
          ...{ text: 'Send the form', dueOn: '2026-11-20', doneOn: null, late: true },
          contactName: 'Paul Girard',
        },
      ],
    )
    deepEqual((await keep('cleo')).body, { kept: true })
    equal((await late('berta')).length, 1)
    deepEqual(await told('Larkspur Dairy'), {
      ...{ text: 'Send the form', dueOn: '2026-11-20' },
      ...{ doneOn: '2026-11-25', late: false },
    })
    deepEqual((await keep('cleo', false)).body, { kept: false })
    equal((await late('berta')).length, 2)
    equal((await told('Larkspur Dairy'))?.late, true)
  })

  it('is kept by its author alone', async () => {
    const [promise] = (await me('cleo')).followUps
    const { cycleId, pairId } = promise ?? {}
    equal((await keep('dov', true, { cycleId, pairId })).status, 404)
    equal((await keep('ben', true)).status, 404)
    equal((await late('berta')).length, 2)
  })

  it('is given to a colleague with a counterpart there, who keeps it, and can be taken back until then (4.7)', async () => {
    const [promise] = (await me('dov')).followUps
    const { cycleId = '', pairId = '' } = promise ?? {}
    const colleague = await me('eve')
    const body = { cycleId, pairId, toId: colleague.id }
    equal(
      (await here.post(at('dov'), '/api/follow-ups/given', { ...body, toId: (await me('cleo')).id })).status,
      409,
    )
    const given = await here.post<{ run: string; to: string }>(at('dov'), '/api/follow-ups/given', body)
    equal(given.body.to, colleague.name)
    await here.advance('PT1M')
    match(readingOf(await lastCard('eve')), /Dov Adler gave you a promise to keep.*Call about the fair/s)
    const texts = async (name: string) => (await me(name)).followUps.map(({ text }) => text)
    deepEqual(await texts('dov'), [])
    ok((await texts('eve')).includes(promise?.text ?? ''))
    const back = { ...body, run: given.body.run }
    equal((await here.post(at('dov'), '/api/follow-ups/taken-back', back)).status, 200)
    deepEqual(await texts('dov'), [promise?.text])
    equal((await texts('eve')).includes(promise?.text ?? ''), false)
    equal((await here.post(at('dov'), '/api/follow-ups/taken-back', back)).status, 409)
  })

  it('stays kept when its card is saved again as it was, and another one begins open (2.4)', async () => {
    await keep('cleo')
    await press('cleo', 'Change')
    await press('cleo', 'Save', { followUp: 'Send the form', dueOn: '2026-11-20', heard: 'Monthly invoices' })
    equal((await told('Larkspur Dairy'))?.doneOn, '2026-11-25')
    await press('cleo', 'Change')
    await press('cleo', 'Save', { followUp: 'Send the new form', dueOn: '2026-11-20' })
    equal((await told('Larkspur Dairy'))?.doneOn, null)
    deepEqual((await late('berta')).at(-1), ['Cleo Marsh', 'Send the new form', 5])
    await keep('cleo')
    await press('cleo', 'Change')
    await press('cleo', 'Save', { followUp: 'Send the new form', dueOn: '2026-11-27' })
    deepEqual((await me('cleo')).followUps[0]?.doneOn, null)
    equal((await late('berta')).length, 1)
  })

  it('leaves the overview when it is taken out of the answer (2.3)', async () => {
    await press('dov', 'Change')
    await press('dov', 'Save', { followUp: '', heard: 'They come to the fair' })
    deepEqual(await late('berta'), [])
    await here.moveTo('2026-11-29T10:00:00.000Z')
    deepEqual(await late('berta'), [['Cleo Marsh', 'Send the new form', 2]])
  })

  it('can be kept after the month has closed, which is no late answer (2.4)', async () => {
    await here.moveTo('2027-01-12T10:00:00.000Z')
    const before = await lastCard('cleo')
    deepEqual(await late('berta'), [['Cleo Marsh', 'Send the new form', 46]])
    deepEqual((await keep('cleo')).body, { kept: true })
    deepEqual(await late('berta'), [])
    equal((await me('cleo')).followUps[0]?.doneOn, '2027-01-12')
    ok(!/Noted after the end/.test(readingOf(await lastCard('cleo'))))
    equal((await lastCard('cleo'))?.id, before?.id, 'nobody is asked or told anything by it')
    match((await told('Larkspur Dairy'))?.doneOn ?? '', /2027-01-12/)
  })

  it('leaves its author’s list a week after it was kept', async () => {
    await here.moveTo('2027-01-20T10:00:00.000Z')
    deepEqual((await me('cleo')).followUps, [])
  })
})

describe('late promises where only numbers of groups are shown', () => {
  it('tell what and how long, and nobody’s name (6.2)', async () => {
    await using here = await world({ now: '2026-11-02T08:00:00.000Z', settings: { VISIBILITY: 'groups' } })
    await found(here)
    await here.moveTo(ASKED)
    const press = async (title: string, inputs = {}) => {
      const card = (await here.chat(at('cleo'))).findLast((m) => m.from === 'bot')
      await here.press(at('cleo'), { activityId: card?.id ?? '', title, inputs })
    }
    await press('Yes, Paul seemed content')
    await press('Save', { followUp: 'Send the form', dueOn: '2026-11-20' })
    await here.moveTo('2026-11-25T10:00:00.000Z')
    const { body } = await here.get<Overview>(at('berta'), '/api/overview')
    deepEqual(
      body.lateFollowUps.map(({ id, name, text, days }) => ({ id, name, text, days })),
      [{ id: '0', name: null, text: 'Send the form', days: 5 }],
    )
    const cleo = (await here.people()).find(({ email }) => email === at('cleo'))
    ok(!JSON.stringify(body).includes(cleo?.id ?? 'nobody'))
  }).timeout(60_000)
})
