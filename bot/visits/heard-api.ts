import type { App } from '../../src/app.ts'
import type { HeardView } from '../../src/contract/heard.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import type { AttendanceRefusal } from '../../src/domain/visits/say-attendance.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewConversation, viewFollowUp } from '../views.ts'

/** What was heard in a visit, and who was there (3.7). */
export function heardApi({ app }: { app: App }): Pick<Handlers, 'readHeard' | 'sayAttendance'> {
  const read = async (actor: Actor, visitId: string): Promise<HeardView> => {
    const heard = await app.readHeard({ actor, visitId })
    if (!heard) return { over: false, named: false, departments: [], present: [], reported: false, own: null }
    const { named, customerName, departments, present, reported, own } = heard
    const said = departments.flatMap((one) => one.said)
    const left = await app.leftAmong(present.map(({ employeeId }) => employeeId))
    return {
      ...{ over: true, named, reported, own },
      departments: departments.map((one) => ({
        name: one.name,
        said: one.said.map((talk) => ({
          ...viewConversation(talk, said.indexOf(talk), { named, seesGuess: false }, customerName),
          followUp: talk.followUp && viewFollowUp(talk.followUp, app.today(), named),
        })),
      })),
      present: present.map(({ employeeId: id, ...one }) => ({ id, ...one, left: left.has(id) })),
    }
  }
  return {
    readHeard: ({ actor, params }) => read(actor, params.visitId),
    async sayAttendance({ actor, params, body }) {
      const done = await app.sayAttendance({ employeeId: actor.employeeId, ...params, ...body })
      if (done.ok) return read(actor, params.visitId)
      const { code } = done.refusal
      const status = code === 'not expected' ? 403 : code.endsWith('unknown') ? 404 : 409
      const sentences = textsFor('en').heard.refusals
      return refuse(status, code, say<AttendanceRefusal>(sentences, done.refusal))
    },
  }
}
