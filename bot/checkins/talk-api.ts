import type { App } from '../../src/app.ts'
import type { TakenBack, TalkRefusal } from '../../src/domain/checkins/log-conversation.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { viewFullContact } from '../views.ts'

/** Conversations that are told without being asked (2.7). */
export function talkApi({ app }: { app: App }): Pick<Handlers, 'logConversation' | 'listDepartments'> {
  const { refusals } = textsFor('en').talk
  return {
    listDepartments: async () => ({ departments: (await app.listDepartments()).sort() }),
    async logConversation({ actor, body }) {
      const told = await app.logConversation({ ...body, employeeId: actor.employeeId })
      if (!told.ok) return refuse(STATUS[told.reason], told.reason, refusals[told.reason])
      const { checkin, contact } = told
      const { cycleId, pairId } = checkin
      return { contact: viewFullContact(contact), spokeOn: checkin.spokeOn ?? '', cycleId, pairId }
    },
  }
}

const STATUS: Record<(TalkRefusal | TakenBack)['reason'], Refused['problem']> = {
  'not yours': 403,
  'contact unknown': 404,
  'future day': 400,
  closed: 409,
  'taken back': 409,
  'follow-up before today': 400,
}
