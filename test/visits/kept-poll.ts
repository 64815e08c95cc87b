import type { Poll } from '../../src/domain/visits/poll.ts'
import { type AskingWorld, mail } from '../checkins/asking-world.ts'
import { END, START } from './kept-visit.ts'

/** An open question about one time as its row keeps it: of these people, the first of whom asks the contacts of `of`. */
export async function keepPoll(
  here: AskingWorld,
  names: readonly string[],
  of: readonly string[],
): Promise<Poll> {
  const [first = ''] = names
  const { customerId, customerName } = await here.pairOf(first)
  const pairs = await Promise.all(of.map((name) => here.pairOf(name)))
  const contactIds = pairs.map(({ contactId }) => contactId)
  const job = { jobTitle: 'Buyer', function: 'procurement', timeZone: 'Europe/Amsterdam' } as const
  const part = { role: 'participant', required: true } as const
  const employees = names.map((name) => ({ employeeId: here.idOf(name), ...part }))
  const poll: Poll = {
    ...{ id: `${customerId}.asked`, customerId, customerName, subject: 'Plans', agenda: '' },
    ...{ organiserId: here.idOf(first), organiserName: first, timeZone: 'Europe/Amsterdam' },
    wanted: { customerId, contactIds, employees, minutes: 45, confirmed: false },
    times: [{ start: START, end: END }],
    employees: names.map((name) => ({
      ...{ employeeId: here.idOf(name), name, email: mail(name), ...job, department: 'Sales', ...part },
    })),
    contacts: pairs.map(({ contactId, contactName }) => ({
      ...{ contactId, name: contactName, email: 'contact@guest.example', ...job, required: true },
      ...{ linkToken: '', mail: 'sent', mailUntil: null, mailWhy: null, vote: null, stopped: false },
    })),
    ...{ way: 'mail', holds: false, held: 0, holdTrouble: null, notBooked: null },
    ...{ askedAt: '2026-11-09T09:00:00.000Z', deadline: '2026-11-20T16:00:00.000Z', remindAt: null },
    ...{ state: 'open', visitId: null, revision: 1 },
  }
  const key = { customerId, pollId: poll.id }
  await here.ports.polls.insert(key, poll)
  await here.app.copyFact({ kind: 'poll', ...key })
  return poll
}
