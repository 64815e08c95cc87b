import type { AskSettingsView } from '../../src/contract/cycles.ts'

type Departments = AskSettingsView['departments']

/** How many people are asked when these departments are, and how many there are; `null` asks all (2.10). */
export function waveSize(departments: Departments, wave: readonly string[] | null) {
  const people = (some: Departments) => some.reduce((sum, department) => sum + department.people, 0)
  const chosen = departments.filter(({ name }) => wave === null || wave.includes(name))
  return { asked: people(chosen), of: people(departments) }
}

/** What may be chosen: all departments, and those of the wave that nobody is in any more, by name. */
export function choosable({ departments, wave }: Pick<AskSettingsView, 'departments' | 'wave'>): Departments {
  const known = new Set(departments.map(({ name }) => name))
  const gone = (wave ?? []).filter((name) => !known.has(name)).map((name) => ({ name, people: 0 }))
  return [...departments, ...gone].sort((a, b) => a.name.localeCompare(b.name))
}

/** Those whose name holds what is typed, whatever the letter case. */
export function findDepartments(all: Departments, typed: string): Departments {
  const wanted = typed.trim().toLocaleLowerCase()
  return all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
}
