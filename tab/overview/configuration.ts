import { pathOf, subPageOf, type View, viewOfPath } from '../parts/route.ts'

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

/** The choice for a tab that is new, or whose customer is gone. */
export const NEW_CHOICE: Choice = { shown: 'customer', customer: null }

/** The choice that a tab was kept with, by its address and the customers there are (4.1). */
export function choiceOf(kept: string | null, customers: readonly { id: string; name: string }[]): Choice {
  const view = kept && URL.canParse(kept) ? viewOfPath(new URL(kept).pathname) : undefined
  if (view?.page === 'overview' && view.scope === 'organisation')
    return { shown: 'organisation', customer: null }
  if (view?.page !== 'customer' && view?.page !== 'overview') return NEW_CHOICE
  const { customerId } = view
  const found = customers.find(({ id }) => id === customerId)
  const customer = found ? { id: found.id, name: found.name } : null
  return { shown: view.page === 'customer' ? 'customer' : 'numbers', customer }
}

/** What Teams keeps of a view as a tab: a plain link, which says nothing of who set it up. */
export function tabOf(view: View, { name, origin }: { name: string; origin: string }) {
  const address = new URL(pathOf(view), origin).href
  return { entityId: subPageOf(view), suggestedDisplayName: name, contentUrl: address, websiteUrl: address }
}
