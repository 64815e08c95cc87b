import type { CheckinStore } from '../checkins/ports.ts'
import type { Pair } from '../pairing/pair.ts'

type Needs = Pick<CheckinStore, 'conversations'>

/** The day on which each of these pairs last spoke, by the pair's id; pairs that never did are absent. */
export const lastConversations =
  ({ conversations }: Needs) =>
  async (pairs: readonly Pair[]): Promise<Map<string, string>> => {
    const customerIds = [...new Set(pairs.map((pair) => pair.customerId))]
    const lists = await Promise.all(customerIds.map((customerId) => conversations.list({ customerId })))
    const last = new Map<string, string>()
    for (const { value } of lists.flat()) {
      const pair = pairs.find(
        (one) => one.employeeId === value.employeeId && one.contactId === value.contactId,
      )
      if (pair && !value.withdrawn && value.day > (last.get(pair.id) ?? '')) last.set(pair.id, value.day)
    }
    return last
  }
