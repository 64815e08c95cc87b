import { keptLines } from '../overview/kept-lines.ts'
import type { CheckinStore } from './ports.ts'

type Needs = Pick<CheckinStore, 'departments'> & { realNow: () => number }

/** The departments there are, for the card that asks which ones something concerns; each is written once. */
export function departmentList({ departments, realNow }: Needs) {
  const kind = 'department'
  const { rows, lines } = keptLines(departments, { kind }, realNow)
  const noted = new Set<string>([''])
  return {
    noteDepartment: async (name: string) => {
      if (noted.has(name)) return
      await rows.insert({ kind, name }, { name })
      noted.add(name)
    },
    listDepartments: async () => (await departments.list({ kind })).map((row) => row.value.name),
    /** As they were at most ten seconds ago, which is enough to choose from. */
    departmentsToChoose: async () => (await lines()).map((row) => row.value.name),
  }
}
