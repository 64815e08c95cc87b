import type { DryRun, DryRunPerson } from '../../src/contract/cycles.ts'
import type { Input } from '../api.ts'

/** Which people of a dry run are wanted: by what becomes of them, and by letters of their name or department. */
export type Wanted = { show: Show; name: string }
export type Show = NonNullable<NonNullable<Input<'dryRunCycle'>['body']>['show']>
export const SHOWN: readonly Show[] = ['all', 'asked', 'deferred', 'not asked']
export const EVERYBODY: Wanted = { show: 'all', name: '' }

/** A dry run that holds everybody, cut to those who are wanted; undefined where it leaves people out. */
export function cutTo(run: DryRun, { show, name }: Wanted): DryRun | undefined {
  if (run.more > 0) return undefined
  const typed = name.trim().toLowerCase()
  const isWanted = (one: DryRunPerson) =>
    FITS[show](one) && `${one.name}\n${one.department}`.toLowerCase().includes(typed)
  return { ...run, people: run.people.filter(isWanted) }
}

const FITS: Record<Show, (one: DryRunPerson) => boolean> = {
  all: () => true,
  asked: ({ askAt }) => askAt !== null,
  deferred: ({ deferred }) => deferred !== null,
  'not asked': ({ askAt }) => askAt === null,
}
