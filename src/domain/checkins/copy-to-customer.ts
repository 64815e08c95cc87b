import type { CustomerEntry } from '../people/customer.ts'
import type { PeopleStore } from '../people/ports.ts'
import { change, insertOrChange, valuesOf } from '../store.ts'
import { type Checkin, isShared } from './checkin.ts'
import { guessOf } from './copy-to-months.ts'
import type { CheckinStore, Conversation } from './ports.ts'

export type CustomerNeeds = Pick<CheckinStore, 'conversations'> & Pick<PeopleStore, 'customerList'>

/** A check-in is planned and then answered: until then its conversation is most likely not there. */
const FIRST_ANSWER = 2

/**
 * Brings the conversation that a check-in tells of to its customer's timeline, and the customer's last conversation up to
 * date. Safe to repeat, in any order.
 */
export const copyToCustomer =
  (needs: CustomerNeeds) =>
  async (checkin: Checkin): Promise<void> => {
    const conversation = conversationOf(checkin)
    const { customerId, id, revision, withdrawn } = conversation
    let isNew = false
    const put = revision <= FIRST_ANSWER ? insertOrChange : change
    const stored = await put(needs.conversations, { customerId, id }, (there) => {
      isNew = !there
      if (!there) return withdrawn ? undefined : conversation
      return there.revision >= revision ? undefined : conversation
    })
    if (!stored) return
    await change(needs.customerList, { kind: 'customer', customerId }, async (entry) => {
      if (!entry) return undefined
      const isAdded = isNew || isLatest(stored, entry)
      const spoken = isAdded ? spokenAfter(stored, entry) : await spokenOf(needs, entry)
      const { lastConversationOn, ownerSpokeOn } = spoken
      const same = lastConversationOn === entry.lastConversationOn && ownerSpokeOn === entry.ownerSpokeOn
      return same ? undefined : { ...entry, ...spoken }
    })
  }

type Spoken = Pick<CustomerEntry, 'lastConversationOn' | 'ownerSpokeOn'>

/** Whether no other conversation of a customer is later: then it need not be compared with them all. */
const isLatest = ({ withdrawn, day }: Conversation, { lastConversationOn }: Spoken) =>
  !withdrawn && day >= (lastConversationOn ?? '')

/** When a customer was last spoken with, once there is one conversation more. */
function spokenAfter({ day, employeeId }: Conversation, entry: CustomerEntry): Spoken {
  const later = (known: string | null) => (day > (known ?? '') ? day : known)
  const { lastConversationOn, ownerSpokeOn, ownerId } = entry
  return {
    lastConversationOn: later(lastConversationOn),
    ownerSpokeOn: employeeId === ownerId ? later(ownerSpokeOn) : ownerSpokeOn,
  }
}

/** The same, from all conversations that there are. */
async function spokenOf({ conversations }: CustomerNeeds, { id, ownerId }: CustomerEntry): Promise<Spoken> {
  const all = await valuesOf(conversations.list({ customerId: id }))
  const ownerSpokeOn = latestDay(all.filter(({ employeeId }) => employeeId === ownerId))
  return { lastConversationOn: latestDay(all), ownerSpokeOn }
}

/** The day of the latest conversation that was not taken back. */
export function latestDay(conversations: readonly Conversation[]): string | null {
  const days = conversations.filter(({ withdrawn }) => !withdrawn).map(({ day }) => day)
  return days.sort().at(-1) ?? null
}

function conversationOf(checkin: Checkin): Conversation {
  return {
    id: `${checkin.cycleId}:${checkin.employeeId}:${checkin.pairId}`,
    customerId: checkin.customerId,
    day: checkin.spokeOn ?? '',
    employeeId: checkin.employeeId,
    employeeName: checkin.employeeName,
    jobTitle: checkin.jobTitle,
    jobFunction: checkin.jobFunction,
    department: checkin.department,
    contactId: checkin.contactId,
    contactName: checkin.contactName,
    visitId: checkin.visitId,
    channel: checkin.channel,
    heard: checkin.heard,
    kind: checkin.kind,
    departments: checkin.departments,
    followUp: checkin.followUp,
    guess: isShared(checkin) ? guessOf(checkin) : null,
    withdrawn: checkin.status !== 'spoke',
    revision: checkin.revision,
  }
}
