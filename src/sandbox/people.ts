import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createPeopleLog, type PeopleLog } from './people-log.ts'
import type { Person } from './person.ts'
import { type Saving, saveLater } from './saving.ts'
import { readJson, writeJson } from './stored-json.ts'

export type { Person }
export type People = {
  /** What changed, for delta queries. */
  log: PeopleLog
  list(): Person[]
  byEmail(email: string): Person | undefined
  byId(id: string): Person | undefined
  /** Adds people or changes those whose address is known. */
  put(people: readonly Omit<Person, 'id'>[]): void
  /** Changes somebody who is there. */
  change(person: Person, to: Partial<Omit<Person, 'id' | 'email'>>): Person
  /** Lets somebody leave the organisation. */
  remove(person: Person): void
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
  const log = createPeopleLog()
  for (const person of stored) log.note(person.id, undefined, person)
  const set = (person: Person) => {
    log.note(person.id, byId.get(person.id), person)
    byEmail.set(person.email, person)
    byId.set(person.id, person)
  }
  const drop = (person: Person) => {
    log.note(person.id, person, undefined)
    byEmail.delete(person.email)
    byId.delete(person.id)
    for (const { id, managerEmail } of byId.values())
      if (managerEmail === person.email) log.touch(id, 'managerEmail')
  }
  const saving: Saving = saveLater(() => file && writeJson(file, [...byEmail.values()]))
  return {
    log,
    list: () => [...byEmail.values()],
    byEmail: (email) => byEmail.get(email.toLowerCase()),
    byId: (id) => byId.get(id),
    put(people) {
      for (const each of people) {
        const email = each.email.toLowerCase()
        set({ ...setByThemselves(byEmail.get(email), each), id: idOf(email), ...each, email })
      }
      saving.changed('directory')
    },
    change(person, to) {
      const changed = { ...person, ...to }
      set(changed)
      saving.changed('directory')
      return changed
    },
    remove(person) {
      drop(person)
      saving.changed('directory')
    },
    restore(people) {
      const kept = new Set(people.map(({ id }) => id))
      for (const person of [...byId.values()]) if (!kept.has(person.id)) drop(person)
      for (const person of people) set(person)
      saving.changed('directory')
    },
    isAdministrator: (person) => person.managerEmail === '',
    flush: saving.flush,
  }
}

/** What a file does not know, and therefore leaves as it is. */
function setByThemselves(there: Person | undefined, { timeZone }: { timeZone: string }): Partial<Person> {
  if (!there) return {}
  const { mailboxZone, workingHours, inGroup } = there
  return {
    ...(mailboxZone && timeZone === there.timeZone && { mailboxZone }),
    ...(workingHours && { workingHours }),
    ...(inGroup === false && { inGroup }),
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
