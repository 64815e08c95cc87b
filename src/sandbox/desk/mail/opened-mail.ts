import { useMemo, useSyncExternalStore } from 'react'
import type { Mail } from '../control-api.ts'

const KEY = 'counterpart.desk.opened-mail'
const listeners = new Set<() => void>()
let remembered = ''

/** Marks a mail as read, in this browser. What is no longer in any mailbox is forgotten with `known`. */
export function markOpened(email: string, id: string, known: readonly Mail[]): void {
  const all = read()
  const kept = (all[email] ?? []).filter((each) => known.some((mail) => mail.id === each))
  write({ ...all, [email]: [...new Set([...kept, id])] })
}

/** The mails of a mailbox that were opened. */
export function useOpenedMail(email: string): ReadonlySet<string> {
  const stored = useSyncExternalStore(listen, text)
  return useMemo(() => new Set(parse(stored)[email] ?? []), [stored, email])
}

const read = () => parse(text())

/** Read once, so that a browser which stores nothing still remembers while the page is open. */
function text(): string {
  if (remembered) return remembered
  try {
    remembered = localStorage.getItem(KEY) ?? '{}'
  } catch {
    remembered = '{}'
  }
  return remembered
}

function write(all: Record<string, string[]>): void {
  remembered = JSON.stringify(all)
  try {
    localStorage.setItem(KEY, remembered)
  } catch {
    // Kept for as long as the page is open.
  }
  for (const listener of listeners) listener()
}

function parse(stored: string): Record<string, string[]> {
  try {
    return JSON.parse(stored) as Record<string, string[]>
  } catch {
    return {}
  }
}

/** Another window may open mail too. */
function listen(listener: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => {
    if (key !== KEY) return
    remembered = ''
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', elsewhere)
  }
}
