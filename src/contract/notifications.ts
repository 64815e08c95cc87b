import { z } from 'zod'
import { LIFECYCLE_EVENTS } from './words.ts'

/** What Microsoft Graph tells in one POST; one of them that does not fit is left out, and the rest is taken. */
export const notificationList = z.object({ value: z.array(z.unknown()).max(2000) })
/** One of them: that an event changed, or what became of the subscription. Whatever else it says is not believed. */
export const notification = z.object({
  subscriptionId: z.string().max(100),
  clientState: z.string().max(128),
  lifecycleEvent: z.enum(LIFECYCLE_EVENTS).nullish(),
  resourceData: z.object({ id: z.string().min(1).max(512) }).nullish(),
})
