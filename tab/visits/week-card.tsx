import { Button, mergeClasses } from '@fluentui/react-components'
import {
  CalendarWorkWeek20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  ChevronUp20Regular,
} from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { ChosenTime } from './use-booking.ts'
import { useWeek } from './use-week.ts'
import { plusDays } from './week.ts'
import { useWeekStyles } from './week-card.styles.ts'
import { WeekChart } from './week-chart.tsx'

type Props = { time: ChosenTime; minutes: number }

/** Everyone's week, folded away until it is wanted: the best times are above, and stay the first choice (3.2). */
export function WeekCard({ time, minutes }: Props) {
  const styles = useWeekStyles()
  const text = useText().visits.week
  const [open, setOpen] = useState(false)
  const id = useId()
  const found = time.answer.data
  if (!found) return null
  return (
    <div className={styles.card}>
      <Button
        appearance="subtle"
        icon={open ? <ChevronUp20Regular /> : <CalendarWorkWeek20Regular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={styles.fold}
        onClick={() => setOpen(!open)}
      >
        {open ? text.close : text.open}
      </Button>
      {open && (
        <section id={id} aria-label={text.title} className={styles.week}>
          <Week found={found} time={time} minutes={minutes} />
        </section>
      )}
    </div>
  )
}

function Week({ found, time, minutes }: Props & { found: SuggestedTimes }) {
  const styles = useWeekStyles()
  const text = useText().visits.week
  const { answer, monday, before, after } = useWeek(time.asked, found, time.start ?? time.proposed?.start)
  return (
    <>
      <div className={styles.turn}>
        <Button
          size="small"
          icon={<ChevronLeft20Regular className={styles.arrow} />}
          aria-label={text.before}
          disabledFocusable={!before}
          onClick={before}
        />
        <Announcement>
          <h3 className={styles.title}>
            <WeekName monday={monday} />
          </h3>
        </Announcement>
        <Button
          size="small"
          icon={<ChevronRight20Regular className={styles.arrow} />}
          aria-label={text.after}
          disabledFocusable={!after}
          onClick={after}
        />
      </div>
      <AnsweredView answer={answer} waiting={<Waiting rows={5} />}>
        {(week) => (
          <div
            aria-busy={answer.isPlaceholderData}
            className={mergeClasses(answer.isPlaceholderData && styles.looking)}
          >
            <WeekChart
              week={week}
              monday={monday}
              minutes={minutes}
              chosen={time.start}
              onChoose={time.choose}
            />
          </div>
        )}
      </AnsweredView>
    </>
  )
}

/** From when to when, and on whose clock. */
function WeekName({ monday }: { monday: string }) {
  const { text, locale } = useLanguage()
  const { timeZone, zone } = useTimes()
  const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
  const at = (day: string) => new Date(`${day}T00:00:00Z`)
  return text.visits.week.of(
    name.formatRange(at(monday), at(plusDays(monday, 6))),
    zone(timeZone, `${monday}T12:00:00Z`),
  )
}
