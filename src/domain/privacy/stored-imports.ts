import type { ImportStore } from '../people/import-job.ts'
import type { DirectoryStore, PeopleStore } from '../people/ports.ts'
import type { Rows } from '../store.ts'
import type { ErasureStore, LeaverStore } from './erasure.ts'
import type { KindsOf } from './stored-kind.ts'

/** What an import wrote, and what was there before. */
type UndoRows = { undoLog: Rows<{ job: string }, { entries: unknown[] }> }
type Stores = Pick<PeopleStore, 'snapshots' | 'titles' | 'erased'> &
  DirectoryStore &
  Omit<ImportStore, 'undoLog'> &
  UndoRows &
  ErasureStore &
  LeaverStore

/** What imports and the directory remember, and who was erased. */
export const STORED_IMPORTS: KindsOf<Stores> = {
  snapshots: {
    table: 'lookups',
    at: /^source:/,
    keeping: 'contacts',
    // A record of another system keeps the address in its key when its own becomes another.
    goes: ['key', 'fields'],
    tags: { source: 'none', key: 'contact of key', fields: 'contact of key', goneOn: 'none' },
  },
  titles: {
    table: 'lookups',
    at: /^titles /,
    keeping: 'settings',
    goes: [],
    tags: { title: 'none', function: 'none', contactId: 'contact of contactId' },
  },
  undoLog: {
    table: 'undo',
    at: /^log:/,
    keeping: 'working',
    goes: [],
    drops: ['entries'],
    tags: { entries: 'contact of entries' },
  },
  erasures: {
    table: 'lookups',
    at: /^erasures /,
    keeping: 'erased',
    goes: [],
    tags: {
      id: 'none',
      side: 'none',
      personId: 'contact of personId',
      theirs: 'none',
      names: 'contact name of personId',
      addresses: 'contact of personId',
      state: 'none',
      tries: 'none',
      unread: 'none',
      byId: 'work of byId',
      at: 'none',
      againAt: 'none',
      doneAt: 'none',
    },
  },
  leavers: {
    table: 'lookups',
    at: /^leavers /,
    keeping: 'working',
    goes: ['key'],
    tags: {
      id: 'none',
      personId: 'work of personId',
      side: 'none',
      theirs: 'none',
      names: 'work name of personId',
      addresses: 'work of personId',
      leftOn: 'work of personId',
      unread: 'none',
      noted: 'none',
    },
  },
  erased: {
    table: 'lookups',
    at: /^erased /,
    keeping: 'erased',
    goes: [],
    tags: { hash: 'none', erasureId: 'none', at: 'none' },
  },
  directoryRuns: {
    table: 'lookups',
    at: /^directory run$/,
    keeping: 'working',
    goes: [],
    tags: {
      id: 'none',
      state: 'none',
      phase: 'none',
      full: 'none',
      everyMailbox: 'none',
      endMany: 'none',
      byId: 'work of byId',
      startedAt: 'none',
      endedAt: 'none',
      reason: 'none',
      memberLink: 'none',
      userLink: 'none',
      next: 'none',
      nextMemberLink: 'none',
      nextUserLink: 'none',
      groupSeen: 'none',
      night: 'none',
      unread: 'work of unread',
      again: 'work of again',
      anewNext: 'none',
      notInGroup: { count: 'none', names: 'work of names' },
      ofContacts: 'none',
      pages: 'none',
      at: 'none',
      troubles: 'none',
      added: 'none',
      changed: 'none',
      same: 'none',
      left: 'none',
      holder: 'none',
      heldUntil: 'none',
    },
  },
  changePages: {
    table: 'lookups',
    at: /^directory:\S+ change:/,
    keeping: 'working',
    goes: [],
    drops: ['changes'],
    tags: { run: 'none', number: 'none', changes: { id: 'work of id', of: 'none', here: 'work of id' } },
  },
  profilePages: {
    table: 'lookups',
    at: /^directory:\S+ profile:/,
    keeping: 'working',
    goes: [],
    drops: ['people'],
    tags: {
      run: 'none',
      number: 'none',
      people: { id: 'work of id', employee: 'work of id', fields: 'work of id' },
    },
  },
  imports: {
    table: 'undo',
    at: /^imports /,
    keeping: 'working',
    goes: [],
    tags: {
      job: 'none',
      kind: 'none',
      source: 'none',
      state: 'none',
      at: 'none',
      byId: 'work of byId',
      read: 'none',
      written: 'none',
      of: 'none',
      added: 'none',
      changed: 'none',
      left: 'none',
      wrote: 'none',
      completes: 'none',
      heardAt: 'none',
    },
  },
  importClaims: {
    table: 'undo',
    at: /^claim /,
    keeping: 'working',
    goes: [],
    tags: { kind: 'none', holder: 'none', byId: 'work of byId', heardAt: 'none' },
  },
}
