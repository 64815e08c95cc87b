import { deepEqual, equal } from 'node:assert/strict'
import { guestTexts } from '../../src/text/guests.ts'
import { withOneStop } from '../../src/text/one-stop.ts'
import { textsFor } from '../../src/text/texts.ts'

describe('a sentence', () => {
  const texts = withOneStop({
    at: (customer: string) => `You met at ${customer}. Say how it was.`,
    of: { all: ({ names }: { names: string[] }) => `Those of ${names.join(' and ')}.` },
    said: (words: string) => `“${words}” Go on...`,
    months: ['May.'],
  })

  it('ends in one full stop, also after a name that ends in one', () => {
    equal(texts.at('Quill Inc.'), 'You met at Quill Inc. Say how it was.')
    equal(texts.at('Quill'), 'You met at Quill. Say how it was.')
    equal(texts.of.all({ names: ['Tallow Ltd.', 'Quill Inc.'] }), 'Those of Tallow Ltd. and Quill Inc.')
    deepEqual(texts.months, ['May.'])
  })

  it('leaves alone what people wrote', () => {
    equal(texts.said('Well.. perhaps...'), '“Well.. perhaps...” Go on...')
  })

  it('does so for colleagues and for guests', () => {
    const said = JSON.stringify([
      textsFor('en').checkin.ended('Quill Inc.'),
      textsFor('en').newCounterpart.why('she knows Quill Inc.'),
      guestTexts('nl').frame.asks('Ada Quist', 'Tallow & Rye B.V.'),
    ])
    equal(said.includes('..'), false, said)
  })
})
