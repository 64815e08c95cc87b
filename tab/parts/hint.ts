import { type ThemeName, themeName } from './theme-name.ts'

/** Theme and locale as the address gives them (`?theme={theme}&locale={locale}` in the manifest), until Teams answers. */
export type Hint = { theme: ThemeName; locale: string }

export function readHint(search: string): Hint {
  const given = new URLSearchParams(search)
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  return {
    theme: themeName(given.get('theme') ?? (dark ? 'dark' : 'default')),
    locale: given.get('locale') ?? window.navigator.language,
  }
}

/** Pages beside Teams that may host the tab; the service writes them into the page, and in production there are none. */
export function readOrigins(page: Document): string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="host-origins"]')?.content ?? ''
  return originsIn(content)
}

/** The origins in a comma separated list; a placeholder that nobody replaced is none. */
export function originsIn(content: string): string[] {
  return content
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => /^https?:\/\//.test(origin))
}
