import { Checkbox } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { sayMonth, sayNames } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import type { BookingState } from './use-booking.ts'

type Props = { booking: Pick<BookingState, 'load' | 'draft' | 'setDraft'> }

/** Who is approached often enough in that month already; asked to be sure before it is sent (1.6, 3.1). */
export function LoadCard({ booking: { load, draft, setDraft } }: Props) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { dialog } = text.visits
  return (
    <div>
      <Announcement>
        {load.map(({ name, month, total, most }) => (
          <p key={name} className={styles.rule}>
            <Warning16Regular aria-hidden className={styles.warning} />
            {dialog.load(name, sayMonth(month, locale), total, most)}
          </p>
        ))}
      </Announcement>
      {load.length > 0 && (
        <Checkbox
          label={dialog.confirmLoad(sayNames(load, locale))}
          checked={draft.sure}
          onChange={(_, { checked }) => setDraft({ ...draft, sure: checked === true })}
        />
      )}
    </div>
  )
}
