import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { PendingCard } from './pending-card.tsx'

const INTENTS = { booking: 'info', cancelled: 'info', failed: 'error' } as const

/** How the visit stands, where it is not simply booked, and the way on. */
export function StateCard({ visit }: { visit: VisitView }) {
  const text = useText().visits
  const { state, customerId, pending } = visit
  if (pending && state !== 'failed') return <PendingCard visit={visit} pending={pending} />
  if (state === 'booked') return null
  const again = { page: 'book', customerId, contactId: null, alone: false } as const
  return (
    <div role="status">
      <MessageBar intent={INTENTS[state]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.states[state]}.</MessageBarTitle>{' '}
          {text.stateTexts[pending ? 'unknown' : state]}
        </MessageBarBody>
        {state !== 'booking' && (
          <MessageBarActions>
            <ViewButton to={again} size="small">
              {text.bookAgain}
            </ViewButton>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  )
}
