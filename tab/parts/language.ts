import { useMemo } from 'react'
import { tab } from '../../src/text/en-tab.ts'
import { type FrameLanguage, useFrameLanguage } from './frame-language.ts'

/** The language a person reads, with every sentence of the tab: for what is fetched after the first paint. */
export type Language = Omit<FrameLanguage, 'text'> & { text: typeof tab }

export function useLanguage(): Language {
  const language = useFrameLanguage()
  return useMemo(() => ({ ...language, text: tab }), [language])
}

/** The tab's sentences. */
export function useText(): Language['text'] {
  return useLanguage().text
}
