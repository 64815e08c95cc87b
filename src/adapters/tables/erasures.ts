import type { Erasure, ErasureStore } from '../../domain/privacy/erasure.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const erasure: Fields<Erasure> = {
  id: 'text',
  side: 'text',
  personId: 'text',
  theirs: 'json',
  names: 'json',
  addresses: 'json',
  state: 'text',
  tries: 'number',
  unread: 'number?',
  byId: 'text',
  at: 'text',
  againAt: 'text?',
  doneAt: 'text?',
}

/** Who is being erased, and that somebody was. */
export const erasureTables = (open: OpenRows): ErasureStore => ({
  erasures: open('lookups', { partition: () => 'erasures', row: (k) => k.erasureId, fields: erasure }),
})
