import type { Texts } from '../src/text/en.ts'
import type { Command } from './chat.ts'
import {
  language,
  languageOf,
  pause,
  pauseTill,
  readLanguage,
  readPause,
  resume,
  settings,
  stop,
} from './checkins/asking-card.ts'
import { checkIn } from './checkins/check-in-card.ts'
import { myMonth } from './checkins/my-month-card.ts'
import { readTalk, spokeWith } from './checkins/talk-card.ts'
import { hello, help, unknown } from './help-card.ts'
import { myPairs } from './pairing/my-pairs-card.ts'
import { saidWords } from './said.ts'
import { book } from './visits/book-card.ts'
import { bookWith, readVisit } from './visits/book-with-card.ts'

type CommandName = keyof Texts['chat']['commands']

/** All words the bot knows in chat, under the names their translations have in the texts. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  ...{ help, hello, checkIn, myPairs, myMonth, book },
  ...{ pause, resume, stop, settings, language },
}

/** Sentences with a name or a day in them: how each is told from others, and what answers it. */
export const SENTENCES = {
  bookWith: { reads: readVisit, answers: bookWith },
  pauseTill: { reads: readPause, answers: pauseTill },
  languageOf: { reads: readLanguage, answers: languageOf },
  spokeWith: { reads: readTalk, answers: spokeWith },
} as const

/** The command that a message means, in any letter case and with any punctuation; unknown words get a way on. */
export function commandFor(message: string, texts: Texts): Command {
  const said = plain(message)
  const names = Object.keys(COMMANDS) as CommandName[]
  const found = names.find((name) => texts.chat.commands[name].some((words) => plain(words) === said))
  if (found) return COMMANDS[found]
  const sentence = Object.values(SENTENCES).find(({ reads }) => reads(message, texts.chat) !== undefined)
  return sentence?.answers ?? unknown
}

const plain = (message: string): string => saidWords(small(message).replace(/[.!,;:]+/g, ' '))
const small = (message: string): string => saidWords(message).toLowerCase()
