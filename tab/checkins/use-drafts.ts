import { useState } from 'react'
import type { TalkDraft } from './talk-draft.ts'

type Drafts = Readonly<Record<string, TalkDraft>>
let kept: Drafts = {}

/** What was typed and not saved, as long as the tab is open: leaving the page on which it was begun costs nothing (4.7). */
export function useDrafts() {
  const [drafts, setDrafts] = useState(kept)
  const change = (next: (before: Drafts) => Drafts) => {
    kept = next(kept)
    setDrafts(kept)
  }
  return { drafts, change }
}
