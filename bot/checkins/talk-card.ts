import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PastDay } from '../../src/contract/said-period.ts'
import { CHANNELS, type Channel } from '../../src/contract/words.ts'
import type { Talked } from '../../src/domain/checkins/log-conversation.ts'
import type { WrittenDay } from '../../src/domain/checkins/past-day.ts'
import { saidDay } from '../../src/domain/checkins/said-day.ts'
import type { MyContact } from '../../src/domain/people/find-my-contacts.ts'
import type { Texts } from '../../src/text/en.ts'
import { button, buttons, card, choices, type Element, fits, literal, text, title } from '../cards.ts'
import type { CardAction, Command, Reply } from '../chat.ts'
import { optional, parsed, typed } from '../parsed.ts'
import { inSmallLetters, saidWords, withoutEnd } from '../said.ts'
import { checkinCard, summaryOf } from './checkin-card.ts'

type Turn = Omit<Parameters<CardAction>[0], 'data'>
/** `when` is what was said of the day, in their words; empty for nothing. */
export type Told = { channel: Channel | null; heard: string; when: string }
const MOST_CHOICES = 6
const LONGEST = { name: 100, heard: 2000, when: 60 }

/** Any day on which every date of a year has been. */
const LEAP_YEAR = '2400-12-31'

const withWhom = z.object({
  contact: z.string().max(200),
  heard: typed(LONGEST.heard),
  channel: optional(z.enum(CHANNELS)),
  when: z.string().max(LONGEST.when).default(''),
  seen: optional(z.coerce.number().int()),
})
/** Which of several people of one name was meant (2.7), or that what was taken back is told anew. */
export const TALK_ACTIONS: Record<string, CardAction> = {
  'talk.with': parsed(withWhom, (turn, { contact, seen, ...told }) => tellTalk(turn, contact, told, seen)),
}

/** What `spoke with NAME yesterday about WHAT` says; undefined when a message is no such sentence. */
export function readTalk(said: string, chat: Texts['chat']): (Told & { name: string }) | undefined {
  const { spokeWith, about } = chat
  const words = saidWords(said)
  const begun = spokeWith.find(({ words: phrase }) => `${inSmallLetters(words)} `.startsWith(`${phrase} `))
  if (!begun) return undefined
  const rest = words.slice(begun.words.length + 1)
  const small = inSmallLetters(rest)
  const places = about.map((word) => [small.indexOf(word), word.length] as const)
  const [at, length] = places.filter(([place]) => place > 0).sort(([a], [b]) => a - b)[0] ?? [rest.length, 0]
  const { name, when } = splitDay(withoutEnd(rest.slice(0, at)).trim(), chat)
  const heard = rest.slice(at + length).trim()
  return { name: name.slice(0, LONGEST.name), channel: begun.channel, heard, when }
}

/** What stands behind a name and says on which day it was, apart from the name. */
function splitDay(said: string, chat: Texts['chat']): { name: string; when: string } {
  const small = inSmallLetters(said)
  const places = chat.beforeDay.map((word) => small.lastIndexOf(` ${word} `))
  const ends = [...chat.pastDays.map(({ words }) => said.length - words.length - 1), ...places]
  const tails = ends.filter((at) => at > 0 && said[at] === ' ').map((at) => said.slice(at + 1))
  const [when = ''] = tails.filter((tail) => dayOf(tail, chat) !== undefined).sort(longest)
  return { name: withoutEnd(said.slice(0, said.length - when.length)), when: when.slice(0, LONGEST.when) }
}

const longest = (a: string, b: string) => b.length - a.length

/** The day that words such as `yesterday`, `last Friday` or `on 3 November` mean; undefined for none. */
function dayOf(
  said: string,
  { pastDays, beforeDay, months }: Texts['chat'],
): PastDay | WrittenDay | undefined {
  const small = said.toLowerCase()
  const known = pastDays.find(({ words }) => words === small)
  if (known) return known.day
  const before = beforeDay.find((word) => small.startsWith(`${word} `))
  const written = before ? said.slice(before.length + 1) : ''
  return saidDay(written, months, LEAP_YEAR, 'last') ? { written, months } : undefined
}

