import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Saving, saveLater } from './saving.ts'
import { readJson, writeJson } from './stored-json.ts'

/** Somebody in the organisation's directory. */
export type Person = {
  /** Entra object id. */
  id: string
  name: string
  /** In lower case. */
  email: string
  department: string
  jobTitle: string
  managerEmail: string
  timeZone: string
  locale: string
  country: string
}
export type People = {
  list(): Person[]
  byEmail(email: string): Person | undefined
  byId(id: string): Person | undefined
  /** Adds people or changes those whose address is known. */
  put(people: readonly Omit<Person, 'id'>[]): void
  /** Makes the directory what it was when `list` gave these. */
  restore(people: readonly Person[]): void
  isAdministrator(person: Person): boolean
  flush(): void
}

const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** The people of the stand-in's directory, in the order in which they came; kept in `folder` where one is given. */
export function createPeople(folder: string | undefined): People {
  const file = folder && join(folder, 'directory.json')
  const stored = file ? readJson<Person[]>(file, []) : []
  const byEmail = new Map(stored.map((person) => [person.email, person]))
  const byId = new Map(stored.map((person) => [person.id, person]))
  const saving: Saving = saveLater(() => file && writeJson(file, [...byEmail.values()]))
  return {
    list: () => [...byEmail.values()],
    byEmail: (email) => byEmail.get(email.toLowerCase()),
    byId: (id) => byId.get(id),
    put(people) {
      for (const each of people) {
        const email = each.email.toLowerCase()
        const person = { id: idOf(email), ...each, email }
        byEmail.set(email, person)
        byId.set(person.id, person)
      }
      saving.changed('directory')
    },
    restore(people) {
      byEmail.clear()
      byId.clear()
      for (const person of people) {
        byEmail.set(person.email, person)
        byId.set(person.id, person)
      }
      saving.changed('directory')
    },
    isAdministrator: (person) => person.managerEmail === '',
    flush: saving.flush,
  }
}

/** The object id of a person: UUID version 5 of the e-mail, in the namespace of URLs. */
export function idOf(email: string): string {
  const hash = createHash('sha1').update(URL_NAMESPACE).update(email.toLowerCase()).digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
