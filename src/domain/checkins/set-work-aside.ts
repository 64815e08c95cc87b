import type { SetAside, SetAsideRows } from './work.ts'

/** Sets work aside, so that the rest goes on. May be repeated. */
export const setWorkAside =
  ({ setAside, now }: { setAside: SetAsideRows; now: () => string }) =>
  async (work: Omit<SetAside, 'at'>): Promise<void> => {
    await setAside.insert({ id: work.id }, { ...work, at: now() })
  }
