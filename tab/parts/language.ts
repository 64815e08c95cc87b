import { createContext, useContext } from 'react'
import { tab } from '../../src/text/en.ts'

/** The language a person reads: its sentences, how it writes dates, and its direction. */
export type Language = { text: typeof tab; locale: string; dir: 'ltr' | 'rtl' }

/** The language nearest to a locale of Teams, such as `en-us`; dates are written as its region writes them. */
export function languageFor(locale: string): Language {
  return { text: tab, locale: /^en-[a-z]{2}$/i.test(locale) ? locale : 'en-GB', dir: 'ltr' }
}

const LanguageContext = createContext(languageFor('en'))
export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The tab's sentences. */
export function useText(): Language['text'] {
  return useContext(LanguageContext).text
}
