import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isCardWaiting } from './card-content.ts'
import { control, type Move } from './control-api.ts'
import { usualFirst } from './people.ts'

export const useSettings = () =>
  useQuery({ queryKey: ['settings'], queryFn: control.settings, staleTime: Number.POSITIVE_INFINITY })
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: control.people })
export const useChat = (email: string) =>
  useQuery({ queryKey: ['chat', email], queryFn: () => control.chat(email) })

export const useMailboxes = () => useQuery({ queryKey: ['mailboxes'], queryFn: control.mailboxes })

/** Product time. While work still waits, and while the clock moves, it is read every second. */
export function useClock() {
  const queries = useQueryClient()
  const moving = useMutation({
    mutationFn: (move: Move) => control.moveClock(move),
    onSuccess: (clock) => queries.setQueryData(['clock'], clock),
    onSettled: () => queries.invalidateQueries(),
  })
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: control.clock,
    refetchInterval: (query) => (moving.isPending || query.state.data?.settled === false ? 1_000 : 30_000),
  })
  return { clock: clock.data, move: moving.mutate, moving: moving.isPending, refused: moving.error }
}

/** What happens in the sandbox is seen at once: what changed is read anew, and everything after a broken connection. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/sandbox/events')
    for (const kind of ['chat', 'calendar', 'mail'])
      events.addEventListener(kind, (event: MessageEvent<string>) => {
        const { email } = JSON.parse(event.data) as { email: string }
        queries.invalidateQueries({ queryKey: [kind, email.toLowerCase()] })
        if (kind === 'mail') queries.invalidateQueries({ queryKey: ['mailboxes'] })
      })
    let broken = false
    events.addEventListener('error', () => {
      broken = true
    })
    events.addEventListener('open', () => {
      if (broken) queries.invalidateQueries()
      broken = false
    })
    events.addEventListener('clock', () => queries.invalidateQueries({ queryKey: ['clock'] }))
    return () => events.close()
  }, [queries])
}

/** Somebody to begin as: an employee with a card waiting where there is one. Null while it is looked for. */
export function useFirstPerson(wanted: boolean): string | null {
  const people = usePeople().data
  const [first, setFirst] = useState<string | null>(null)
  useEffect(() => {
    if (!wanted || !people?.length) return
    let dropped = false
    const look = async () => {
      const candidates = usualFirst(people).slice(0, 12)
      for (const { email } of candidates) {
        const messages = await control.chat(email).catch(() => [])
        if (isCardWaiting(messages)) return email
      }
      return candidates[0]?.email ?? null
    }
    look().then((email) => dropped || setFirst(email?.toLowerCase() ?? null))
    return () => {
      dropped = true
    }
  }, [wanted, people])
  return first
}
