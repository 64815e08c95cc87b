import type { KeyboardEvent } from 'react'

/** Up and down go from one button of a list to the next. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll('button')]
  all[all.findIndex((one) => one.matches(':focus')) + step]?.focus()
}
