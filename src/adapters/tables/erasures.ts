import type { Erasure, ErasureStore, Leaver, LeaverStore } from '../../domain/privacy/erasure.ts'
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

const leaver: Fields<Leaver> = {
  id: 'text',
  personId: 'text',
  side: 'text',
  theirs: 'json',
  names: 'json',
  addresses: 'json',
  leftOn: 'text?',
  unread: 'number?',
  noted: 'number?',
}

/** Who is being erased or forgotten, and that somebody was erased. */
export const erasureTables = (open: OpenRows): ErasureStore & LeaverStore => ({
  erasures: open('lookups', { partition: () => 'erasures', row: (k) => k.erasureId, fields: erasure }),
  leavers: open('lookups', { partition: () => 'leavers', row: (k) => k.personId, fields: leaver }),
})
