import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isCardWaiting } from './card-content.ts'
import { control, type Message, type Person } from './control-api.ts'
import type { View } from './place.ts'

/** Whether the chat holds something that this person has not dealt with: a waiting card, or words not yet seen. */
export function useUnread(person: Person | undefined, view: View): boolean {
  const email = person?.email.toLowerCase() ?? ''
  const messages = useQuery({
    queryKey: ['chat', email],
    queryFn: () => control.chat(email),
    enabled: email !== '',
  }).data
  const seen = useRef(new Map<string, string | undefined>())
  const [unread, setUnread] = useState(false)
  useEffect(() => {
    if (!messages) return
    if (view === 'chat' || !seen.current.has(email)) seen.current.set(email, lastOfBot(messages))
    setUnread(isCardWaiting(messages) || seen.current.get(email) !== lastOfBot(messages))
  }, [messages, email, view])
  return unread
}

const lastOfBot = (messages: readonly Message[]) => messages.findLast(({ from }) => from === 'bot')?.id
