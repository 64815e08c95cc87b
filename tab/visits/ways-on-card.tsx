import { Button } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { mayRequireLess, withOnlyLead } from './draft.ts'
import type { BookingState } from './use-booking.ts'

const SHORT = 30

/** What helps when no time is free for everybody: fewer who must be there, or a shorter visit. */
export function WaysOnCard({ draft, setDraft }: Pick<BookingState, 'draft' | 'setDraft'>) {
  const text = useText().visits.dialog
  return (
    <>
      {mayRequireLess(draft) && (
        <Button size="small" onClick={() => setDraft(withOnlyLead(draft))}>
          {text.onlyLead}
        </Button>
      )}
      {draft.minutes > SHORT && (
        <Button size="small" onClick={() => setDraft({ ...draft, minutes: SHORT })}>
          {text.shorter(SHORT)}
        </Button>
      )}
    </>
  )
}
