import { z } from 'zod'
import type { AskingChanged } from '../../src/domain/checkins/change-asking.ts'
import type { Preferences } from '../../src/domain/checkins/preferences.ts'
import type { PauseSaid } from '../../src/domain/checkins/said-pause.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayFarDay } from '../../src/text/texts.ts'
import {
  button,
  buttons,
  card,
  choices,
  dateInput,
  literal,
  openLink,
  quiet,
  shortened,
  showCard,
  text,
  textInput,
  title,
} from '../cards.ts'
import type { CardAction, Command, Reply } from '../chat.ts'
import { parsed } from '../parsed.ts'
import { saidWords, withoutEnd } from '../said.ts'

type Turn = Omit<Parameters<CardAction>[0], 'data'>
/** Ways of writing days and numbers, each with the language it belongs to. */
export const LOCALES = ['en-GB', 'en-US'] as const
const LONGEST_REASON = 500
/** What is said of a day or a language; enough to answer it back where it is neither. */
const LONGEST_REST = 100

/** `settings`: whether I am asked, and every way to change that (2.6). */
export const settings: Command = (turn) => draw(turn)
/** `pause`: the same, where the first button asks until when. */
export const pause: Command = (turn) => draw(turn)

/** `pause until 24 December`, or `for 2 weeks`; a day that is not understood, or has passed, is asked back. */
export const pauseTill: Command = async (turn) => {
  const { app, said, speaker } = turn
  const { texts, locale, employeeId } = speaker
  const { chat, myAsking: words } = texts
  const asked = readPause(said, chat) ?? { how: 'until', when: '' }
  const changed = await app.pauseAsSaid({ employeeId, said: asked, words: chat })
  const when = literal(asked.when)
  if (!changed.ok && changed.reason === 'no day') return draw(turn, words.whichDay(when))
  if (!changed.ok && changed.reason === 'day has passed')
    return draw(turn, words.passedDay(when, sayFarDay(changed.passed, app.today(), locale)))
  return after(turn, changed, 'paused')
}

/** What a sentence says that begins with `pause until` or `pause for`; undefined when a message is no such sentence. */
export function readPause(said: string, { pauseUntil, pauseFor }: Texts['chat']): PauseSaid | undefined {
  const until = restOf(said, pauseUntil)
  if (until !== undefined) return { how: 'until', when: until }
  const lasts = restOf(said, pauseFor)
  return lasts === undefined ? undefined : { how: 'for', when: lasts }
}

function restOf(said: string, begins: readonly string[]): string | undefined {
  const words = saidWords(said)
  const begun = begins.find((phrase) => words.toLowerCase().startsWith(`${phrase} `))
  if (begun === undefined) return undefined
  return shortened(withoutEnd(words.slice(begun.length + 1), '.!?'), LONGEST_REST)
}

/** `language`: the same, where one chooses it. */
export const language: Command = (turn) => draw(turn)

/** `language German`, or a way of writing days such as `language en-US`: what is not there yet is said. */
export const languageOf: Command = async (turn) => {
  const { employeeId, texts } = turn.speaker
  const asked = readLanguage(turn.said, texts.chat)?.toLowerCase()
  const locale = LOCALES.find((one) => one.toLowerCase() === asked)
  if (!locale) return draw(turn, texts.myAsking.languageHint)
  return after(turn, await turn.app.chooseLanguage({ employeeId, locale }), 'language')
}

/** Which language a sentence asks for; undefined when a message is no such sentence. */
export const readLanguage = (said: string, { languageOf: begins }: Texts['chat']): string | undefined =>
  restOf(said, begins)

/** `resume`: ask me again, whether I was paused or had opted out. */
export const resume: Command = (turn) => begin(turn)

/** `stop`: nothing is asked any more, at once; why is asked afterwards, and may stay open (2.6). */
export const stop: Command = async (turn) => {
  const { employeeId } = turn.speaker
  return after(turn, await turn.app.optOut({ employeeId, optedOut: true }), 'stopped')
}

