import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { saveLater } from '../saving.ts'
import { readJson, writeJson } from '../stored-json.ts'

/** One time that people met under a link; who they are by address, inside or outside. */
export type Session = {
  id: string
  joinUrl: string
  start: string
  end: string
  people: { email: string; seconds: number }[]
}
export type Meetings = {
  /** Sessions under this link that have ended by now, newest first. */
  of(joinUrl: string): Session[]
  held(session: Omit<Session, 'id'>): Session
  flush(): void
}
type Needs = { folder: string | undefined; productNow: () => Date }

/** The Teams meetings that were held, kept in `folder` where one is given. */
export function createMeetings({ folder, productNow }: Needs): Meetings {
  const file = folder && join(folder, 'meetings.json')
  const all = file ? readJson<Session[]>(file, []) : []
  const saving = saveLater(() => file && writeJson(file, all))
  return {
    of: (joinUrl) =>
      all
        .filter((one) => one.joinUrl === joinUrl && one.end <= productNow().toISOString())
        .sort((a, b) => (a.end < b.end ? 1 : -1)),
    held(session) {
      const made = { ...session, id: idOf(`${session.joinUrl} ${all.length}`) }
      all.push(made)
      saving.changed('all')
      return made
    },
    flush: saving.flush,
  }
}

/** An id as Graph's are: opaque, and the same for the same thing. */
export const idOf = (what: string): string => createHash('sha256').update(what).digest('base64url')
