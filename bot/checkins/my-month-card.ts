import { type Checkin, isAnswered } from '../../src/domain/checkins/checkin.ts'
import type { MyCheckins } from '../../src/domain/checkins/my-checkins.ts'
import type { Promised } from '../../src/domain/checkins/my-follow-ups.ts'
import { sayDay } from '../../src/text/texts.ts'
import {
  button,
  buttons,
  card,
  type Element,
  facts,
  fits,
  literal,
  openLink,
  quiet,
  shortened,
  text,
  title,
} from '../cards.ts'
import type { Command, Speaker } from '../chat.ts'
import { viewCycle } from '../views.ts'
import { dataOf } from './question-card.ts'
import { sayStored, storedFacts } from './stored-card.ts'

/** How many of each kind are listed, and how much of each text, from the fullest card to one that always fits. */
const SIZES = [
  { lines: 12, letters: 600 },
  { lines: 12, letters: 200 },
  { lines: 12, letters: 80 },
  { lines: 6, letters: 40 },
]
const WHOLE = { lines: Infinity, letters: Infinity }
type Size = { lines: number; letters: number }
type Mine = Extract<MyCheckins, { known: true }>

/** `my month`: what I have said so far, my private notes included, what is still open, and what I promised (2.7). */
export const myMonth: Command = async ({ app, speaker, link }) => {
  const { texts, locale } = speaker
  const { chat, myMonth: words } = texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  if (mine.checkins.length === 0) return { text: chat.noPairs }
  const heading = words.title(viewCycle(mine.cycle, locale).name)
  const open = mine.checkins.find((checkin) => !isAnswered(checkin))
  const ways = buttons([
    ...(open ? [button(words.tell(open.contactName), 'checkin.show', dataOf(open))] : []),
    openLink(words.page, link('me')),
  ])
  const full = said(speaker, mine, WHOLE)
  const drawn = SIZES.map((size) => {
    const lines = said(speaker, mine, size)
    const isWhole = JSON.stringify(lines) === JSON.stringify(full)
    return card([title(heading), ...lines, ...(isWhole ? [] : [quiet(words.shortened)]), ways])
  })
  const fitting = drawn.find(fits) ?? drawn.at(-1)
  return fitting ? { card: fitting, summary: heading } : { text: heading }
}

function said(speaker: Speaker, { checkins, followUps, today }: Mine, size: Size): Element[] {
  const { myMonth: words } = speaker.texts
  const open = followUps.filter(({ followUp }) => !followUp.doneOn)
  const kept = followUps.filter(({ followUp }) => followUp.doneOn)
  const promises = [...open, ...kept].slice(0, size.lines)
  return [
    ...checkins.slice(0, size.lines).flatMap((checkin) => told(speaker, checkin, { today, size })),
    ...(promises.length > 0 ? [text(words.promises, { weight: 'Bolder' })] : []),
    ...promises.map((promise) => promised(speaker, promise, size)),
  ]
}

/** One pair or conversation: the face, and everything told beside it; what was promised stands further down. */
function told({ texts, locale }: Speaker, checkin: Checkin, { today, size }: { today: string; size: Size }) {
  const { checkin: words, myMonth } = texts
  const name = literal(checkin.contactName)
  if (isAnswered(checkin)) {
    const all = storedFacts(words, locale, { ...checkin, followUp: null })
    const cut = all.map(([fact, value]): [string, string] => [fact, shortened(value, size.letters)])
    return [text(sayStored(words, checkin), { weight: 'Bolder' }), ...(cut.length > 0 ? [facts(cut)] : [])]
  }
  const { status, againOn } = checkin
  if (status === 'not yet' && againOn && againOn > today)
    return [text(words.willAskAgain(name, sayDay(againOn, locale)))]
  return [text(myMonth.open(name))]
}

function promised(
  { texts, locale }: Speaker,
  { contactName, followUp }: Promised,
  { letters }: Size,
): Element {
  const { myMonth: words } = texts
  const what = literal(shortened(followUp.text, letters))
  const name = literal(contactName)
  if (followUp.doneOn) return quiet(words.kept(name, what))
  return quiet(words.promise(name, what, followUp.dueOn && sayDay(followUp.dueOn, locale)))
}
