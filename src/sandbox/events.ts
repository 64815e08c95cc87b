/** What the desk is told at once: a chat, a calendar or a mailbox changed, the clock was moved. */
export type SandboxEvent = {
  chat: { email: string }
  calendar: { email: string }
  mail: { email: string }
  clock: { now: string }
}
export type Events = {
  emit<K extends keyof SandboxEvent>(name: K, data: SandboxEvent[K]): void
  /** Calls `listener` with each event until the returned function is called. */
  listen(listener: (name: string, data: object) => void): () => void
}

export function createEvents(): Events {
  const listeners = new Set<(name: string, data: object) => void>()
  return {
    emit: (name, data) => {
      for (const listener of listeners) listener(name, data)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
