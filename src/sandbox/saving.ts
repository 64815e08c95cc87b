/** Saves what changed a little later, many changes at a time. */
export type Saving = {
  /** Notes that the thing under this key changed. */
  changed(key: string): void
  /** Saves at once what waits to be saved. */
  flush(): void
}

const PAUSE_MS = 500

/** `save` is called once per changed key, at most every half second. */
export function saveLater(save: (key: string) => void): Saving {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const keys = [...waiting]
    waiting.clear()
    for (const key of keys) save(key)
  }
  return {
    changed(key) {
      waiting.add(key)
      timer ??= setTimeout(flush, PAUSE_MS)
    },
    flush,
  }
}
