import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { NotesView } from '../../src/contract/briefs.ts'
import { LONGEST_NOTES } from '../../src/contract/notes-length.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { call, callLeaving } from '../api.ts'
import { mayBeDone, Refusal, worthAsking } from '../parts/problem.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { type Drafts, useDrafts } from '../parts/use-drafts.ts'

/** Notes stand with a visit that is booked, for those who take part or booked it. */
export const hasNotes = ({ state, mine }: VisitView): boolean => state === 'booked' && mine

/** So long after the last letter they are saved, and so often those of others are looked for. */
const PAUSE_MS = 600
const OTHERS_MS = 2_000
const AGAIN_MS = 4_000

/** Whether the service says no to the very text, as to one that is too long: sending it once more helps nobody. */
const isFinal = (trouble: unknown): boolean =>
  trouble instanceof Refusal && trouble.status !== 401 && !worthAsking(trouble)

/** `base` is what the service is known to hold with our part in it; `text` what stands on the screen. */
type Writing = { base: string; text: string }
const DRAFTS: Drafts<Writing> = { kept: {} }
/** Notes are taken letter by letter, as they are. */
const excessOf = ({ text }: Writing) => Math.max(0, text.length - LONGEST_NOTES)

/**
 * The notes of a visit as this person sees them (3.6). What is typed is saved in the next pause, with the text it was
 * typed into, so that the service can bring it together with what others typed; theirs is shown when nothing of ours
 * is on its way. What is too long is kept here until it is shorter. `onOthers` is told before the text on the screen
 * changes by others' hands.
 */
export function useNotes(visitId: string, onOthers: (before: string, after: string) => void) {
  const answer = useAnswer('getNotes', { params: { visitId } }, { everyMs: OTHERS_MS })
  const { drafts, keep, drop } = useDrafts(DRAFTS)
  const [writing, setWriting] = useState(drafts[visitId])
  const [last, setLast] = useState<NotesView['last']>(null)
  const [error, setError] = useState<unknown>()
  const now = useRef(writing)
  const sending = useRef(false)
  /** What was sent and may have been stored: it is sent again as it was, so that it stands there once. */
  const unsure = useRef<Writing>(undefined)
  const seen = useRef(-1)
  const left = useRef(false)

  const put = (next: Writing) => {
    now.current = next
    setWriting(next)
    if (excessOf(next) > 0) keep(visitId, next)
    else if (visitId in drafts) drop(visitId)
  }
  const take = useEffectEvent(({ text, revision, last: by }: NotesView) => {
    if (revision < seen.current) return
    seen.current = revision
    setLast(by)
    const { current } = now
    if (current && current.text !== text) onOthers(current.text, text)
    put({ base: text, text })
  })
  const save = useEffectEvent(async () => {
    const current = unsure.current ?? now.current
    if (!current || sending.current || current.base === current.text || excessOf(current) > 0) return
    sending.current = true
    try {
      const after = await call('changeNotes', { params: { visitId }, body: current })
      unsure.current = undefined
      setError(undefined)
      // What was typed meanwhile was typed into what was sent.
      if (now.current?.text === current.text) take(after)
      else put({ base: current.text, text: now.current?.text ?? '' })
    } catch (trouble) {
      if (mayBeDone(trouble)) unsure.current = current
      else if (isFinal(trouble)) unsure.current = undefined
      setError(trouble)
    } finally {
      sending.current = false
      // Nobody is there any more who would save in the next pause.
      const once = left.current
      left.current = false
      if (once) void save()
    }
  })

  /** What is on its way may not arrive, and is sent again: words that stand there twice are better than none. */
  const leave = useEffectEvent(() => {
    const { current } = now
    if (current && current.base !== current.text && excessOf(current) === 0)
      callLeaving('changeNotes', { params: { visitId }, body: current })
  })

  const text = writing?.text
  const excess = writing ? excessOf(writing) : 0
  const waits = writing !== undefined && writing.base !== writing.text
  const { data } = answer
  // Also when ours is saved: what others wrote may have come while it was on its way.
  useEffect(() => {
    const { current } = now
    const isOurs = waits || sending.current || (current && current.base !== current.text)
    if (data && !isOurs && data.revision > seen.current) take(data)
  }, [data, waits])
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(save, error ? AGAIN_MS : PAUSE_MS, text)
    const again = setInterval(save, AGAIN_MS)
    return () => {
      clearTimeout(timer)
      clearInterval(again)
    }
  }, [waits, text, error])
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      void save()
    }
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])

  return {
    answer,
    text,
    last,
    type: (typed: string) => put({ base: now.current?.base ?? '', text: typed }),
    /** By how many letters it is too long to be saved. */
    excess,
    state: stateOf(waits, excess > 0, error !== undefined),
    refusal: error instanceof Refusal ? error : undefined,
  } as const
}

function stateOf(waits: boolean, tooLong: boolean, failed: boolean) {
  if (!waits) return 'saved'
  if (tooLong) return 'tooLong'
  return failed ? 'unsaved' : 'saving'
}
