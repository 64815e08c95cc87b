import type { PollDraft, PollView } from '../../src/contract/polls.ts'
import { at } from '../small-company.ts'
import { INES, PAUL, type Problem, type VisitWorld } from './visit-world.ts'

/** The address of a guest's page, as it stands in a mail. */
export const LINK = /https?:\/\/\S+\/guest\/\S+/

/** Ben asks Ines and Paul which time suits, by mails that he copies; with the link of each. */
export async function askByLink(
  here: VisitWorld,
  asked: { times: string[]; subject: string } & Record<string, unknown>,
) {
  const wanted = {
    ...{ customerId: here.customerId, contactIds: here.contactIds, requestId: crypto.randomUUID() },
    employees: here.who(['ben', 'berta', 'eve'].map((name) => ({ name }))),
    ...{ minutes: 45, ...asked },
  }
  const draft = await here.post<PollDraft>(at('ben'), '/api/visits/polls/draft', wanted)
  const copied = { ...wanted, way: 'copied' }
  const done = await here.post<PollView & Problem>(at('ben'), '/api/visits/polls', copied)
  const linkTo = (email: string) =>
    LINK.exec((draft.body.mails ?? []).find(({ to }) => to.email === email)?.text ?? '')?.[0] ?? ''
  const mail = (draft.body.mails ?? []).map(({ subject, text }) => `${subject}\n${text}`).join('\n')
  return { ...done, id: done.body.id, ines: linkTo(INES), paul: linkTo(PAUL), mail }
}
