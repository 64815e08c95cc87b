/** What the launcher asks of a service process. */
export type Ask = { id: number; ask: 'tick' | 'idle' } | { id: number; ask: 'offset'; offset: number }
/** What a service process tells the launcher. */
export type Tell =
  | { tell: 'ready'; port: number }
  | { tell: 'failed'; reason: string }
  | { tell: 'answer'; id: number; value: string | number | null }
  | { tell: 'refused'; id: number; reason: string }
