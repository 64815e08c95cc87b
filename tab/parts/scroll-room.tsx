import { mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useScrollRoomStyles } from './scroll-room.styles.ts'
import { useTooWide } from './use-too-wide.ts'

type Props = {
  /** What is in it, for those who reach it by keyboard. */
  name: string
  /** Begins at its end, where what people came for comes last. */
  fromEnd?: boolean
  className?: string
  children: ReactNode
}

/** Room for what may be wider than the page: then it scrolls by itself, and the keyboard reaches it (7.4). */
export function ScrollRoom({ name, fromEnd = false, className, children }: Props) {
  const styles = useScrollRoomStyles()
  const room = useRef<HTMLDivElement>(null)
  const tooWide = useTooWide(room)
  useLayoutEffect(() => {
    const { current } = room
    // Right-to-left counts from the other end.
    if (current && fromEnd) current.scrollLeft = getComputedStyle(current).direction === 'rtl' ? -9999 : 9999
  }, [fromEnd])
  return (
    <div
      ref={room}
      className={mergeClasses(styles.room, className)}
      {...(tooWide && { role: 'region', 'aria-label': name, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}
