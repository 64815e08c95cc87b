import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { Card } from '../../bot/cards.ts'
import { myMonth } from '../../bot/checkins/my-month-card.ts'
import { en } from '../../src/text/en.ts'
import { type AskingWorld, askingWorld } from './asking-world.ts'
import { complaintsOf, excessOf, lostOnPhones } from './card-rules.ts'
import { of, texts } from './drawn-cards.ts'

const TOLD = {
  spokeOn: '2026-11-11',
  channel: 'phone',
  kind: 'worry',
  own: 'neutral',
  departments: [],
} as const

describe('`my month` in chat (2.7)', () => {
  let here: AskingWorld
  const shown = async (): Promise<Card> => {
    const speaker = { employeeId: here.idOf('Ada'), name: 'Ada', locale: 'en-GB', texts: en }
    const said = { app: here.app, speaker, link: (page: string) => `https://tab.example/${page}`, said: '' }
    const reply = await myMonth(said)
    if (!('card' in reply)) throw new Error(reply.text)
    deepEqual([complaintsOf(reply.card), lostOnPhones(reply.card)], [[], []])
    return reply.card
  }
  const factsOf = (card: Card) =>
    of(card, 'FactSet').flatMap(({ facts }) =>
      (facts as { title: string; value: string }[]).map(({ title, value }) => `${title}: ${value}`),
    )
  const log = (heard: string, promise: string, at: number) =>
    here.app.logConversation({
      ...{ ...TOLD, departments: [] },
      ...{ employeeId: here.idOf('Ada'), contactId, heard, note: heard, guess: 'content' },
      followUp: { text: promise, dueOn: '2026-11-20' },
      once: String(at),
    })
  let contactId = ''
  const askedOf = async () => {
    const mine = await here.app.myCheckins({ employeeId: here.idOf('Ada') })
    return mine.known ? mine.checkins : []
  }
  before(async () => {
    here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ada', pairs: 2 }] })
    await here.passTo('2026-11-12T10:00:00.000Z')
    contactId = (await askedOf())[0]?.contactId ?? ''
  })

  it('shows what was told of each conversation, own notes included, what is promised and what is open', async () => {
    await log('Pallets come late', 'a *new* plan', 1)
    const [, other] = await askedOf()
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId: other?.pairId ?? '' }
    await here.app.sayNotYet({ ...key, onDay: '2026-11-19' })
    const card = await shown()
    deepEqual(factsOf(card), [
      'You heard: Pallets come late',
      'Kind: A worry',
      'You felt: neutral',
      'When: Wednesday 11 November, By phone',
      'Your note: Pallets come late',
    ])
    const lines = texts(card).join('\n')
    match(lines, /🙂 You spoke with Contact0 of Ada, who seemed content/)
    match(lines, /Not yet: Contact1 of Ada\. I will ask again on Thursday 19 November/)
    match(lines, /Contact0 of Ada: a \\\*new\\\* plan, by Friday 20 November/)
    ok(!lines.includes('left out'))
  })

  it('stays short however much was told, and says where the rest stands', async () => {
    for (let at = 2; at < 16; at++) await log('👩‍🚒'.repeat(400), '重'.repeat(500), at)
    const card = await shown()
    deepEqual(excessOf(card), [])
    ok(Buffer.byteLength(JSON.stringify(card)) < 20_000)
    match(texts(card).join('\n'), /Some of it is left out here/)
    equal(JSON.stringify(card).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(card)), true)
    ok(of(card, 'Action.OpenUrl').some(({ url }) => url === 'https://tab.example/me'))
  })
})