/** `spoke with NAME about WHAT`: stored at once, with the rest asked on a card (2.7). */
export const spokeWith: Command = async (turn) => {
  const { app, speaker, said } = turn
  const { chat, talk: words } = speaker.texts
  const told = readTalk(said, chat)
  if (!told?.name) return { text: words.whom }
  if (told.heard.length > LONGEST.heard) return { text: words.tooLong }
  const found = await app.findMyContacts({ employeeId: speaker.employeeId, name: told.name })
  const [only] = found
  if (!only) return { text: words.nobody(literal(told.name)) }
  return found.length === 1 ? tellTalk(turn, only.contact.id, told) : choose(speaker.texts, found, told)
}

/** Stores a conversation with a contact, and shows what may be added to it. `seen` is a state of it that was taken back. */
async function tellTalk(
  turn: Turn,
  contactId: string,
  told: Told,
  seen: number | null = null,
): Promise<Reply> {
  const { channel, heard, when } = told
  const { app, speaker } = turn
  const { employeeId, texts } = speaker
  const once = createHash('sha256')
    .update([employeeId, contactId, app.today(), heard, when].join('\n'))
    .digest('hex')
  const spokeOn = dayOf(when, texts.chat) ?? null
  const nothing = { kind: null, departments: [], own: null, followUp: null, note: '' }
  const said = {
    employeeId,
    contactId,
    spokeOn,
    channel,
    heard,
    guess: 'cannot tell' as const,
    once: once.slice(0, 32),
  }
  const stored = await app.logConversation({ ...nothing, ...said, repeats: { seen } })
  if (stored.ok) return draw(turn, stored)
  const why = texts.talk.refusals[stored.reason]
  if (stored.reason !== 'taken back') return { text: why }
  const data = { ...dataOf(contactId, told), seen: String(stored.checkin.revision) }
  return { card: card([text(why), buttons([button(texts.talk.again, 'talk.with', data)])]), summary: why }
}

const dataOf = (contact: string, { channel, heard, when }: Told) => ({
  ...{ contact, heard, when },
  channel: channel ?? '',
})

async function draw({ app, speaker, link }: Turn, { checkin }: Talked): Promise<Reply> {
  const { texts, locale } = speaker
  const departments = await app.departmentsToChoose()
  const focus = { pairId: checkin.pairId, show: 'logged' as const }
  return {
    card: checkinCard({ texts, locale, link, today: app.today(), checkins: [checkin], departments, focus }),
    summary: summaryOf(texts.checkin, checkin),
  }
}

/**
 * Several people go by that name: one tap says which. Each button carries what was heard; where that would make the card
 * too long, it is carried once, beneath a choice.
 */
function choose({ talk: words, checkin }: Texts, found: readonly MyContact[], told: Told): Reply {
  const some = found.slice(0, MOST_CHOICES).map(({ contact, customerName }) => ({
    title: words.choice(contact.name, customerName),
    value: contact.id,
  }))
  const more = found.length > MOST_CHOICES ? [text(words.more)] : []
  const draw = (ways: Element[]) => card([title(words.which), ...more, ...ways])
  const taps = draw([
    buttons(some.map(({ title, value }) => button(title, 'talk.with', dataOf(value, told)))),
  ])
  if (fits(taps)) return { card: taps, summary: words.which }
  const { contact: _, ...data } = dataOf('', told)
  const pick = choices('contact', words.which, some, null, {
    style: 'expanded',
    isRequired: true,
    errorMessage: checkin.required,
  })
  return { card: draw([pick, buttons([button(checkin.save, 'talk.with', data)])]), summary: words.which }
}
