import { createContext, useContext } from 'react'
import { frame } from '../../src/text/en-frame.ts'

/** The language a person reads: how it writes dates, its direction, and the sentences that the first paint needs. */
export type FrameLanguage = { text: typeof frame; locale: string; dir: 'ltr' | 'rtl' }

/** The language nearest to a locale of Teams, such as `en-us`; dates are written as its region writes them. */
export function languageFor(locale: string): FrameLanguage {
  return { text: frame, locale: /^en-[a-z]{2}$/i.test(locale) ? locale : 'en-GB', dir: 'ltr' }
}

const LanguageContext = createContext(languageFor('en'))
export const LanguageProvider = LanguageContext.Provider

export function useFrameLanguage(): FrameLanguage {
  return useContext(LanguageContext)
}

/** The sentences of the frame and the first screen. */
export function useFrameText(): FrameLanguage['text'] {
  return useContext(LanguageContext).text
}
