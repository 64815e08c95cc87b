import { Field, Input } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { instantAt } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import type { OwnTime } from './use-booking.ts'

/** A day and an hour for people who know better; on their own clock, which is named. */
export function OwnTimeCard({ own, onChange }: { own: OwnTime; onChange: (own: OwnTime) => void }) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const { timeZone, zone } = useTimes()
  const instant = instantAt(own.day, own.time, timeZone)
  return (
    <div className={styles.ownTime}>
      <div className={styles.ownFields}>
        <Field label={text.ownDay} required>
          <Input type="date" value={own.day} onChange={(_, { value }) => onChange({ ...own, day: value })} />
        </Field>
        <Field label={text.ownHour(zone(timeZone, instant ?? new Date().toISOString()))} required>
          <Input
            type="time"
            step={900}
            value={own.time}
            onChange={(_, { value }) => onChange({ ...own, time: value })}
          />
        </Field>
      </div>
      <p className={styles.hint}>{text.ownTimeHint}</p>
    </div>
  )
}
