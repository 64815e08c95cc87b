import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { newsCard, newsSummary } from '../../bot/pairing/news-card.ts'
import { type News, type NewsKind, UNTOLD } from '../../src/domain/pairing/news.ts'
import { textsFor } from '../../src/text/texts.ts'
import { faultsOf } from '../checkins/card-rules.ts'

const NEWS: News = {
  ...{ id: 'n', employeeId: 'bob', kind: 'pair begins', note: '', pairId: 'acme.1' },
  ...{ customerId: 'acme', customerName: 'Acme', contactName: 'Ida Vos', contactTitle: 'CFO' },
  ...{ otherName: 'Ann Smit', takenOver: null, visitId: null, at: '2026-11-16T09:00:00.000Z' },
  ...UNTOLD,
}
const read = (kind: NewsKind, note: string, visitId: string | null = null) =>
  JSON.stringify(
    newsCard(
      textsFor('en'),
      'en-GB',
      [{ ...NEWS, kind, note, visitId }],
      (page) => `https://tab.example/${page}`,
    ),
  )

describe('a card with several pieces of news', () => {
  it('tells each of them, leads to each customer once, and stays small enough (2.5)', () => {
    const customers = ['acme', 'bolt']
    const all = Array.from({ length: 8 }, (_, at) => ({
      ...NEWS,
      ...{ id: `n${at}`, kind: 'contact asked not to' as const, note: '重'.repeat(500) },
      ...{ customerId: customers[at % 2] ?? '', contactName: `Contact ${at}` },
    }))
    const card = newsCard(textsFor('en'), 'en-GB', all, (page) => `https://tab.example/${page}`)
    const text = JSON.stringify(card)
    for (const { contactName } of all) match(text, new RegExp(`${contactName} asked us not to call`))
    equal(card.actions?.length, 2)
    deepEqual(faultsOf(card), [])
    match(newsSummary(textsFor('en'), 'en-GB', all), /^Contact 0 asked us not to call.*, and 7 more$/)
  })
})

describe('the note on a card with news', () => {
  it('is the word of the contact where a contact wrote it, whatever it looks like (1.5)', () => {
    for (const note of ['other', 'contact left', '2026-12-01'])
      match(read('contact named somebody else', note), new RegExp(note.replaceAll('-', '.{0,3}')))
    doesNotMatch(read('contact named somebody else', '2026-12-01'), /December/)
  })

  it('is how it was for a contact, and what they wrote, as they wrote it (3.8)', () => {
    match(
      read('contact answered', 'uneasy\nToo *long*\nand loud'),
      /They felt uneasy\..*“Too \\+\*long\\+\*.*and loud”/s,
    )
    match(read('contact answered', 'content\n'), /They felt content\./)
    doesNotMatch(read('contact answered', 'content\n', 'acme.visit'), /Move the visit/, 'it is over')
  })

  it('is our reason or our day where we gave one (1.5)', () => {
    match(read('colleague paused', '2026-12-01'), /1 December/)
    match(read('pair ended', 'contact left'), /they have left the customer/)
    doesNotMatch(read('contact named somebody else', 'contact left'), /they have left the customer/)
  })
})
