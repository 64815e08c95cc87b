import { useMemo } from 'react'
import { tab } from '../../src/text/en-tab.ts'
import { withOneStop } from '../../src/text/one-stop.ts'
import { type FrameLanguage, useFrameLanguage } from './frame-language.ts'

const TEXT = withOneStop(tab)

/** The language a person reads, with every sentence of the tab: for what is fetched after the first paint. */
export type Language = Omit<FrameLanguage, 'text'> & { text: typeof tab }

export function useLanguage(): Language {
  const language = useFrameLanguage()
  return useMemo(() => ({ ...language, text: TEXT }), [language])
}

/** The tab's sentences. */
export function useText(): Language['text'] {
  return useLanguage().text
}
