import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Me } from '../../src/contract/overview.ts'
import { at, found, partsOf, readingOf } from '../small-company.ts'
import { planVisit } from '../visits/planned-visit.ts'
import { type World, world } from '../world.ts'

describe('`my pairs`', () => {
  let here: World
  before(async () => {
    here = await world()
    await found(here)
  }).timeout(60_000)
  after(() => here.stop())

  const myPairs = async (name: string) => {
    await here.say(at(name), 'my pairs')
    return readingOf((await here.chat(at(name))).findLast((message) => message.from === 'bot'))
  }
  const visit = (contact: string, day: string) =>
    planVisit(here, {
      ...{ customer: 'Larkspur Dairy', contact, who: ['berta'] },
      ...{ start: `2026-11-${day}T09:00:00.000Z`, end: `2026-11-${day}T09:45:00.000Z` },
    })

  it('says when one next meets the counterpart, not when one meets somebody else of the customer (2.9)', async () => {
    await visit('Paul Girard', '05')
    const before = await myPairs('berta')
    match(before, /Ines Moreau/)
    doesNotMatch(before, /Next visit/)
    await visit('Ines Moreau', '12')
    match(await myPairs('berta'), /Next visit: Thursday,? 12 November, 10:00, Amsterdam/)
  })
})

describe('what was promised, in `my pairs`', () => {
  it('stands with the counterpart it was promised to, until it is kept (2.9)', async () => {
    await using here = await world()
    await found(here)
    const read = async () => {
      await here.say(at('ada'), 'my pairs')
      return readingOf((await here.chat(at('ada'))).findLast(({ from }) => from === 'bot'))
    }
    doesNotMatch(await read(), /You promised/)
    const { pairs } = (await here.get<Me>(at('ada'), '/api/me')).body
    const contactId = pairs.find(({ contact }) => contact.name === 'Rolf Stein')?.contact.id
    const followUp = { text: 'Send the *new* list', dueOn: '2026-11-20' }
    const { body } = await here.post<object>(at('ada'), '/api/conversations', {
      ...{ contactId, followUp, once: randomUUID() },
    })
    const said = /Ines Moreau.*Rolf Stein.*You promised by Friday 20 November: Send the \\\*new\\\* list/
    match(await read(), said)
    equal((await here.post(at('ada'), '/api/follow-ups/kept', { ...body, kept: true })).status, 200)
    doesNotMatch(await read(), /You promised/)
  }).timeout(60_000)
})

describe('`my pairs` of somebody with many counterparts', () => {
  it('keeps to six buttons, is short enough, and leads to the rest', async () => {
    await using here = await world({ settings: { PAIRS_PER_PERSON: '9' } })
    await found(here)
    const names = Array.from({ length: 7 }, (_, n) => `k${n}`)
    const contacts = names.map((name) => `${name},Lang,${name}@quill.example,Buyer,Quill & Sons`)
    await here.importCsv(
      'contacts',
      `First Name,Last Name,Email,Job Title,Customer\n${contacts.join('\n')}\n`,
    )
    const pairs = names.map((name) => `${at('ben')},${name}@quill.example`)
    await here.importCsv('pairs', `Employee Email,Contact Email\n${pairs.join('\n')}\n`)
    for (const { contact } of (await here.get<Me>(at('ben'), '/api/me')).body.pairs)
      for (const letter of ['一', '二', '三']) {
        const followUp = { text: letter.repeat(500), dueOn: '2026-11-20' }
        const told = { contactId: contact.id, heard: letter, followUp, once: randomUUID() }
        equal((await here.post(at('ben'), '/api/conversations', told)).status, 200)
      }
    await here.say(at('ben'), 'my pairs')
    const message = (await here.chat(at('ben'))).findLast(({ from }) => from === 'bot')
    const sets = [...partsOf(message?.attachments)].filter(({ type }) => type === 'ActionSet')
    const outer = sets.filter(({ actions }) => JSON.stringify(actions).includes('ShowCard'))
    equal(outer.length, 5)
    match(readingOf(message), /See all 8 of them/)
    match(readingOf(message), /k0 Lang is not my contact any more/)
    match(readingOf(message), /You promised by Friday 20 November: (一|二|三)/)
    ok(Buffer.byteLength(JSON.stringify(message?.attachments)) < 20_000)
  }).timeout(60_000)
})
