import { Checkbox } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import type { JudgedState } from './use-judged.ts'

/** What speaks against a time that somebody chose themselves; sent where they say so, and where it can be (3.2). */
export function WarningsCard({ judging: { judged, sure, asks, setSure } }: { judging: JudgedState }) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const warnings = judged?.warnings ?? []
  return (
    <div>
      <Announcement>
        {warnings.map((warning) => (
          <p key={warning} className={styles.rule}>
            <Warning16Regular aria-hidden className={styles.warning} />
            <span>{warning}</span>
          </p>
        ))}
      </Announcement>
      {asks && warnings.length > 0 && !judged?.blocked && (
        <Checkbox
          label={text.ownTimeSure}
          checked={sure}
          onChange={(_, { checked }) => setSure(checked === true)}
        />
      )}
    </div>
  )
}
