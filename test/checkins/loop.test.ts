// Over 200 lines because it is one story: each step stands on what the ones before it left behind.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { CustomerPage, Me, Overview } from '../../src/contract/overview.ts'
import { until } from '../faults/until.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, partsOf, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

const ASKED = '2026-11-10T18:00:00.000Z'

describe('the monthly check-in', () => {
  let here: World
  const lastCard = async (name: string) => (await here.chat(at(name))).findLast((m) => m.from === 'bot')
  const press = async (name: string, title: string, inputs = {}) => {
    // Below the question there may be news of a pair by now.
    const asked = (await here.chat(at(name))).findLast((one) => readingOf(one).includes(title))
    const activityId = asked?.id ?? ''
    return here.press(at(name), { activityId, title, inputs })
  }
  const reading = async (name: string, id: string) =>
    readingOf((await here.chat(at(name))).find((one) => one.id === id))
  const overview = async (name: string) => (await here.get<Overview>(at(name), '/api/overview')).body
  const me = async (name: string) => (await here.get<Me>(at(name), '/api/me')).body
  const customer = async (name: string) => {
    const { body } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('ada'),
      '/api/customers',
    )
    const id = body.customers.find((one) => one.name === name)?.id
    return (await here.get<CustomerPage>(at('ada'), `/api/customers/${id}`)).body
  }
  const toldAt = async (name: string) => conversationsAt(here, at('ada'), (await customer(name)).id)
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo(ASKED)
  }).timeout(60_000)
  after(() => here.stop())

  it('asks each paired employee once, at ten by their own clock (2.1)', async () => {
    const sent = (await here.ledger('connector')).filter(({ body }) =>
      /Did you speak/.test(JSON.stringify(body)),
    )
    const hours = sent.map((call) => call.productTime.slice(0, 13))
    deepEqual(hours.sort(), [
      '2026-11-10T01', // Tokyo
      '2026-11-10T09', // Amsterdam: three people
      '2026-11-10T09',
      '2026-11-10T09',
      '2026-11-10T10', // Lisbon
      '2026-11-10T18', // Los Angeles
    ])
  })

  it('asks nobody without a pair', async () => {
    ok(!readingOf(await lastCard('finn')).includes('Did you speak'))
  })

  it('counts those due before anybody answered, and names nobody (4.2)', async () => {
    const { due, spoke, notYet, people, scope } = await overview('berta')
    deepEqual({ due, spoke, notYet, people }, { due: 6, spoke: 0, notYet: 6, people: [] })
    deepEqual(scope, { kind: 'team', name: 'Berta Olsen', customerId: null })
  })

  it('is answered by one tap on a face, which the card then shows with Undo (2.3)', async () => {
    const { messages } = await press('cleo', 'Yes, Paul seemed content')
    match(readingOf(messages.at(-1)), /You spoke with Paul Girard, who seemed content.*Undo/)
    equal((await lastCard('cleo'))?.updated, true)
  })

  it('shows on the manager’s tab at once (4.2)', async () => {
    const { spoke, notYet, people } = await overview('berta')
    deepEqual({ spoke, notYet }, { spoke: 1, notYet: 5 })
    deepEqual(
      people.map(({ name, customers }) => ({ name, customers })),
      [{ name: 'Cleo Marsh', customers: ['Larkspur Dairy'] }],
    )
  })

  it('takes what was heard, a promise and a private note, and shows them with Change (2.3, 2.4)', async () => {
    const { messages } = await press('cleo', 'Save', {
      heard: 'They move to weekly invoices',
      kind: 'plan',
      departments: 'Finance,Logistics',
      own: 'delighted',
      followUp: 'Send the new form',
      dueOn: '2026-11-20',
      note: 'Ask about the fair',
    })
    const card = readingOf(messages.at(-1))
    for (const part of [
      'They move to weekly invoices',
      'A plan',
      'Finance, Logistics',
      'Send the new form, by Friday 20 November',
      'Ask about the fair',
      'Change',
    ])
      ok(card.includes(part), part)
  })

  it('appears on the customer’s page without guess, own feeling or note (4.4, 6.2, 6.3)', async () => {
    const page = await customer('Larkspur Dairy')
    const all = await conversationsAt(here, at('ada'), page.id)
    const [told] = all
    equal(told?.heard, 'They move to weekly invoices')
    equal(told?.employee.name, 'Cleo Marsh')
    deepEqual(told?.followUp, {
      text: 'Send the new form',
      dueOn: '2026-11-20',
      doneOn: null,
      late: false,
    })
    equal(page.lastConversationOn, '2026-11-11', 'it was already the eleventh in Tokyo')
    ok(!/fair|delighted|content/.test(JSON.stringify([page, all])))
  })

  it('names nobody’s silence: the last conversation of a pair is only for who is in it (2.5)', async () => {
    const theirs = async (name: string) => {
      const id = (await customer('Larkspur Dairy')).id
      const paths = [`/api/customers/${id}`, `/api/pairs?customerId=${id}`]
      const pages = await Promise.all(
        paths.map((path) => here.get<Pick<CustomerPage, 'pairs'>>(at(name), path)),
      )
      const cleo = pages.map(({ body }) => body.pairs.find((pair) => pair.employee.name === 'Cleo Marsh'))
      return cleo.map((pair) => pair?.lastConversationOn)
    }
    deepEqual(await theirs('cleo'), ['2026-11-11', '2026-11-11'])
    deepEqual(await theirs('finn'), [null, null])
  })

  it('shows its author everything on their own page', async () => {
    const [mine] = (await me('cleo')).checkins
    equal(mine?.note, 'Ask about the fair')
    equal(mine?.guess, 'content')
  })

  it('may be changed, and the change is what counts (2.4)', async () => {
    await press('cleo', 'Change')
    const { messages } = await press('cleo', 'Save', {
      heard: 'They move to monthly invoices',
      guess: 'uneasy',
    })
    match(readingOf(messages.at(-1)), /who seemed uneasy.*They move to monthly invoices/)
    equal((await toldAt('Larkspur Dairy')).length, 1)
    equal((await overview('berta')).spoke, 1)
  })

  it('is not wiped by an older copy of its form (2.4)', async () => {
    const old = (await lastCard('cleo'))?.id ?? ''
    await here.press(at('cleo'), { activityId: old, title: 'Change' })
    await here.say(at('cleo'), 'check in')
    await press('cleo', 'Change')
    await press('cleo', 'Save', { heard: 'They move to monthly invoices in May' })
    await until('the older card says so too', async () => / in May.*Change/.test(await reading('cleo', old)))
    // What a device still shows that was away meanwhile.
    const data = { verb: 'checkin.tell', heard: 'They need pallets', note: '', revision: '2' }
    await here.press(at('cleo'), { activityId: old, title: 'Change', as: 'submit', data })
    match(await reading('cleo', old), /was changed elsewhere.*what is stored now.*invoices in May/)
    const [mine] = (await me('cleo')).checkins
    deepEqual([mine?.heard, mine?.note], ['They move to monthly invoices in May', 'Ask about the fair'])
  })

  it('loses nothing that was typed on it: Save then puts it in the place of what is stored (2.4)', async () => {
    const form = (await here.chat(at('cleo'))).find((one) => readingOf(one).includes('changed elsewhere'))
    const activityId = form?.id ?? ''
    await here.press(at('cleo'), { activityId, title: 'Save' })
    match(await reading('cleo', activityId), /who seemed uneasy.*They need pallets/)
    const [mine] = (await me('cleo')).checkins
    deepEqual([mine?.heard, mine?.note, mine?.guess], ['They need pallets', '', 'uneasy'])
    // The same once more, as Teams may deliver it.
    const [save] = [...partsOf(form?.attachments)].filter(({ verb }) => verb === 'checkin.tell')
    const typed = [...partsOf(form?.attachments)].flatMap(({ id, value }) => (id ? [[id, value ?? '']] : []))
    const data = { ...Object.fromEntries(typed), ...(save?.data as object) }
    await here.press(at('cleo'), { activityId, title: 'Change', as: 'submit', data })
    match(await reading('cleo', activityId), /^(?!.*changed elsewhere).*They need pallets/)
  })

  it('refuses a day in the future and keeps what was stored (2.3)', async () => {
    await press('cleo', 'Change')
    const { reply } = await press('cleo', 'Save', { spokeOn: '2026-11-25' })
    match(JSON.stringify(reply), /still to come/)
    equal((await me('cleo')).checkins[0]?.spokeOn, '2026-11-11')
  })

  it('can be undone: the question is back, and nobody is counted (2.3)', async () => {
    await press('dov', 'Yes, Uta seemed unhappy')
    equal((await overview('berta')).spoke, 2)
    const { messages } = await press('dov', 'Undo')
    match(readingOf(messages.at(-1)), /Did you speak with Uta Brandt/)
    equal((await overview('berta')).spoke, 1)
    equal((await customer('Quill & Sons')).lastConversationOn, null)
  })

  it('never makes a second answer of a second tap or an older copy of the card (2.4)', async () => {
    const old = (await lastCard('dov'))?.id ?? ''
    await here.say(at('dov'), 'check in')
    const tap = (activityId: string, feeling: string) =>
      here.press(at('dov'), { activityId, title: `Yes, Uta seemed ${feeling}` })
    const newer = (await lastCard('dov'))?.id ?? ''
    await Promise.all([tap(newer, 'neutral'), tap(newer, 'neutral')])
    await until('the older card says so too', async () =>
      /who seemed neutral/.test(await reading('dov', old)),
    )
    // What a device still shows that was away meanwhile.
    const data = { verb: 'checkin.answer', guess: 'delighted' }
    const { messages } = await here.press(at('dov'), { activityId: old, title: 'Change', as: 'submit', data })
    match(readingOf(messages.at(-1)), /who seemed neutral/)
    equal((await toldAt('Quill & Sons')).length, 1)
    equal((await me('dov')).checkins[0]?.guess, 'neutral')
  })

  it('works on a phone that only knows Action.Submit (2.3)', async () => {
    const activityId = (await lastCard('eve'))?.id ?? ''
    await here.press(at('eve'), { activityId, title: 'Yes, Uta seemed delighted', as: 'submit' })
    match(readingOf(await lastCard('eve')), /You spoke with Uta Brandt, who seemed delighted/)
  })

  it('refuses somebody else’s card and changes nothing (2.4)', async () => {
    const activityId = (await lastCard('ben'))?.id ?? ''
    const { reply } = await here.press(at('ben'), {
      activityId,
      title: 'Yes, Rolf seemed content',
      by: at('eve'),
    })
    match(JSON.stringify(reply), /belongs to somebody else/)
    equal((await me('ben')).checkins[0]?.status, 'open')
    equal((await me('eve')).checkins.length, 1)
  })

  it('takes `Not this month` with a reason as a valid answer (2.3)', async () => {
    const { messages } = await press('ben', 'Save', { skipReason: 'contact away' })
    match(readingOf(messages.at(-1)), /Not this month: Rolf Stein.*My counterpart is away.*Change/)
    const { due, notThisMonth, spoke, notYet } = await overview('berta')
    deepEqual({ due, notThisMonth, spoke, notYet }, { due: 6, notThisMonth: 1, spoke: 3, notYet: 2 })
  })

  it('ends a pair that is not one’s own any more, and asks about it no longer (1.5, 2.3)', async () => {
    await press('ben', 'Change')
    const { messages } = await press('ben', 'Rolf is not my contact any more')
    match(readingOf(messages.at(-1)), /Rolf Stein is not your counterpart any more/)
    deepEqual((await me('ben')).pairs, [])
    equal((await overview('berta')).due, 5)
  })

  it('asks one pair at a time, and then the next (2.3)', async () => {
    match(readingOf(await lastCard('ada')), /Did you speak with Ines Moreau/)
    await press('ada', 'Yes, Ines seemed content')
    const { messages } = await press('ada', 'Save', { heard: 'Fewer pallets' })
    match(readingOf(messages.at(-1)), /You spoke with Ines Moreau.*Did you speak with Rolf Stein/)
    equal((await me('ada')).checkins.filter((one) => one.status === 'spoke').length, 1)
  })

  it('takes `Not yet`, which a tap takes back, and asks again in the last week (2.3, 2.4)', async () => {
    await press('berta', 'Not yet')
    const back = await press('berta', 'Change')
    match(readingOf(back.messages.at(-1)), /Did you speak with Ines Moreau/)
    equal((await me('berta')).checkins[0]?.status, 'open')
    const { messages } = await press('berta', 'Not yet')
    match(readingOf(messages.at(-1)), /I will ask again on Tuesday 24 November/)
    const asked = async () =>
      (await here.chat(at('berta'))).filter((one) => readingOf(one).includes('Did you speak')).length
    const before = await asked()
    await here.moveTo('2026-11-24T08:30:00.000Z')
    equal(await asked(), before)
    await here.moveTo('2026-11-24T10:00:00.000Z')
    match(readingOf(await lastCard('berta')), /Here I am again, as agreed\..*Did you speak with Ines Moreau/)
  })

  it('says in `my pairs` who one’s counterparts are and when one last spoke (2.9)', async () => {
    const messages = await here.say(at('ada'), 'My Pairs!')
    const card = readingOf(messages.at(-1))
    match(card, /Ines Moreau.*Head of logistics at Larkspur Dairy/)
    match(card, /You last spoke on Tuesday 10 November/)
    match(card, /Three ways to begin/)
  })

  it('tells the administrator problems by name and answers only as numbers (2.8)', async () => {
    const { body } = await here.get<{ counts: Record<string, number>; problems: unknown[] }>(
      at('berta'),
      '/api/cycles/2026-11/prompts',
    )
    deepEqual(body.counts, { answered: 3, sent: 3 })
    deepEqual(body.problems, [])
    equal((await here.get(at('ada'), '/api/cycles/2026-11/prompts')).status, 403)
  })

  it('stays open 30 days after the end, marked late, and then closes (2.4)', async () => {
    await here.moveTo('2026-12-03T12:00:00.000Z')
    const { messages } = await press('berta', 'Yes, Ines seemed neutral')
    ok(messages.some((one) => /Ines Moreau.*About November 2026/.test(readingOf(one))))
    const { reply: refused } = await press('berta', 'Save', { spokeOn: '2026-12-02' })
    match(JSON.stringify(refused), /about November 2026/)
    await here.moveTo('2026-12-31T12:00:00.000Z')
    const old = (await here.chat(at('ada'))).find((m) => readingOf(m).includes('Did you speak with Rolf'))
    const { reply } = await here.press(at('ada'), {
      activityId: old?.id ?? '',
      title: 'Yes, Rolf seemed content',
    })
    match(JSON.stringify(reply), /This month is closed/)
    const { reply: change } = await press('cleo', 'Change')
    match(JSON.stringify(change), /This month is closed/, 'before anything is typed')
  }).timeout(60_000)

  it('brought new cards on the next ask day (2.1)', async () => {
    const december = (await here.ledger('connector')).filter(
      ({ method, productTime, body }) =>
        method === 'POST' &&
        productTime.startsWith('2026-12-08') &&
        /Did you speak/.test(JSON.stringify(body)),
    )
    equal(december.length, 5, 'Ben has no counterpart any more')
  })
})
