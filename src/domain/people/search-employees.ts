import { inParallel } from '../in-parallel.ts'
import type { Employee } from './employee.ts'
import type { PeopleStore } from './ports.ts'

const MOST = 20

/**
 * Employees of whose name a part begins with the given letters, whatever their case and accents, by name; at most 20.
 * Who left is not found.
 */
export const searchEmployees =
  (needs: Pick<PeopleStore, 'employeeList' | 'employees'> & { shards: readonly string[] }) =>
  async (letters: string): Promise<Employee[]> => {
    const wanted = plain(letters.trim())
    const shards = await inParallel(needs.shards, (shard) => needs.employeeList.list({ shard }))
    const matching = shards
      .flat()
      .map(({ value }) => value)
      .filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`))
      .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    const found: Employee[] = []
    for (let at = 0; at < matching.length && found.length < MOST; at += MOST) {
      const people = await inParallel(matching.slice(at, at + MOST), ({ id }) =>
        needs.employees.get({ employeeId: id }),
      )
      found.push(...people.flatMap((stored) => (stored && !stored.value.leftOn ? stored.value : [])))
    }
    return found.slice(0, MOST)
  }

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
