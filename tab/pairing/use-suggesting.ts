import { useState } from 'react'
import type { PairMarkView, Suggestion } from '../../src/contract/pairing.ts'
import {
  type MarkChange,
  type Refused,
  type TwoPeople,
  useAcceptPairs,
  useCreatePair,
  useMarkPair,
  useSuggestions,
} from './use-pairing.ts'

/** What was done last in the dialog; what was marked can be undone. */
export type SuggestNews =
  | { kind: 'made'; pairs: number; refused: (Refused & { names: string })[] }
  | { kind: 'marked'; mark: PairMarkView['mark'] | null; names: [string, string]; undo: MarkChange }
export type Suggesting = ReturnType<typeof useSuggesting>
type Both = Pick<Suggestion, 'employee' | 'contact'>

/** Everything that the dialog of suggestions does. After each change the suggestions are asked for anew. */
export function useSuggesting(props: {
  customerId: string | undefined
  introduce: boolean
  onClose: () => void
  onPaired: (pairs: number) => void
}) {
  const { customerId, introduce, onClose, onPaired } = props
  const answer = useSuggestions(customerId)
  const [accept, create, mark] = [useAcceptPairs(), useCreatePair(), useMarkPair()]
  const [news, setNews] = useState<SuggestNews>()
  const begin = () => {
    for (const each of [accept, create, mark]) each.reset()
    setNews(undefined)
  }
  const idsOf = ({ employee, contact }: Both): TwoPeople => ({
    employeeId: employee.id,
    contactId: contact.id,
  })
  const namesOf = ({ employeeId, contactId }: TwoPeople) => {
    const one = answer.data?.suggestions.find(
      ({ employee, contact }) => employee.id === employeeId && contact.id === contactId,
    )
    return one ? `${one.employee.name}, ${one.contact.name}` : ''
  }
  const made = (pairs: number, refused: Refused[] = []) => {
    if (pairs > 0) onPaired(pairs)
    setNews({ kind: 'made', pairs, refused: refused.map((one) => ({ ...one, names: namesOf(one) })) })
    void answer.refetch()
  }
  const change = (wanted: MarkChange, people: Both, before: MarkChange) => {
    begin()
    mark.mutate(wanted, {
      onSuccess: () => {
        const names: [string, string] = [people.employee.name, people.contact.name]
        setNews({ kind: 'marked', mark: wanted.mark, names, undo: before })
        void answer.refetch()
      },
    })
  }
  return {
    answer,
    news,
    busy: accept.isPending || create.isPending || mark.isPending || answer.isFetching,
    error: accept.error ?? create.error ?? mark.error,
    acceptAll(pairs: TwoPeople[]) {
      begin()
      accept.mutate(
        { pairs, introduce },
        {
          onSuccess: ({ made: count, refused }) => {
            if (refused.length > 0) return made(count, refused)
            onPaired(count)
            onClose()
          },
        },
      )
    },
    acceptOne(people: Both) {
      begin()
      accept.mutate(
        { pairs: [idsOf(people)], introduce },
        { onSuccess: ({ made: count, refused }) => made(count, refused) },
      )
    },
    /** Pairs the contact of a suggestion with somebody else. */
    changeEmployee(contactId: string, employeeId: string, done: () => void) {
      begin()
      create.mutate(
        { employeeId, contactId, introduce },
        {
          onSuccess: () => {
            made(1)
            done()
          },
        },
      )
    },
    mark(people: Both, what: PairMarkView['mark'] | null, why = '') {
      const ids = idsOf(people)
      const there = answer.data?.marks.find(
        ({ employee, contact }) => employee.id === ids.employeeId && contact.id === ids.contactId,
      )
      const before = { ...ids, mark: there?.mark ?? null, why: there?.why ?? '' }
      change({ ...ids, mark: what, why }, people, before)
    },
    undo(wanted: MarkChange) {
      begin()
      mark.mutate(wanted, { onSuccess: () => void answer.refetch() })
    },
  }
}
