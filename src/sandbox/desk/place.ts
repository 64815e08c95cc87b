export const VIEWS = ['chat', 'counterpart', 'calendar', 'mail', 'import', 'meeting'] as const
export const THEMES = ['light', 'dark', 'contrast'] as const
export const WIDTHS = ['desktop', 'phone'] as const
export const LANGUAGES = [{ tag: 'en', name: 'English' }] as const

export type View = (typeof VIEWS)[number]
export type Theme = (typeof THEMES)[number]
export type Width = (typeof WIDTHS)[number]

/** Where somebody is on the desk. All of it stands in the address, so that a reload and a link keep it. */
export type Place = {
  person: string | null
  view: View
  theme: Theme
  width: Width
  language: string
  /**
   * Where in the view: the sub page of the tab, as a deep link carries it (`customer/ID`, `me`); the week of the
   * calendar and what is open there; the mail that is read.
   */
  page: string | null
}

export function readPlace(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  return {
    person: given.get('person')?.toLowerCase() || null,
    view: oneOf(VIEWS, given.get('view')),
    theme: oneOf(THEMES, given.get('theme')),
    width: oneOf(WIDTHS, given.get('width')),
    language: oneOf(
      LANGUAGES.map(({ tag }) => tag),
      given.get('language'),
    ),
    page: given.get('page') || null,
  }
}

/** The address of a place. What is as usual is left out, so that links stay short. */
export function writePlace(place: Place): string {
  const usual = readPlace('')
  const parts = Object.entries(place).filter(
    ([name, value]) => value !== null && value !== usual[name as keyof Place],
  )
  return `#${new URLSearchParams(parts as [string, string][]).toString().replaceAll('%40', '@').replaceAll('%2F', '/')}`
}

function oneOf<T extends string>(options: readonly T[], given: string | null): T {
  const found = options.find((option) => option === given) ?? options[0]
  if (found === undefined) throw new Error('a list of options needs at least one')
  return found
}
