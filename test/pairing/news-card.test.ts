import { doesNotMatch, match } from 'node:assert/strict'
import { newsCard } from '../../bot/pairing/news-card.ts'
import type { NewsKind } from '../../src/domain/pairing/news.ts'
import { textsFor } from '../../src/text/texts.ts'

const read = (kind: NewsKind, note: string) =>
  JSON.stringify(
    newsCard(
      textsFor('en'),
      'en-GB',
      [
        {
          ...{
            id: 'n',
            employeeId: 'bob',
            kind,
            note,
            pairId: 'acme.1',
            customerId: 'acme',
            customerName: 'Acme',
          },
          ...{ contactName: 'Ida Vos', contactTitle: 'CFO', otherName: 'Ann Smit', takenOver: null },
          ...{ at: '2026-11-16T09:00:00.000Z', state: 'planned', token: '', claimedUntil: null },
          ...{ attempts: 0, reason: null, tellAt: null, sentAt: null },
        },
      ],
      (page) => `https://tab.example/${page}`,
    ),
  )

describe('the note on a card with news', () => {
  it('is the word of the contact where a contact wrote it, whatever it looks like (1.5)', () => {
    for (const note of ['other', 'contact left', '2026-12-01'])
      match(read('contact named somebody else', note), new RegExp(note.replaceAll('-', '.{0,3}')))
    doesNotMatch(read('contact named somebody else', '2026-12-01'), /December/)
  })

  it('is our reason or our day where we gave one (1.5)', () => {
    match(read('colleague paused', '2026-12-01'), /1 December/)
    match(read('pair ended', 'contact left'), /they have left the customer/)
    doesNotMatch(read('contact named somebody else', 'contact left'), /they have left the customer/)
  })
})
