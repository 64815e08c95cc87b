import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { ViewButton } from '../parts/view-link.tsx'

type Props = { visit: Pick<VisitView, 'customerId' | 'customerName'>; className?: string }

/** The way on from a visit that does not take place. */
export function BookAgainCard({ visit: { customerId, customerName }, className }: Props) {
  const text = useText().visits
  return (
    <ViewButton
      to={{ page: 'book', customerId, contactId: null, alone: false }}
      size="small"
      className={className}
      label={text.bookAgainWith(customerName)}
    >
      {text.bookAgain}
    </ViewButton>
  )
}
