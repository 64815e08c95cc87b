import { Checkbox } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons'
import type { AnswerDraft } from '../../src/contract/answers.ts'
import { Announcement } from '../parts/announcement.tsx'
import { sayNames } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Props = {
  mails: readonly AnswerDraft['mails'][number][]
  sure: boolean
  onSure: (sure: boolean) => void
}

/** Who is approached often enough this month already; asked to be sure before they are written to (1.6). */
export function OftenCard({ mails, sure, onSure }: Props) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { visitAnswers } = text
  const people = mails.map(({ to }) => to)
  const names = sayNames(people, locale)
  return (
    <div>
      <Announcement>
        {people.length > 0 && (
          <p className={styles.rule}>
            <Warning16Regular aria-hidden className={styles.warning} />
            {visitAnswers.often(names)}
          </p>
        )}
      </Announcement>
      {people.length > 0 && (
        <Checkbox
          label={visitAnswers.sure(names)}
          checked={sure}
          onChange={(_, { checked }) => onSure(checked === true)}
        />
      )}
    </div>
  )
}
