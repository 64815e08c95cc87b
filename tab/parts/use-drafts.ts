import { useState } from 'react'

/** What is typed of one kind and not sent, by a name; made once by whoever keeps it, for as long as the tab is open. */
export type Drafts<Draft> = { kept: Readonly<Record<string, Draft>> }

/** The drafts of one kind: closing their dialog or leaving the page on which they were begun costs nothing (4.7). */
export function useDrafts<Draft>(place: Drafts<Draft>) {
  const [drafts, setDrafts] = useState(place.kept)
  const change = (next: (before: typeof drafts) => typeof drafts) => {
    place.kept = next(place.kept)
    setDrafts(place.kept)
  }
  return {
    drafts,
    /** Begins one, unless there is one already. */
    begin: (name: string, draft: Draft) => change((before) => ({ [name]: draft, ...before })),
    keep: (name: string, draft: Draft) => change((before) => ({ ...before, [name]: draft })),
    drop: (name: string) => change(({ [name]: _, ...others }) => others),
  }
}
