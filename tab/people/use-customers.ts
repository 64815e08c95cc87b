import { type Answered, useAnswer } from '../parts/use-answer.ts'

/** The list changes seldom and can be long, so it is asked for less often than what follows answers. */
const LIST_EVERY_MS = 15_000

export function useCustomers(): Answered<'listCustomers'> {
  return useAnswer('listCustomers', {}, { everyMs: LIST_EVERY_MS })
}

export function useCustomer(customerId: string): Answered<'getCustomer'> {
  return useAnswer('getCustomer', { params: { customerId } })
}
