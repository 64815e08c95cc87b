import type { GuestLanguage } from '../src/contract/words.ts'

/** Markup that is safe to send: only the template below makes it. */
export type Html = { readonly markup: string }
type Part = string | number | Html | readonly (string | Html)[] | null | false | undefined

/** Writes HTML. Whatever is put in is shown as it stands, never read as markup; lists are joined, nothing is left out. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.reduce((all, text, index) => all + markupOf(parts[index - 1]) + text) }
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(markupOf).join('')
  return String(part).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What a guest sees: a page in their language. `foot` says who asks, why, and when the link ends. */
export type GuestPage = { language: GuestLanguage; title: string; body: Html; foot: string }

/** The whole page: no script, nothing from elsewhere, readable on any phone. */
export function guestDocument({ language, title, body, foot }: GuestPage, organisation: string): string {
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/guest/guest.css">
</head>
<body>
<header><p>${organisation}</p></header>
<main><h1>${title}</h1>${body}</main>
<footer><p>${foot}</p></footer>
</body>
</html>
`.markup
}
