import type { CheckinStore } from './ports.ts'

/** The departments there are, for the card that asks which ones something concerns; each is written once. */
export function departmentList({ departments }: Pick<CheckinStore, 'departments'>) {
  const noted = new Set<string>([''])
  return {
    noteDepartment: async (name: string) => {
      if (noted.has(name)) return
      await departments.insert({ kind: 'department', name }, { name })
      noted.add(name)
    },
    listDepartments: async () =>
      (await departments.list({ kind: 'department' })).map((row) => row.value.name),
  }
}
