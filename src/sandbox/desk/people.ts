import type { Mailbox, Person } from './control-api.ts'

/** Somebody one can be on the desk: a person inside, or one outside, who has no account and only reads mail. */
export type Reader = { name: string; email: string; person: Person | null }

export const isAdministrator = (person: Person) => person.roles.some((role) => /administrator/i.test(role))
export const isLeader = (person: Person, people: readonly Person[]) =>
  people.some((other) => other.managerEmail?.toLowerCase() === person.email.toLowerCase())

/** Those whose name, title, department or address has every word of the search; accents do not matter. */
export function findPeople(people: readonly Person[], search: string): Person[] {
  const fits = fitting(search)
  return people.filter(({ name, jobTitle, department, email }) => fits(name, jobTitle, department, email))
}

/** Those outside whose name or address has every word of the search. */
export function findOutside(mailboxes: readonly Mailbox[], search: string): Mailbox[] {
  const fits = fitting(search)
  return mailboxes.filter(({ inside, name, email }) => !inside && fits(name, email))
}

function fitting(search: string): (...texts: string[]) => boolean {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return (...texts) => {
    const text = plain(texts.join(' '))
    return words.every((word) => text.includes(word))
  }
}

/** Whom to try first as a newcomer: people without reports or the administrator's role, those in a larger team first. */
export function usualFirst(people: readonly Person[]): Person[] {
  const usual = people.filter((person) => !isAdministrator(person) && !isLeader(person, people))
  const heads = new Set(people.filter(({ managerEmail }) => !managerEmail).map(({ email }) => email))
  const deep = (person: Person) => (person.managerEmail && !heads.has(person.managerEmail) ? 0 : 1)
  return usual.length > 0 ? usual.toSorted((a, b) => deep(a) - deep(b)) : [...people]
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
