import type { PeopleStore } from './ports.ts'

/** Whether somebody is among the imported people and has not left: only they may read what is shared inside. */
export const isEmployee =
  ({ employees }: Pick<PeopleStore, 'employees'>) =>
  async (employeeId: string): Promise<boolean> => {
    const stored = await employees.get({ employeeId })
    return stored !== undefined && stored.value.leftOn === null
  }
