import { deepEqual, equal, match } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readTalk } from '../../bot/checkins/talk-card.ts'
import type { Me } from '../../src/contract/overview.ts'
import { dayOfPast } from '../../src/domain/checkins/past-day.ts'
import { en } from '../../src/text/en.ts'
import { conversationsAt } from '../overview/conversations-at.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('a conversation told in one line of chat', () => {
  it('is read with name, subject and channel, in any letter case (2.7)', () => {
    const read = (said: string) => readTalk(said, en.chat)
    deepEqual(read('Spoke with Uta Brandt about late deliveries'), {
      name: 'Uta Brandt',
      channel: null,
      heard: 'late deliveries',
      when: '',
    })
    deepEqual(read('called Uta: prices'), { name: 'Uta', channel: 'phone', heard: 'prices', when: '' })
    deepEqual(read('  MET   Uta Brandt.  '), {
      name: 'Uta Brandt',
      channel: 'in person',
      heard: '',
      when: '',
    })
    equal(read('spoken words'), undefined)
  })

  it('may say behind the name on which day it was, and nothing else is taken for one (2.7)', () => {
    const read = (said: string) => {
      const told = readTalk(said, en.chat)
      return [told?.name, told?.when, told?.heard]
    }
    deepEqual(read('spoke with Uta Brandt yesterday about prices'), ['Uta Brandt', 'yesterday', 'prices'])
    deepEqual(read('met Uta, last Friday: prices'), ['Uta', 'last Friday', 'prices'])
    deepEqual(read('called Uta the day before yesterday.'), ['Uta', 'the day before yesterday', ''])
    deepEqual(read('spoke with Uta on 29 February'), ['Uta', 'on 29 February', ''])
    deepEqual(read('spoke with Joe Friday about crime'), ['Joe Friday', '', 'crime'])
    deepEqual(read('spoke with Ann on duty'), ['Ann on duty', '', ''])
    deepEqual(read('spoke with İpek İnci on 29 February about İzmir'), [
      'İpek İnci',
      'on 29 February',
      'İzmir',
    ])
  })

  it('counts back from today, and from the last day of that name (2.7)', () => {
    const monday = '2026-11-09'
    equal(dayOfPast({ daysAgo: 1 }, monday), '2026-11-08')
    equal(dayOfPast({ weekday: 5 }, monday), '2026-11-06')
    equal(dayOfPast({ weekday: 1 }, monday), '2026-11-02')
  })

  describe('through the chat', () => {
    let here: World
    const last = async (name: string) => (await here.chat(at(name))).findLast(({ from }) => from === 'bot')
    const said = async (name: string) => {
      const message = await last(name)
      return message ? message.text || readingOf(message) : ''
    }
    const heardOf = async (name: string) => {
      const me = (await here.get<Me>(at(name), '/api/me')).body
      const { customerId } = me.pairs[0] ?? { customerId: '' }
      return (await conversationsAt(here, at(name), customerId)).map(({ heard }) => heard)
    }
    before(async () => {
      here = await world({ now: '2026-11-02T08:00:00.000Z' })
      await found(here)
    })
    after(() => here.stop())

    it('is stored at once, and the rest is asked on a card (2.7)', async () => {
      await here.say(at('dov'), 'spoke with uta about late deliveries')
      match(await said('dov'), /You spoke with Uta Brandt/)
      deepEqual(await heardOf('dov'), ['late deliveries'])
      const id = (await last('dov'))?.id ?? ''
      const inputs = { heard: 'late deliveries in autumn', guess: 'uneasy', kind: 'worry' }
      await here.press(at('dov'), { activityId: id, title: 'Save', inputs })
      match(await said('dov'), /who seemed uneasy/)
      deepEqual(await heardOf('dov'), ['late deliveries in autumn'])
    })

    it('is taken back by Undo, also where it stood beside the month’s answer (2.3)', async () => {
      await here.say(at('dov'), 'called Uta Brandt about a new plant')
      equal((await heardOf('dov')).includes('a new plant'), true)
      await here.press(at('dov'), { activityId: (await last('dov'))?.id ?? '', title: 'Undo' })
      match(await said('dov'), /Taken back/)
      equal((await heardOf('dov')).includes('a new plant'), false)
    })

    for (const [line, heard] of [
      ['spoke with Rolf Stein about the ramp', 'the ramp'],
      ['spoke with Uta Brandt about the dock', 'the dock'],
    ] as const)
      it(`is noted anew after Undo where it is meant, and never because it is delivered again (2.4): ${heard}`, async () => {
        const press = async (title: string) =>
          here.press(at('ben'), { activityId: (await last('ben'))?.id ?? '', title })
        const says = async () => [
          /You (spoke with|took that back)/.exec(await said('ben'))?.[1],
          (await heardOf('ben')).includes(heard),
        ]
        const noted = ['spoke with', true]
        await here.say(at('ben'), line)
        deepEqual(await says(), noted)
        await press('Undo')
        await here.say(at('ben'), line)
        deepEqual(await says(), ['took that back', false])
        await press('Note it again')
        deepEqual(await says(), noted)
        await press('Undo')
        await here.advance('PT2M')
        await here.say(at('ben'), line)
        deepEqual(await says(), noted)
      })

    it('is not noted anew by a line that says nothing of it, which may be delivered again (2.4)', async () => {
      const press = async (title: string) =>
        here.press(at('ada'), { activityId: (await last('ada'))?.id ?? '', title })
      const isNoted = async (heard: string) => (await heardOf('ada')).includes(heard)
      const bare = 'spoke with Rolf Stein'
      await here.say(at('ada'), `${bare} about the crane`)
      await press('Undo')
      await here.say(at('ada'), bare)
      match(await said('ada'), /You took that back/)
      await press('Note it again')
      equal(await isNoted('the crane'), true)
      await press('Undo')
      await here.say(at('ada'), bare)
      match(await said('ada'), /You took that back/)
      equal(await isNoted('the crane'), false)
      await here.say(at('ada'), `${bare} about the gate`)
      equal(await isNoted('the gate'), true, 'who says something else means it')
    })

    it('is noted on the day that was said, in the speaker’s own days (2.7)', async () => {
      await here.say(at('dov'), 'met Uta Brandt yesterday about the yard')
      match(JSON.stringify(await last('dov')), /"value":"2026-11-01"/)
      await here.say(at('dov'), 'met Uta Brandt on 30 October about the gate')
      match(JSON.stringify(await last('dov')), /"value":"2026-10-30"/)
    })

    it('keeps the departments it concerns when it is changed, also one that is called otherwise by now (2.4)', async () => {
      const me = async () => (await here.get<Me>(at('eve'), '/api/me')).body
      const contactId = (await me()).pairs[0]?.contact.id
      const departments = ['Old yard, west', 'Finance']
      await here.post(at('eve'), '/api/conversations', { contactId, departments, once: randomUUID() })
      const concerns = async () => (await me()).checkins[0]?.departments
      const save = async (inputs: Record<string, string>) => {
        await here.say(at('eve'), 'check in')
        await here.press(at('eve'), { activityId: (await last('eve'))?.id ?? '', title: 'Change' })
        await here.press(at('eve'), { activityId: (await last('eve'))?.id ?? '', title: 'Save', inputs })
      }
      await save({ heard: 'They want it earlier' })
      deepEqual(await concerns(), departments)
      await save({ departments: 'Finance,Logistics' })
      deepEqual(await concerns(), ['Finance', 'Logistics'])
      await save({ departments: '' })
      deepEqual(await concerns(), [])
    })

    it('asks who was meant, and says what to do where there is nobody of that name (2.7)', async () => {
      await here.say(at('dov'), 'spoke with Zebedee about nothing')
      match(await said('dov'), /nobody called Zebedee.*full name/)
      await here.say(at('dov'), 'spoke with')
      match(await said('dov'), /With whom/)
    })
  })
})
