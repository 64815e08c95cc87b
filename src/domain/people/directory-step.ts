import type { NoteAccess } from '../privacy/note-access.ts'
import type { DirectoryChanges } from './directory-changes.ts'
import type { DirectoryRun } from './directory-run.ts'
import type { ImportNeeds } from './import-kind.ts'
import type { DirectoryStore } from './ports.ts'

/** What reading the directory needs. `realNow` is for the claim and for how long one piece of work takes. */
export type DirectoryNeeds = ImportNeeds &
  DirectoryStore & {
    changes: DirectoryChanges
    /** Lets what is planned of the open cycle follow these people's zones and teams, as after an import (2.1). */
    planPeople: (ids: readonly string[]) => Promise<void>
    /** Lets what is told of all customers follow their people's departments and who of them left (1.7). */
    lookAfterAll: () => Promise<void>
    /** To be called now and then by a step that takes long, so that nobody takes the run up meanwhile. */
    alive: () => Promise<void>
    newToken: () => string
    realNow: () => number
    report: (event: string, fields: Record<string, string>) => void
    noteAccess: NoteAccess
  }

/** One page of the work. Gives where the run stands after it; done again from the same place it comes to the same. */
export type Step = (needs: DirectoryNeeds, run: DirectoryRun) => Promise<DirectoryRun>

/** Notes for people that whoever asked for the run changed their data (6.4); what a night brings nobody does. */
export async function noteRun(
  { noteAccess }: DirectoryNeeds,
  { byId }: DirectoryRun,
  personIds: readonly string[],
): Promise<void> {
  if (byId && personIds.length > 0)
    await noteAccess({ what: 'data changed', personIds, byId, asAdministrator: true })
}
