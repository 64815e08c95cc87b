import { pathOf, subPageOf, type View } from '../parts/route.ts'

/** What a channel's tab can show: the same for everybody there, so nobody's own team. */
export const SHOWN = ['customer', 'numbers', 'organisation'] as const
export type Shown = (typeof SHOWN)[number]
export type Choice = { shown: Shown; customer: { id: string; name: string } | null }

/** The view that a choice means; null while the customer is missing. */
export function viewOfChoice({ shown, customer }: Choice): View | null {
  if (shown === 'organisation') return { page: 'overview', scope: 'organisation' }
  if (!customer) return null
  return shown === 'customer'
    ? { page: 'customer', customerId: customer.id }
    : { page: 'overview', scope: 'customer', customerId: customer.id }
}

/** What Teams keeps of a view as a tab: a plain link, which says nothing of who set it up. */
export function tabOf(view: View, { name, origin }: { name: string; origin: string }) {
  const address = new URL(pathOf(view), origin).href
  return { entityId: subPageOf(view), suggestedDisplayName: name, contentUrl: address, websiteUrl: address }
}
