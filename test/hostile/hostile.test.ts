// Over 200 lines because one list of words goes through every place that shows what people wrote.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { type Card, card, literal, text } from '../../bot/cards.ts'
import { spokeWith } from '../../bot/checkins/talk-card.ts'
import { guestDocument, html } from '../../bot/guest-page.ts'
import { welcomeCard } from '../../bot/help-card.ts'
import { createLog } from '../../bot/log.ts'
import { newsCard } from '../../bot/pairing/news-card.ts'
import { suggestionParts } from '../../bot/pairing/suggestion-card.ts'
import { bookWith } from '../../bot/visits/book-with-card.ts'
import { cleanValue } from '../../src/adapters/csv/clean-value.ts'
import { harmless, writeCsv } from '../../src/adapters/csv/write-csv.ts'
import { eventBody } from '../../src/adapters/graph/event-body.ts'
import { writeCalendarFile } from '../../src/adapters/ical/calendar-file.ts'
import { GUEST_LANGUAGES } from '../../src/contract/words.ts'
import type { News } from '../../src/domain/pairing/news.ts'
import { en } from '../../src/text/en.ts'
import { guestTexts } from '../../src/text/guests.ts'
import { askingWorld } from '../checkins/asking-world.ts'
import { checkin, draw, drawDebrief, spoke, VISIT } from '../checkins/drawn-cards.ts'
import { contact, employee } from '../pairing/people.ts'
import { asName, HOSTILE } from './hostile.ts'
import { isTurned, labelsOf, lettersOf, marksIn, tagsOf, textsOf, turnedLines } from './structure.ts'

/** Stands where a hostile text could: what is shown around both must be the same. */
const PLAIN = 'Ann Quist'
const link = (page: string) => `https://tab.example/${page}`
/** As it is stored: names are cleaned where they come in. */
const nameOf = (hostile: string) => cleanValue(asName(hostile))
const shown = (hostile: string) => JSON.stringify(hostile).slice(0, 120)

