import { Field, Input } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { instantAt } from '../parts/times.ts'
import { useTimes } from '../parts/use-times.ts'
import { endOf } from './asked.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { ClocksCard } from './clocks-card.tsx'
import type { OwnTime } from './use-booking.ts'
import type { JudgedState } from './use-judged.ts'
import { WarningsCard } from './warnings-card.tsx'
import type { Zone } from './zones.ts'

type Props = {
  own: OwnTime
  onChange: (own: OwnTime) => void
  minutes: number
  /** The clocks of all who take part. */
  zones: readonly Zone[]
  /** What the service says of it. */
  judging: JudgedState
}

/** A day and an hour for people who know better; on their own clock, which is named, and then on everybody's. */
export function OwnTimeCard({ own, onChange, minutes, zones, judging }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const { timeZone, zone } = useTimes()
  const start = instantAt(own.day, own.time, timeZone)
  const span = start ? { start, end: endOf(start, minutes) } : undefined
  return (
    <div className={styles.ownTime}>
      <div className={styles.ownFields}>
        <Field label={text.ownDay} required>
          <Input
            type="date"
            value={own.day}
            onChange={(_, { value }) => onChange({ day: value, time: own.time })}
          />
        </Field>
        <Field label={text.ownHour(zone(timeZone, start ?? new Date().toISOString()))} required>
          <Input
            type="time"
            step={900}
            value={own.time}
            onChange={(_, { value }) => onChange({ day: own.day, time: value })}
          />
        </Field>
      </div>
      {span && <ClocksCard span={span} zones={zones} />}
      <WarningsCard judging={judging} />
      <p className={styles.hint}>{text.ownTimeHint}</p>
    </div>
  )
}
