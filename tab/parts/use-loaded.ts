import { useCallback, useEffect, useState } from 'react'

export type Loaded<T> = { part: T | undefined; failed: boolean; again: () => void }

/** Loads a part of the program when it is wanted and keeps it in state, so that it appears the moment it is there. */
export function useLoaded<T>(load: () => Promise<T>, wanted = true): Loaded<T> {
  const [state, setState] = useState<{ part?: T; failed: boolean }>({ failed: false })
  const begin = useCallback(() => {
    load().then(
      (part) => setState({ part, failed: false }),
      () => setState((before) => ({ ...before, failed: true })),
    )
  }, [load])
  useEffect(() => {
    if (wanted) begin()
  }, [wanted, begin])
  const again = () => {
    setState((before) => ({ ...before, failed: false }))
    begin()
  }
  return { ...state, part: state.part, again }
}