describe('what people wrote is shown as it stands (D7)', () => {
  it('is tried with more than two hundred texts', () => ok(HOSTILE.length >= 200, String(HOSTILE.length)))

  const notes = (words: string, name: string) =>
    checkin({
      ...{ ...spoke, contactName: name, customerName: name, contactTitle: name, heard: words, note: words },
      followUp: { text: words, dueOn: '2026-11-20', doneOn: null },
      departments: [name],
    })
  const news = (words: string, name: string): News => ({
    ...{
      id: '1',
      employeeId: 'e1',
      kind: 'contact asked not to',
      pairId: 'p',
      visitId: null,
      customerId: 'c',
    },
    ...{ customerName: name, contactName: name, contactTitle: name, otherName: name, note: words },
    ...{ takenOver: null, at: '2026-11-10T10:00:00.000Z', tellAt: null, sentAt: null, state: 'planned' },
    ...{ token: '', claimedUntil: null, attempts: 0, reason: null },
  })
  const suggestion = (name: string) => ({
    ...{ customerName: name, not: [] },
    suggestion: {
      ...{ employee: employee('e1', { name }), contact: contact('c1', { name, jobTitle: name }) },
      ...{ score: 9, forced: false, reasons: [] },
    },
  })
  const pairId = spoke.pairId
  const CARDS: Record<string, (words: string, name: string) => Card> = {
    question: (_, name) => draw([checkin({ contactName: name, customerName: name, contactTitle: name })]),
    form: (words, name) => draw([notes(words, name)], { pairId, show: 'form' }),
    stored: (words, name) => draw([notes(words, name)], { pairId, show: 'stored' }),
    'told in a line': (words, name) => draw([notes(words, name)], { pairId, show: 'logged' }),
    debrief: (words, name) => drawDebrief([{ ...notes(words, name), visitId: VISIT }]),
    welcome: (_, name) => welcomeCard(en, name),
    news: (words, name) => newsCard(en, 'en', [news(words, name)], link),
    'new counterpart': (_, name) => card(suggestionParts(en, suggestion(name))),
  }
  for (const [what, drawn] of Object.entries(CARDS))
    it(`on a card: no link, mention, list or emphasis comes of it (${what})`, () => {
      const marks = (made: Card) => textsOf(made).flatMap((one) => marksIn(one))
      const usual = marks(drawn(PLAIN, PLAIN))
      for (const hostile of HOSTILE) {
        const made = drawn(hostile, nameOf(hostile))
        deepEqual(marks(made), usual, shown(hostile))
        for (const one of textsOf(made)) ok(!/\{\{|(?<!\\)<\/?at\b/i.test(one), shown(hostile))
        ok(!JSON.stringify(made).includes('"mention"'), shown(hostile))
      }
    })

  for (const [what, drawn] of Object.entries(CARDS))
    it(`on a card: nothing beside it is turned around (${what})`, () => {
      for (const hostile of HOSTILE) {
        const made = drawn(hostile, nameOf(hostile))
        deepEqual(textsOf(made).flatMap(turnedLines), [], shown(hostile))
        deepEqual(labelsOf(made).filter(isTurned), [], shown(hostile))
      }
    })

  it('on a card: with all its letters', () => {
    const plain = (words: string) =>
      words
        .replaceAll(/[\u2060\u202a-\u202e\u2066-\u2069]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    for (const hostile of HOSTILE)
      equal(plain(lettersOf(String(text(literal(hostile)).text))), plain(hostile), shown(hostile))
  })

  it('in a chat message: no link comes of it', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [{ name: 'Ben' }] })
    const speaker = { employeeId: here.idOf('Ben'), name: 'Ben', locale: 'en', texts: en }
    const say = async (command: typeof spokeWith, said: string) => {
      const reply = await command({ app: here.app, speaker, link, said })
      return 'text' in reply ? [reply.text] : textsOf(reply.card)
    }
    for (const hostile of HOSTILE)
      for (const [command, said] of [
        [spokeWith, `spoke with Zed ${hostile}`],
        [bookWith, `book a visit with Zed ${hostile}`],
      ] as const)
        for (const one of await say(command, said)) deepEqual(marksIn(one, true), [], shown(hostile))
  }).timeout(60_000)

  it('in a calendar: as characters of one event, with our link and no other', () => {
    const event = (words: string) =>
      eventBody({
        ...{ transactionId: 't', subject: words, agenda: words, link: link('visit'), linkText: 'Who is who' },
        ...{ meetingLink: null, start: '2026-11-10T10:00:00', end: '2026-11-10T11:00:00', timeZone: 'UTC' },
        attendees: [{ email: 'ann@ours.example', name: words, required: true }],
      })
    for (const hostile of HOSTILE) {
      const { body, attendees } = event(hostile)
      const content = body?.content ?? ''
      for (const tag of tagsOf(content))
        ok(['<p>', '</p>', '<br>', '<a href>', '</a>'].includes(tag), `${shown(hostile)}: ${tag}`)
      equal(content.match(/<a /g)?.length, 1, shown(hostile))
      equal(attendees?.length, 1)
    }
  })

  it('in a calendar file: one line for each property, and none that is not ours', () => {
    const file = (words: string) =>
      writeCalendarFile({
        ...{ uid: 'u@counterpart', writtenAt: '2026-11-02T08:00:00.000Z', start: '2026-11-10T10:00:00.000Z' },
        ...{
          end: '2026-11-10T11:00:00.000Z',
          subject: words,
          description: words,
          joinUrl: null,
          state: 'booked',
        },
        organiser: { name: words, email: 'ada@ours.example' },
        attendees: [{ name: words, email: 'ann@ours.example', required: true }],
      })
    const unfolded = (written: string) => written.replaceAll(/\r\n[ \t]/g, '')
    const properties = (written: string) =>
      unfolded(written)
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(/[;:]/)[0])
    const usual = properties(file(PLAIN))
    for (const hostile of HOSTILE) {
      const written = file(asName(hostile))
      deepEqual(properties(written), usual, shown(hostile))
      ok(!/[^\r]\n|\r[^\n]/.test(written), shown(hostile))
      equal(unfolded(written).match(/mailto:/gi)?.length, 2 + countOf(hostile, 'mailto:'), shown(hostile))
    }
  })

  it('in a file of rows: no cell is a formula, and all letters are there (4.6)', async () => {
    async function* rows() {
      for (const hostile of HOSTILE) yield [hostile, asName(hostile)]
    }
    let file = ''
    for await (const piece of writeCsv(['Name', 'Note'], rows())) file += piece
    equal(file.trimEnd().split('\r\n').length, HOSTILE.length + 1)
    for (const hostile of HOSTILE) {
      ok(
        !/^[\s"']*[=+\-@|%]/.test(harmless(hostile).replace(/^[\s"']*'/, '')) ||
          harmless(hostile).startsWith("'"),
        shown(hostile),
      )
      equal(harmless(hostile).replaceAll("'", ''), cleanValue(hostile).replaceAll("'", ''), shown(hostile))
    }
  })

  it('on a page for a customer: as characters, wherever it stands', () => {
    const page = (words: string) =>
      guestDocument(
        {
          ...{ language: 'en', title: words, foot: words },
          body: html`<p title="${words}">${words}</p><ul>${[words, words].map((one) => html`<li>${one}</li>`)}</ul>`,
        },
        words,
      )
    const usual = tagsOf(page(PLAIN))
    for (const hostile of HOSTILE) {
      deepEqual(tagsOf(page(hostile)), usual, shown(hostile))
      for (const sign of ['<', '>', '"', "'"]) ok(!html`${hostile}`.markup.includes(sign), shown(hostile))
    }
  })

  it('in a mail to a customer: under a subject of one line, in every language', () => {
    const sender = { name: PLAIN, title: 'Planner', organisation: 'Brightwater' }
    for (const language of GUEST_LANGUAGES) {
      const { introduction } = guestTexts(language)
      const links = { somebodyElse: link('a'), pleaseDont: link('b'), until: 'x' }
      for (const hostile of HOSTILE) {
        const name = cleanValue(asName(hostile))
        const words = {
          ...{ contact: name, employee: name, title: name, organisation: name, customer: name, self: false },
          ...{ job: null, does: null, links, sender },
        }
        ok(!/[\r\n]/.test(introduction.subject(words)), shown(hostile))
        ok(introduction.text(words).includes(name), shown(hostile))
      }
    }
  })

  it('in the log: one line, which is one JSON object', () => {
    const lines: string[] = []
    const log = createLog('info', { write: (line) => void lines.push(line) })
    for (const hostile of HOSTILE) log.info({ event: 'x', id: hostile }, hostile)
    equal(lines.length, HOSTILE.length)
    for (const [at, line] of lines.entries()) {
      ok(!/[\n\r](?=.)/.test(line), shown(HOSTILE[at] ?? ''))
      equal((JSON.parse(line) as { event: string }).event, 'x')
    }
  })
})

/** How often a hostile text brings a word along by itself, in a file where it stands four times. */
const countOf = (hostile: string, word: string) => 4 * (hostile.toLowerCase().split(word).length - 1)
