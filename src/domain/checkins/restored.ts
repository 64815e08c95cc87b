import type { Rows } from '../store.ts'

/** That the rows come from a backup, and that what fell due since it was saved is not all given up yet. */
export type Restored = { at: string }
export type RestoredRows = Rows<{ name: 'restored' }, Restored>
export const RESTORED = { name: 'restored' } as const
