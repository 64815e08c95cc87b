import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { BookAgainCard } from './book-again-card.tsx'
import { PendingCard } from './pending-card.tsx'

const INTENTS = { booking: 'info', cancelled: 'info', failed: 'error' } as const

/** How the visit stands, where it is not simply booked, and the way on. */
export function StateCard({ visit }: { visit: VisitView }) {
  const text = useText().visits
  const { state, pending, cancelNote } = visit
  if (pending && state !== 'failed') return <PendingCard visit={visit} pending={pending} />
  if (state === 'booked') return null
  return (
    <div role="status">
      <MessageBar intent={INTENTS[state]} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.states[state]}.</MessageBarTitle>{' '}
          {text.stateTexts[pending ? 'unknown' : state]}{' '}
          {cancelNote && <span dir="auto">{text.said(cancelNote)}</span>}
        </MessageBarBody>
        {state !== 'booking' && (
          <MessageBarActions>
            <BookAgainCard visit={visit} />
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  )
}
