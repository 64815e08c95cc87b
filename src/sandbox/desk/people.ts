import type { Person } from './control-api.ts'

export const isAdministrator = (person: Person) => person.roles.some((role) => /administrator/i.test(role))
export const isLeader = (person: Person, people: readonly Person[]) =>
  people.some((other) => other.managerEmail?.toLowerCase() === person.email.toLowerCase())

/** Those whose name, title, department or address has every word of the search; accents do not matter. */
export function findPeople(people: readonly Person[], search: string): Person[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return people.filter((person) => {
    const text = plain([person.name, person.jobTitle, person.department, person.email].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Whom to try first as a newcomer: people without reports or the administrator's role, those in a larger team first. */
export function usualFirst(people: readonly Person[]): Person[] {
  const usual = people.filter((person) => !isAdministrator(person) && !isLeader(person, people))
  const heads = new Set(people.filter(({ managerEmail }) => !managerEmail).map(({ email }) => email))
  const deep = (person: Person) => (person.managerEmail && !heads.has(person.managerEmail) ? 0 : 1)
  return usual.length > 0 ? usual.toSorted((a, b) => deep(a) - deep(b)) : [...people]
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
