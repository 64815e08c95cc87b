import type { App } from '../../src/app.ts'
import type { BriefView, NotesView } from '../../src/contract/briefs.ts'
import type { Brief } from '../../src/domain/visits/brief.ts'
import type { Notes, NotesRefusal } from '../../src/domain/visits/notes.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'

const STATUS: Record<NotesRefusal, Refused['problem']> = {
  'visit unknown': 404,
  'not in the visit': 403,
  'too long': 413,
}

/** What to know before a visit, and what those in it write together (3.6). */
export function briefApi({ app }: { app: App }): Pick<Handlers, 'getBrief' | 'getNotes' | 'changeNotes'> {
  const refused = (reason: NotesRefusal) =>
    refuse(STATUS[reason], reason, textsFor('en').briefs.refusals[reason])
  return {
    async getBrief({ actor: { employeeId }, params }) {
      const found = await app.getBrief({ employeeId, ...params })
      return found ? viewBrief(found) : refused('visit unknown')
    },
    async getNotes({ actor: { employeeId }, params }) {
      const found = await app.getNotes({ employeeId, ...params })
      return found.ok ? viewNotes(found.notes) : refused(found.reason)
    },
    async changeNotes({ actor: { employeeId }, params, body }) {
      const done = await app.changeNotes({ employeeId, ...params, ...body })
      return done.ok ? viewNotes(done.notes) : refused(done.reason)
    },
  }
}

function viewBrief({ employees, contacts, talks, promises, questions }: Brief): BriefView {
  const { briefs, chat } = textsFor('en')
  const own = questions.map(({ kind, heard }) => briefs.questions[kind](heard))
  return {
    counterparts: [...employees, ...contacts].flatMap(({ id, counterparts: names }) =>
      names.length > 0 ? [{ id, names }] : [],
    ),
    ...{ talks, promises },
    questions: [...own, ...chat.openers].slice(0, chat.openers.length),
  }
}

function viewNotes(notes: Notes | undefined): NotesView {
  if (!notes) return { text: '', revision: 0, last: null }
  const { text, revision, byName, changedAt } = notes
  return { text, revision, last: { name: byName, at: changedAt } }
}
