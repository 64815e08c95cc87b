// Over 200 lines because it is one story: each step stands on what the ones before it left behind.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PromptList } from '../../src/contract/checkins.ts'
import type { CustomerPage, Me, Overview } from '../../src/contract/overview.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import { complaintsOf, lostOnPhones } from '../checkins/card-rules.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { debriefsSent, planVisit, tablesOf } from './planned-visit.ts'
import { until } from './visit-world.ts'

describe('after a visit', () => {
  let here: World
  let visit: Visit
  const lastCard = async (name: string) => (await here.chat(at(name))).findLast((m) => m.from === 'bot')
  const press = async (name: string, title: string, inputs = {}) => {
    const activityId = (await lastCard(name))?.id ?? ''
    return here.press(at(name), { activityId, title, inputs })
  }
  const reading = async (name: string) => readingOf(await lastCard(name))
  const overview = async (name: string) => (await here.get<Overview>(at(name), '/api/overview')).body
  const me = async (name: string) => (await here.get<Me>(at(name), '/api/me')).body
  const larkspur = async () =>
    (await here.get<CustomerPage>(at('ada'), `/api/customers/${visit.customerId}`)).body
  const told = () => conversationsAt(here, at('ada'), visit.customerId)
  const debriefed = async () => (await debriefsSent(here)).map(({ employeeId }) => employeeId).sort()

  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    const who = ['berta', 'ada', 'cleo', 'finn']
    const slot = { start: '2026-11-05T09:00:00.000Z', end: '2026-11-05T09:45:00.000Z' }
    visit = await planVisit(here, { customer: 'Larkspur Dairy', contact: 'Ines Moreau', who, ...slot })
  }).timeout(60_000)
  after(() => here.stop())

  it('is shown in `my pairs` until then, with day, time and zone (2.9, 3.9)', async () => {
    await here.say(at('ada'), 'my pairs')
    match(await reading('ada'), /Next visit: Thursday,? 5 November, 10:00, Amsterdam \(GMT\+1\)/)
    match(await reading('ada'), /Book 20 minutes with Ines Moreau/)
  })

  it('asks nobody before it is over', async () => {
    await here.moveTo('2026-11-05T09:44:00.000Z')
    deepEqual(await debriefsSent(here), [])
  })

  it('asks each employee in it once how it was, right after the meeting (3.7)', async () => {
    await here.moveTo('2026-11-05T10:00:00.000Z')
    deepEqual(await debriefed(), visit.employees.map(({ employeeId }) => employeeId).sort())
    for (const name of ['berta', 'ada', 'cleo', 'finn'])
      match(await reading(name), /How was the visit to Larkspur Dairy with Ines Moreau\?.*Ines seemed/)
  })

  it('counts as a conversation at once, on the day it was for each (2.2)', async () => {
    const { due, spoke, people } = await overview('berta')
    deepEqual({ due, spoke }, { due: 6, spoke: 3 })
    deepEqual(people.map(({ name }) => name).sort(), ['Ada Quist', 'Berta Olsen', 'Cleo Marsh'])
    equal((await larkspur()).lastConversationOn, '2026-11-05')
    deepEqual(
      (await told()).map(({ employee, contact, channel }) => [employee.name, contact.name, channel]).sort(),
      ['Ada Quist', 'Berta Olsen', 'Cleo Marsh', 'Finn Abara'].map((name) => [name, 'Ines Moreau', 'visit']),
    )
  })

  it('counts nobody who has no counterpart, though their conversation stands (2.2)', async () => {
    const { due, spoke } = await overview('ben')
    deepEqual({ due, spoke }, { due: 1, spoke: 0 })
  })

  it('asks nobody twice when the work comes again', async () => {
    const { due } = await tablesOf(here)
    const work = { kind: 'visit-over', customerId: visit.customerId, visitId: visit.id } as const
    await due.add({ dueAt: '2026-11-05T10:00:01.000Z', work })
    await due.add({ dueAt: '2026-11-05T10:00:02.000Z', work })
    await here.moveTo('2026-11-05T10:05:00.000Z')
    equal((await debriefed()).length, 4)
    equal((await told()).length, 4)
  })

  it('stores the face that was tapped with the visit, and takes what was heard (3.7)', async () => {
    const { messages } = await press('berta', 'Ines seemed content')
    match(readingOf(messages.at(-1)), /You spoke with Ines Moreau, who seemed content.*Undo/)
    await press('berta', 'Save', { heard: 'They build a second hall' })
    match(await reading('berta'), /They build a second hall.*Book a joint visit/)
    const { messages: shared } = await press('berta', 'Let the team of Larkspur Dairy see the face')
    match(
      readingOf(shared.at(-1)),
      /The team of Larkspur Dairy sees how Ines seemed.*Show the face to nobody/,
    )
    const [mine] = (await me('berta')).checkins
    deepEqual(
      [mine?.visitId, mine?.guess, mine?.spokeOn, mine?.channel],
      [visit.id, 'content', '2026-11-05', 'visit'],
    )
    const hers = (await told()).find(({ employee }) => employee.name === 'Berta Olsen')
    equal(hers?.heard, 'They build a second hall')
  })

  it('stays about the visit: it does not go on to the month’s other pairs', async () => {
    await press('ada', 'I cannot tell')
    const { messages } = await press('ada', 'Save')
    ok(!readingOf(messages.at(-1)).includes('Rolf'), readingOf(messages.at(-1)))
    equal((await me('ada')).checkins.find((one) => one.visitId === visit.id)?.guess, 'cannot tell')
  })

  it('is taken back by `I was not there`, and given again (3.7)', async () => {
    const { messages } = await press('cleo', 'I was not there')
    match(readingOf(messages.at(-1)), /you were not there.*I was there after all/)
    equal((await overview('berta')).spoke, 2)
    equal((await told()).length, 3)
    match(readingOf((await press('cleo', 'I was there after all')).messages.at(-1)), /How was the visit/)
    equal((await overview('berta')).spoke, 3)
    await press('cleo', 'Ines seemed uneasy')
    equal((await told()).length, 4)
    deepEqual(
      (await me('cleo')).checkins.map((one) => [one.contactName, one.status, one.guess]),
      [
        ['Ines Moreau', 'spoke', 'uneasy'],
        ['Paul Girard', 'open', null],
      ],
    )
  })

  it('is asked again after Undo, and counts all the same: they were there (2.2, 2.3)', async () => {
    match(readingOf((await press('cleo', 'Undo')).messages.at(-1)), /How was the visit.*Ines seemed/)
    equal((await overview('berta')).spoke, 3)
    equal((await told()).length, 4)
    await press('cleo', 'I was not there')
    equal((await told()).length, 3)
  })

  it('takes nothing from an older copy of the card once one was not there (2.4)', async () => {
    const card = await lastCard('cleo')
    const data = { cycle: '2026-11', pair: visit.id, visit: visit.id, revision: '1', guess: 'content' }
    const { reply } = await here.press(at('cleo'), {
      activityId: card?.id ?? '',
      verb: 'checkin.there',
      data: { ...data, verb: 'checkin.answer' },
      as: 'submit',
    })
    ok(!JSON.stringify(reply ?? '').includes('You spoke'))
    match(await reading('cleo'), /you were not there/)
    equal((await overview('berta')).spoke, 2)
  })

  it('brings back what was typed while they said elsewhere that they were not there (2.4)', async () => {
    const sayNotThere = async () => {
      await here.post(at('cleo'), `/api/visits/${visit.id}/attendance`, { there: false })
      await until(async () => /you were not there/.test(await reading('cleo')))
    }
    await press('cleo', 'I was there after all')
    await press('cleo', 'Ines seemed uneasy')
    const form = await lastCard('cleo')
    const [, revision = ''] = /"revision":"(\d+)"/.exec(JSON.stringify(form)) ?? []
    await sayNotThere()
    const about = { cycle: '2026-11', pair: visit.id, visit: visit.id, revision }
    const typed = { heard: 'They sell the hall', followUp: 'Send the plan', note: 'Ask Ben' }
    await here.press(at('cleo'), {
      ...{ activityId: form?.id ?? '', verb: 'checkin.there', as: 'submit' },
      data: { ...about, ...typed, verb: 'checkin.tell' },
    })
    match(await reading('cleo'), /you were not there.*not stored.*I was there after all/)
    const isTold = async () => (await told()).some(({ heard }) => heard === typed.heard)
    equal(await isTold(), false)
    const { messages } = await press('cleo', 'I was there after all')
    for (const value of Object.values(typed))
      ok(JSON.stringify(messages.at(-1)).includes(`"value":"${value}"`))
    equal(await isTold(), false)
    await press('cleo', 'Save', { guess: 'uneasy' })
    equal(await isTold(), true)
    await sayNotThere()
  })

  it('refuses somebody who was not in it (2.4)', async () => {
    const activityId = (await lastCard('finn'))?.id ?? ''
    const { reply } = await here.press(at('finn'), {
      activityId,
      title: 'Ines seemed unhappy',
      by: at('dov'),
    })
    match(JSON.stringify(reply), /belongs to somebody else/)
    equal((await me('dov')).checkins.length, 1)
  })

  it('asks after a talk of two as well, and only who takes part (2.9)', async () => {
    const slot = { start: '2026-11-06T10:00:00.000Z', end: '2026-11-06T10:20:00.000Z' }
    const uta = { customer: 'Quill & Sons', contact: 'Uta Brandt' }
    await planVisit(here, { ...uta, who: ['eve'], ...slot, kind: 'one to one' })
    await planVisit(here, { ...uta, who: ['dov'], ...slot, state: 'cancelled' })
    await here.moveTo('2026-11-06T10:30:00.000Z')
    match(await reading('eve'), /How was the talk with Uta Brandt at Quill & Sons\?/)
    ok(!(await reading('dov')).includes('How was'), 'a cancelled visit asks nobody')
  })

  it('leaves no question for the ask day where it was answered (2.2)', async () => {
    await here.moveTo('2026-11-10T18:00:00.000Z')
    const { body } = await here.get<PromptList>(at('berta'), '/api/cycles/2026-11/prompts')
    deepEqual(body.counts, { 'not needed': 1, sent: 5 })
    ok(!(await reading('berta')).includes('Did you speak'))
    match(await reading('ada'), /Did you speak with Rolf Stein/)
    ok(!(await reading('ada')).includes('with Ines'), 'that is known')
    match(await reading('cleo'), /Did you speak with Paul Girard/)
  })

  it('leaves only the question of what was learned where it was not (2.2)', async () => {
    match(await reading('eve'), /How was the talk with Uta Brandt/)
    ok(!/Did you speak|Not yet|Not this month/.test(await reading('eve')))
    equal((await debriefsSent(here)).length, 6)
    await press('eve', 'Uta seemed delighted')
    const { body } = await here.get<PromptList>(at('berta'), '/api/cycles/2026-11/prompts')
    deepEqual(body.counts, { 'not needed': 1, sent: 4, answered: 1 })
  })

  it('opens the month’s question again for a pair that did not meet after all', async () => {
    const slot = { start: '2026-11-12T09:00:00.000Z', end: '2026-11-12T09:30:00.000Z' }
    const met = await planVisit(here, {
      ...{ customer: 'Quill & Sons', contact: 'Rolf Stein', who: ['ben'], ...slot },
    })
    const asked = (await lastCard('ben'))?.id ?? ''
    await here.moveTo('2026-11-12T09:31:00.000Z')
    equal((await overview('ben')).spoke, 1)
    const wait = { verb: 'checkin.notYet' }
    await here.press(at('ben'), { activityId: asked, title: 'I cannot tell', as: 'submit', data: wait })
    const skip = { verb: 'checkin.skip', skipReason: 'too busy' }
    await here.press(at('ben'), { activityId: asked, title: 'I cannot tell', as: 'submit', data: skip })
    equal((await overview('ben')).spoke, 1, 'an older card does not say otherwise')
    match(readingOf((await here.chat(at('ben'))).find(({ id }) => id === asked)), /How was the visit/)
    await press('ben', 'I was not there')
    const { due } = await tablesOf(here)
    const work = { kind: 'visit-over', customerId: met.customerId, visitId: met.id } as const
    await due.add({ dueAt: '2026-11-12T09:32:00.000Z', work })
    await here.moveTo('2026-11-12T09:33:00.000Z')
    equal((await overview('ben')).spoke, 0, 'work that comes again does not say otherwise')
    await here.say(at('ben'), 'check in')
    match(await reading('ben'), /Did you speak with Rolf Stein/)
  })

  it('keeps to people’s hours when it comes late: now where it is day, on Monday morning where it is night (2.1)', async () => {
    const slot = { start: '2026-11-13T20:00:00.000Z', end: '2026-11-13T20:30:00.000Z' }
    await here.moveTo('2026-11-14T01:00:00.000Z')
    await planVisit(here, { customer: 'Quill & Sons', contact: 'Uta Brandt', who: ['dov', 'ada'], ...slot })
    await here.moveTo('2026-11-14T02:00:00.000Z')
    const [dov, ada] = await Promise.all(['dov', 'ada'].map(reading))
    match(dov ?? '', /How was the visit to Quill & Sons with Uta Brandt/, 'five in the afternoon')
    ok(!ada?.includes('How was the visit to Quill'), 'two in the night')
    await here.moveTo('2026-11-16T09:30:00.000Z')
    match(await reading('ada'), /How was the visit to Quill & Sons with Uta Brandt/)
  })

  it('is told who went instead, out of the customer’s team or by name; who went is asked once (3.7)', async () => {
    await press('ada', 'Somebody went instead')
    match(await reading('ada'), /Who went in your place\?.*Save.*Back/)
    const card = (await lastCard('ada'))?.attachments[0] as { content: object }
    deepEqual([complaintsOf(card.content), lostOnPhones(card.content)], [[], []])
    await press('ada', 'Save', { name: 'Nobody Known' })
    match(await reading('ada'), /Nobody of ours is called anything like Nobody Known/)
    const { reply } = await press('ada', 'Save', { name: 'dov' })
    match(JSON.stringify(reply), /was expected at the visit themselves/)
    await press('ada', 'Save', { name: 'eve' })
    match(await reading('ada'), /Eve \w+ went in your place and is asked what they heard.*after all/)
    await until(async () => /How was the visit to Quill & Sons/.test(await reading('eve')))
    await press('ada', 'I was there after all')
    match(await reading('ada'), /How was the visit to Quill/)
  })

  it('is found on the way into booking: `book` offers the customers of one’s pairs (3.1)', async () => {
    await here.say(at('ada'), 'Book a visit')
    match(await reading('ada'), /Which customer.*Larkspur Dairy \| Quill & Sons \| Another customer/)
    const card = JSON.stringify((await lastCard('ada'))?.attachments)
    ok(card.includes(encodeURIComponent(`"visits/book/${visit.customerId}"`)), card)
  })
}).timeout(60_000)
