import type { Manifest } from './manifest-type.ts'
import type { Words } from './words.ts'

/**
 * What is wrong with the bot, by the rules of the Teams store. The one on rosters: who is in a channel or a chat must
 * not be read there to write to them one by one. Ours is in personal chats only, and learns of people from Entra.
 */
export function againstBotRules({ bots = [], permissions = [], authorization }: Manifest): string[] {
  const problems = []
  const granted = authorization?.permissions?.resourceSpecific ?? []
  if (bots.some(({ scopes }) => scopes.some((scope) => scope !== 'personal')))
    problems.push('the bot belongs in the personal scope alone: in a team or group it would read rosters.')
  if (permissions.includes('messageTeamMembers'))
    problems.push('messageTeamMembers lets the bot write to everybody of a team: take it out.')
  for (const { name } of granted.filter(({ name }) => /Member/.test(name)))
    problems.push(`${name} reads who is in a team or chat: take it out.`)
  for (const bot of bots) {
    if (bot.isNotificationOnly) problems.push('the bot answers people: isNotificationOnly must be false.')
    if (!bot.commandLists?.some(({ commands }) => commands.length > 0))
      problems.push('the bot needs a command in its list.')
    if (bot.commandLists?.some(({ scopes }) => scopes.some((scope) => !bot.scopes.includes(scope))))
      problems.push('a list of commands is for a scope that the bot is not in.')
  }
  return problems
}

/** What is wrong with the commands in one language; `where` names it. */
export function againstCommandRules(words: Words, where: string): string[] {
  const titles = Object.entries(words).flatMap(([key, text]) => (key.endsWith('.title') ? [text] : []))
  const twice = titles.filter((title, n) => titles.some((other, m) => m < n && same(title, other)))
  return [
    ...twice.map((title) => `${where}: the command "${title}" is there twice: keep one.`),
    ...titles
      .filter((title) => title.startsWith('/'))
      .map((title) => `${where}: the command "${title}" begins with a slash: take it away.`),
    ...titles.filter((title) => title.trim() === '').map(() => `${where}: a command has no title.`),
  ]
}

const same = (one: string, other: string) =>
  one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
