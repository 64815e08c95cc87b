import { useState } from 'react'

/** The first `most` of a list, and the rest on request. One hidden row is not worth a button, so it is shown. */
export function useFew<T>(
  all: readonly T[],
  most: number,
): { shown: readonly T[]; hidden: number; all: boolean; toggle: () => void } {
  const [open, setOpen] = useState(false)
  const short = all.length > most + 1
  return {
    shown: open || !short ? all : all.slice(0, most),
    hidden: short ? all.length - most : 0,
    all: open,
    toggle: () => setOpen((before) => !before),
  }
}
