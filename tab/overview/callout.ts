import type { FocusEvent, KeyboardEvent } from 'react'

/**
 * Closes what the charts tell beside a piece when the keyboard leaves their room, and on Escape: the library closes it
 * for the mouse alone, so it is told that the mouse has left.
 */
export const CALLOUT_CLOSERS = {
  onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.contains(relatedTarget)) leave(currentTarget)
  },
  onKeyDown({ key, currentTarget }: KeyboardEvent<HTMLElement>) {
    if (key === 'Escape') leave(currentTarget)
  },
}

function leave(room: HTMLElement): void {
  const left = new MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body })
  room.querySelector('svg')?.dispatchEvent(left)
}
