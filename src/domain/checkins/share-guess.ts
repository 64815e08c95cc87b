import { type ChangeNeeds, type CheckinKey, changeCheckin } from './change-checkin.ts'
import { isShared } from './checkin.ts'

/**
 * Lets the team of the customer see how a contact seemed to me, with my name, or takes that back (6.2). Nothing else
 * about the answer changes.
 */
export const shareGuess = (needs: ChangeNeeds) => (input: CheckinKey & { shared: boolean }) =>
  changeCheckin(needs, input, (checkin, { now }) => {
    if (input.shared === isShared(checkin)) return undefined
    if (!checkin.guess) return 'not answered'
    const { sharedAt } = checkin
    return { ...checkin, sharedAt: sharedAt ?? now, unsharedAt: input.shared ? null : now }
  })
