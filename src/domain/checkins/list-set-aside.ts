import { valuesOf } from '../store.ts'
import { readWork } from './set-aside.ts'
import type { SetAside, SetAsideRows, Work } from './work.ts'

const MOST = 200

/** Work that was set aside, the latest first, at most 200; `work` is undefined for what cannot be read. */
export const listSetAside =
  ({ setAside }: { setAside: SetAsideRows }) =>
  async (): Promise<(SetAside & { work: Work | undefined })[]> => {
    const all = await valuesOf(setAside.list({}))
    const latest = all.sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST)
    return latest.map((one) => ({ ...one, work: readWork(one.text) }))
  }
