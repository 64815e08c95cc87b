import { change, type Rows } from '../store.ts'
import type { PeopleStore } from './ports.ts'

/** Who writes an import or takes one back now; one at a time (1.1). `holder` is empty when nobody does. */
export type ImportClaim = {
  kind: 'claim'
  holder: string
  byId: string
  /** The real instant (ms) at which the holder was last heard of. */
  heardAt: number
}
export type ClaimStore = { importClaims: Rows<{ kind: 'claim' }, ImportClaim> }
type Needs = ClaimStore & Pick<PeopleStore, 'employees'> & { newToken: () => string; realNow: () => number }

/** So long (real ms) one who writes may not be heard of before it counts as cut short. */
export const SILENT_MS = 60_000
/** From so long a silence on it is told that it may have been cut short. */
const QUIET_MS = 10_000

/** In how many real ms one who writes and is not heard of counts as cut short; null while they are heard of. */
export function freeInMs(heardAt: number, realNow: number): number | null {
  const silent = realNow - heardAt
  return silent < QUIET_MS ? null : Math.max(0, SILENT_MS - silent)
}

/** An import cannot be written now: another is, or the last was taken back only in part. */
export class ImportBusy extends Error {
  readonly why: 'busy' | 'undo first'
  readonly byName: string
  /** In how many real ms it counts as cut short; null while it is heard of. */
  readonly freeInMs: number | null
  constructor(why: 'busy' | 'undo first', byName = '', free: number | null = null) {
    super(`no import now: ${why}`)
    this.name = 'ImportBusy'
    this.why = why
    this.byName = byName
    this.freeInMs = free
  }
}

/** Whether somebody writes an import, or takes one back, and is heard of. */
export async function isImporting({ importClaims, realNow }: Pick<Needs, 'importClaims' | 'realNow'>) {
  const claim = (await importClaims.get({ kind: 'claim' }))?.value
  return claim !== undefined && claim.holder !== '' && realNow() - claim.heardAt < SILENT_MS
}

/** `hold` says that its holder is there still. Throws ImportBusy once another has taken over. */
export type HeldClaim = { hold(): Promise<void>; release(): Promise<void> }

/** Takes the one claim on writing imports. Throws ImportBusy while another has it and is heard of. */
export async function claimImports(needs: Needs, byId: string): Promise<HeldClaim> {
  const { importClaims, realNow } = needs
  const key = { kind: 'claim' } as const
  const holder = needs.newToken()
  const only = async (mayTake: (there: ImportClaim) => boolean) => {
    const claim = await change(importClaims, key, (there) =>
      !there || mayTake(there) ? { ...key, holder, byId, heardAt: realNow() } : undefined,
    )
    if (claim?.holder === holder) return
    const person = await needs.employees.get({ employeeId: claim?.byId ?? '' })
    throw new ImportBusy('busy', person?.value.name, claim && freeInMs(claim.heardAt, realNow()))
  }
  await only((there) => there.holder === '' || realNow() - there.heardAt >= SILENT_MS)
  return {
    hold: () => only((there) => there.holder === holder),
    async release() {
      await change(importClaims, key, (there) =>
        there?.holder === holder ? { ...there, holder: '', heardAt: 0 } : undefined,
      )
    },
  }
}
