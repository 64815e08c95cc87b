import type { Texts } from '../src/text/en.ts'
import { type Action, buttons, type Card, card, literal, text, title } from './cards.ts'
import type { Command } from './chat.ts'

/** `help`: what one can say, and where the tab is. */
export const help: Command = async ({ speaker }) => helpReply(speaker.texts, speaker.texts.chat.help)

/** `hi`: a greeting, and the same way on. */
export const hello: Command = async ({ speaker }) =>
  helpReply(speaker.texts, `${speaker.texts.chat.hello(literal(speaker.name))} ${speaker.texts.chat.help}`)

/** Anything else: never a dead end. */
export const unknown: Command = async ({ speaker }) => helpReply(speaker.texts, speaker.texts.chat.unknown)

/** The welcome of a new installation: what it does, what it never does, and how to stop it. */
export function welcomeCard({ chat }: Texts, name: string): Card {
  const greeting = [text(chat.welcome(literal(name))), text(chat.welcomeNever), text(chat.welcomeStop)]
  return card([title(chat.product), ...greeting, buttons(commandButtons(chat))])
}

function helpReply({ chat }: Texts, opening: string) {
  const names = ['checkIn', 'myPairs', 'myMonth', 'book', 'settings', 'help'] as const
  const lines = names.map((name) => `- **${chat.commands[name][0]}**: ${chat.helpCommands[name]}`)
  lines.splice(1, 0, `- **${chat.logExample}**: ${chat.logHelp}`)
  lines.splice(5, 0, `- **${chat.bookExample}**: ${chat.bookHelp}`)
  const body = [text(opening), text(lines.join('\r')), text(chat.helpTab), buttons(commandButtons(chat))]
  return { card: card(body), summary: opening }
}

/** Buttons that say a command as if it had been typed. */
function commandButtons(chat: Texts['chat']): Action[] {
  return (['checkIn', 'myPairs', 'book'] as const).map((name) => {
    const words = chat.commands[name][0] ?? name
    return { type: 'Action.Submit', title: words, data: { msteams: { type: 'imBack', value: words } } }
  })
}
