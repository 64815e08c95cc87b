import type { Notes, NotesStore } from '../../domain/visits/notes.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const note: Fields<Notes> = {
  visitId: 'text',
  customerId: 'text',
  text: 'text',
  byId: 'text',
  byName: 'text',
  changedAt: 'text',
  revision: 'number',
}

/** The notes of visits, each with the customer. */
export function notesTables(open: OpenRows): NotesStore {
  return {
    notes: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `note:${k.visitId}`,
      prefix: 'note:',
      fields: note,
    }),
  }
}