const until = z.object({ until: z.iso.date() })
const why = z.object({ reason: z.string().trim().max(LONGEST_REASON).default('') })
/** No language of one's own; a choice must have a value. */
const AS_TEAMS = 'as Teams'
const chosen = z.object({ locale: z.enum([AS_TEAMS, ...LOCALES, '']) })

/** The buttons of that card; whose settings they are comes from the speaker alone. */
export const ASKING_ACTIONS: Record<string, CardAction> = {
  'asking.pause': parsed(until, async (turn, data) => {
    const { employeeId } = turn.speaker
    return after(turn, await turn.app.pauseMe({ employeeId, until: data.until }), 'paused')
  }),
  'asking.resume': (turn) => begin(turn),
  'asking.stop': parsed(why, async (turn, { reason }) => {
    const { employeeId } = turn.speaker
    return after(turn, await turn.app.optOut({ employeeId, optedOut: true, reason }), 'stopped')
  }),
  'asking.language': parsed(chosen, async (turn, { locale }) => {
    const own = locale === AS_TEAMS || locale === '' ? null : locale
    const { employeeId } = turn.speaker
    return after(turn, await turn.app.chooseLanguage({ employeeId, locale: own }), 'language')
  }),
}

async function begin(turn: Turn): Promise<Reply> {
  const { employeeId } = turn.speaker
  const resumed = await turn.app.pauseMe({ employeeId, until: null })
  if (!resumed.ok) return after(turn, resumed, 'resumed')
  return after(turn, await turn.app.optOut({ employeeId, optedOut: false }), 'resumed')
}

type Done = keyof Turn['speaker']['texts']['myAsking']['done']

async function after(turn: Turn, changed: AskingChanged, done: Done): Promise<Reply> {
  const { myAsking: words, asking } = turn.speaker.texts
  if (!changed.ok) return { text: asking.refusals[changed.reason] }
  return draw(turn, words.done[done])
}

/** What is true now, and what can be done about it. */
async function draw(turn: Turn, news?: string): Promise<Reply> {
  const { app, speaker, link } = turn
  const { myAsking: words, chat } = speaker.texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  const set = await app.getAsking(speaker.employeeId)
  const isAsked = !set.optedOut && set.pausedUntil === null
  const body = [
    ...(news ? [text(news)] : []),
    title(words.title),
    text(sayState(speaker, set, app.today())),
    ...(set.optedOut && set.optOutReason ? [quiet(words.yourReason(literal(set.optOutReason)))] : []),
    quiet(words.onlyYou),
    buttons([
      ...(isAsked ? [pauseUntil(words)] : [button(words.resume, 'asking.resume', {})]),
      stopAsking(words, set),
      chooseLanguage(words, set),
      openLink(words.page, link('me')),
    ]),
  ]
  return { card: card(body), summary: words.title }
}

type Words = Turn['speaker']['texts']['myAsking']

function sayState({ texts, locale }: Turn['speaker'], set: Preferences, today: string): string {
  const { myAsking: words } = texts
  if (set.optedOut) return words.optedOut
  return set.pausedUntil ? words.pausedUntil(sayFarDay(set.pausedUntil, today, locale)) : words.asked
}

const pauseUntil = (words: Words) =>
  showCard(
    words.pause,
    [dateInput('until', words.until, null, { isRequired: true, errorMessage: words.required })],
    [button(words.pauseMe, 'asking.pause', {})],
  )

/** Who stopped by a word alone may say why afterwards. */
const stopAsking = (words: Words, { optedOut, optOutReason }: Preferences) =>
  showCard(
    optedOut ? words.why : words.stop,
    [textInput('reason', words.reason, optOutReason, { maxLength: LONGEST_REASON, isMultiline: true })],
    [button(optedOut ? words.saveWhy : words.stopMe, 'asking.stop', {})],
  )

function chooseLanguage(words: Words, { locale }: Preferences) {
  const options = [
    { title: words.asTeams, value: AS_TEAMS as string },
    ...LOCALES.map((each) => ({ title: words.locales[each], value: each })),
  ]
  return showCard(
    words.language,
    [quiet(words.languageHint), choices('locale', words.language, options, locale ?? AS_TEAMS)],
    [button(words.save, 'asking.language', {})],
  )
}
