import { ok } from 'node:assert/strict'
import { fits, literal } from '../../bot/cards.ts'
import { COMMANDS, commandFor } from '../../bot/commands.ts'
import { en } from '../../src/text/en.ts'
import { askingWorld } from '../checkins/asking-world.ts'

/** As long as a request may be. */
const BYTES = 250_000
const filled = (part: string) => part.repeat(Math.ceil(BYTES / Buffer.byteLength(part)))
/** Each is slow for something: for what looks for an end, for a beginning, or puts letters in order. */
const FILLINGS = [
  ...['!', '.', ' ', '?!', ',;:', '\n', '\n- ', '…', 'a', 'a.', 'on ', '1', '1 ', '3 May '].map(filled),
  ...['\u{1f469}\u200d\u{1f692}', '\ufdfa', 'ΐ', '\u0301\u0316', '[', '&a', '{{'].map(filled),
]
const BEGINNINGS = [
  ...Object.keys(COMMANDS).map((name) => en.chat.commands[name as keyof typeof COMMANDS][0] ?? name),
  ...[
    'pause until',
    'pause for',
    'switch to',
    'book a visit with',
    'spoke with',
    'spoke with Contact0 about',
  ],
  ...['spoke with Contact0 on 3 May', 'pause for 2', 'book a visit with Guest Works on'],
  '',
]
const LONGEST_TEXT = 1000

describe('a message as long as can be sent', () => {
  for (const beginning of BEGINNINGS)
    it(`is answered shortly when it begins with “${beginning}” (A1)`, async () => {
      const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ben' }] })
      const speaker = { employeeId: here.idOf('Ben'), name: 'Ben', locale: 'en', texts: en }
      for (const filling of FILLINGS)
        for (const end of ['', 'x']) {
          const said = `${beginning} ${filling}${end}`
          const link = (page: string) => `https://tab.example/${page}`
          const reply = await commandFor(said, en)({ app: here.app, speaker, link, said })
          const isShort = 'text' in reply ? reply.text.length < LONGEST_TEXT : fits(reply.card)
          ok(isShort, said.slice(0, 60))
        }
    })

  it('is shown with its many lines (D7)', () => {
    ok(literal(`${filled('\n')}x`).length > BYTES)
  })
})
