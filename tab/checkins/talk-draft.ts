import type { Channel, Feeling, Guess, InsightKind } from '../../src/contract/words.ts'
import type { Input } from '../api.ts'
import { excess } from '../parts/too-long.ts'

/** A conversation as it is typed; what is left empty is not said (2.7). */
export type TalkDraft = {
  contactId: string
  guess: Guess | undefined
  heard: string
  spokeOn: string
  channel: Channel | ''
  kind: InsightKind | ''
  departments: readonly string[]
  own: Feeling | ''
  promise: string
  dueOn: string
  note: string
  /** Names this telling, so that sending it twice stores it once. */
  once: string
}
/** As many letters as the service takes. */
export const LONGEST = { heard: 2000, promise: 500, note: 2000 }
export type Talk = NonNullable<Input<'logConversation'>['body']>
/** Too long by so many letters, or what is missing. */
export type TalkFault = 'missing' | 'promiseMissing' | { tooLong: number }
export type TalkFaults = Partial<Record<'contactId' | keyof typeof LONGEST, TalkFault>>

export function newDraft(contactId: string, once: string): TalkDraft {
  return {
    ...{ contactId, once, guess: undefined, heard: '', spokeOn: '', channel: '', kind: '' },
    ...{ departments: [], own: '', promise: '', dueOn: '', note: '' },
  }
}

/** What stands in the way, by the field it belongs to: nobody chosen, a day for no promise, or too many letters. */
export function faultsOfTalk(draft: TalkDraft): TalkFaults {
  return {
    ...(draft.contactId === '' && { contactId: 'missing' }),
    ...(draft.dueOn !== '' && draft.promise.trim() === '' && { promise: 'promiseMissing' }),
    ...tooLongIn(draft),
  }
}

/** What is longer than the service takes. */
export function tooLongIn(draft: TalkDraft): TalkFaults {
  const names = ['heard', 'promise', 'note'] as const
  return Object.fromEntries(
    names
      .map((name) => [name, { tooLong: excess(draft[name], LONGEST[name]) }] as const)
      .filter(([, { tooLong }]) => tooLong > 0),
  )
}

/** The draft as the service takes it. */
export function talkOf(draft: TalkDraft): Talk {
  const { contactId, guess, heard, spokeOn, channel, kind, departments, own, promise, dueOn, note, once } =
    draft
  return {
    ...{ contactId, heard, note, once },
    guess: guess ?? 'cannot tell',
    spokeOn: spokeOn || null,
    channel: channel || null,
    kind: kind || null,
    own: own || null,
    departments: [...departments],
    followUp: promise.trim() ? { text: promise, dueOn: dueOn || null } : null,
  }
}

/** Whether anything is said in it that somebody would miss. */
export const saysAnything = (draft: TalkDraft): boolean =>
  draft.heard !== '' || draft.guess !== undefined || saysMore(draft)

/** Whether anything below the fold is filled in, so that it is not hidden. */
export function saysMore(draft: TalkDraft): boolean {
  const { spokeOn, channel, kind, departments, own, promise, dueOn, note } = draft
  return [spokeOn, channel, kind, own, promise, dueOn, note].some(Boolean) || departments.length > 0
}
