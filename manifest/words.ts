import type { Texts } from '../src/text/en.ts'

/** What Teams shows of the app in one language, by its places in the manifest: what a language file consists of. */
export type Words = Readonly<Record<string, string>>

/** The words of a language, from its texts; the commands are those that the chat understands, in the same order. */
export function wordsOf({ app, chat }: Texts): Words {
  const names = Object.keys(chat.commands) as (keyof typeof chat.commands)[]
  const commands = names.flatMap((name, n) => {
    const place = `bots[0].commandLists[0].commands[${n}]`
    return [
      [`${place}.title`, chat.commands[name][0] ?? ''],
      [`${place}.description`, app.commands[name]],
    ]
  })
  return {
    'name.short': app.short,
    'name.full': app.full,
    'description.short': app.shortText,
    'description.full': app.longText,
    'staticTabs[0].name': app.overview,
    'staticTabs[1].name': app.visit,
    ...Object.fromEntries(commands),
  }
}
