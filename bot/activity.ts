import { z } from 'zod'

const short = z.string().max(1000).nullish()
const party = z.looseObject({
  id: short,
  aadObjectId: z.union([z.guid(), z.literal('')]).nullish(),
  name: short,
})
const moment = z.string().max(100).refine(isMoment).nullish()

/** What we read of an activity, in the form in which Teams sends it; the rest is left alone. */
const activity = z.looseObject({
  ...{ type: z.string().max(100), name: short, action: short, id: short, replyToId: short, locale: short },
  serviceUrl: z.string().max(1000),
  timestamp: moment,
  from: party.nullish(),
  recipient: party.nullish(),
  conversation: z.looseObject({ id: short, conversationType: short }).nullish(),
  text: z.string().nullish(),
  ...{ membersAdded: z.array(party).nullish(), membersRemoved: z.array(party).nullish() },
})

/**
 * Whether an activity, whose origin is proved already, has the form that a turn relies on, and whose it is: nobody's
 * where Teams names no person of the tenant. Undefined where it has not.
 */
export function readActivity(body: Record<string, unknown>): { sender: string | undefined } | undefined {
  const read = activity.safeParse(body)
  return read.success ? { sender: read.data.from?.aadObjectId?.toLowerCase() || undefined } : undefined
}

function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}
