import type { Rows } from '../store.ts'
import { type Claim, isTaken, takeClaim } from '../take-claim.ts'
import type { PeopleStore } from './ports.ts'

/** Who writes an import or takes one back now; one at a time (1.1). */
export type ImportClaim = Claim & { kind: 'claim'; byId: string }
export type ClaimStore = { importClaims: Rows<{ kind: 'claim' }, ImportClaim> }
type Needs = ClaimStore & Pick<PeopleStore, 'employees'> & { newToken: () => string; realNow: () => number }

const KEY = { kind: 'claim' } as const
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
  const claim = (await importClaims.get(KEY))?.value
  return isTaken(claim, { realNow, silentMs: SILENT_MS })
}

/** `hold` says that its holder is there still. Throws ImportBusy once another has taken over. */
export type HeldClaim = { hold(): Promise<void>; release(): Promise<void> }

/** Takes the one claim on writing imports. Throws ImportBusy while another has it and is heard of. */
export async function claimImports(needs: Needs, byId: string): Promise<HeldClaim> {
  const { importClaims: rows, realNow } = needs
  const taken = await takeClaim(
    { rows, key: KEY, realNow, silentMs: SILENT_MS },
    { ...KEY, holder: needs.newToken(), byId, heardAt: 0 },
  )
  const busy = async (claim: ImportClaim) => {
    const person = await needs.employees.get({ employeeId: claim.byId })
    const free = claim.holder === '' ? 0 : freeInMs(claim.heardAt, realNow())
    return new ImportBusy('busy', person?.value.name, free)
  }
  if ('by' in taken) throw await busy(taken.by)
  return {
    async hold() {
      const by = await taken.hold()
      if (by) throw await busy(by)
    },
    release: taken.release,
  }
}
