import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { commandFor } from '../../bot/commands.ts'
import { readVisit } from '../../bot/visits/book-with-card.ts'
import { type Days, daysOf } from '../../src/domain/said-period.ts'
import { en } from '../../src/text/en.ts'
import { type AskingWorld, askingWorld } from '../checkins/asking-world.ts'
import { partsOf } from '../small-company.ts'

const link = (subPage: string) => `tab:${subPage}`

describe('a visit asked for in one line of chat', () => {
  let here: AskingWorld
  before(async () => {
    // A Wednesday.
    here = await askingWorld({ start: '2026-11-18T09:00:00.000Z', people: [{ name: 'Ada' }] })
    await here.csv('customers', 'Name,Domain,Country,Owner Email\nGuest House,house.example,NL,\n')
  })

  const say = async (said: string) => {
    const speaker = { employeeId: here.idOf('Ada'), name: 'Ada', locale: 'en-GB', texts: en }
    const reply = await commandFor(said, en)({ app: here.app, speaker, link, said })
    if ('text' in reply) return { words: reply.text, links: new Map<string, string>() }
    const parts = [...partsOf(reply.card)]
    const words = parts.flatMap(({ text }) => (typeof text === 'string' ? text : [])).join(' ')
    const opens = parts.filter(({ type }) => type === 'Action.OpenUrl')
    return { words, links: new Map(opens.map(({ title, url }) => [String(title), String(url)])) }
  }
  const customerId = async (name: string) =>
    (await here.app.listCustomers()).find(({ entry }) => entry.name === name)?.entry.id ?? ''

  it('opens the booking with customer and days filled in (3.1)', async () => {
    const id = await customerId('Quarter Works')
    const { words, links } = await say('Book a visit with quarter works next week!')
    match(words, /Quarter Works.*Monday 23 November to Sunday 29 November/)
    match(
      (await say('book a visit with quarter works on thursday next week')).words,
      /on Thursday 26 November/,
    )
    deepEqual([...links.values()], [`tab:visits/between/2026-11-23/2026-11-29/${id}`])
    deepEqual([...(await say('book a visit with Quarter')).links.values()], [`tab:visits/book/${id}`])
  })

  it('asks which customer was meant, by the names that are close, and keeps the days', async () => {
    const several = await say('book a visit with guest on friday')
    deepEqual([...several.links.keys()], ['Guest House', 'Guest Works', en.chat.bookAny])
    ok([...several.links.values()].every((url) => url.startsWith('tab:visits/between/2026-11-20/2026-11-20')))
    const near = await say('book a visit with Quater Works')
    match(near.words, /no customer called “Quater Works”/)
    deepEqual([...near.links.keys()].at(0), 'Quarter Works')
    match((await say('book a visit with Zebedee')).words, /no customer called “Zebedee”/)
    deepEqual([...(await say('book a visit next week')).links.keys()], ['Guest Works', en.chat.bookAny])
  })

  it('is left to the other commands where it is theirs', async () => {
    equal(readVisit('book', en.chat), undefined)
    equal(readVisit('bookkeeping is fun', en.chat), undefined)
    match((await say('book a visit')).words, /Which customer/)
  })

  const WEDNESDAY = '2026-11-18'
  const SAID: [string, Days][] = [
    ['today', { from: '2026-11-18', to: '2026-11-18' }],
    ['tomorrow', { from: '2026-11-19', to: '2026-11-19' }],
    ['this week', { from: '2026-11-18', to: '2026-11-22' }],
    ['next week', { from: '2026-11-23', to: '2026-11-29' }],
    ['on Friday', { from: '2026-11-20', to: '2026-11-20' }],
    ['Wednesday', { from: '2026-11-25', to: '2026-11-25' }],
    ['next Friday', { from: '2026-11-27', to: '2026-11-27' }],
    ['this month', { from: '2026-11-18', to: '2026-11-30' }],
    ['in November', { from: '2026-11-18', to: '2026-11-30' }],
    ['next month', { from: '2026-12-01', to: '2026-12-31' }],
    ['in February', { from: '2027-02-01', to: '2027-02-28' }],
  ]
  for (const [words, days] of SAID)
    it(`means ${days.from} to ${days.to} by “${words}” on a Wednesday in November (3.1)`, () => {
      const said = readVisit(`book a visit with Guest Works ${words}`, en.chat)
      equal(said?.name, 'Guest Works')
      ok(said?.period)
      deepEqual(daysOf(said.period, WEDNESDAY), days)
    })
})
