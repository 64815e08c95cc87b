import { useEffect, useRef } from 'react'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { ScrollRoom } from '../parts/scroll-room.tsx'
import { useTimes } from '../parts/use-times.ts'
import { LaneChart } from './lane-chart.tsx'
import { LegendCard } from './legend-card.tsx'
import { StartsChart } from './starts-chart.tsx'
import { daysOfWeek, hoursShown, shownDay } from './week.ts'
import { useWeekStyles } from './week-card.styles.ts'

type Props = {
  week: SuggestedTimes
  monday: string
  minutes: number
  chosen: string | undefined
  onChoose: (start: string) => void
}

/** Days side by side: where a visit may begin, and below a row for each who takes part (3.2). */
export function WeekChart({ week, monday, minutes, chosen, onChoose }: Props) {
  const styles = useWeekStyles()
  const { timeZone } = useTimes()
  const text = useText().visits.week
  const starts = week.possible.map(({ start }) => start)
  const hours = hoursShown(starts, minutes, timeZone)
  const days = daysOfWeek(monday, week, timeZone).map((day) => shownDay(day, hours, timeZone))
  const place = useRoundChosen(monday)
  return (
    <>
      <ScrollRoom name={text.chart} className={styles.scroll}>
        <table ref={place} className={styles.table}>
          <thead>
            <tr>
              <td className={styles.corner} />
              {days.map(({ day }) => (
                <th key={day} scope="col" className={styles.day}>
                  <DayName day={day} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={styles.name}>
                {text.begin}
              </th>
              {days.map((day) => (
                <td key={day.day} className={styles.cell}>
                  <StartsChart {...{ week, hours, minutes, chosen, onChoose }} day={day.day} />
                </td>
              ))}
            </tr>
            {week.people.map((person) => (
              <tr key={person.id}>
                <th scope="row" className={styles.name}>
                  {person.name}
                  {!person.required && <span className={styles.quiet}>{text.optional}</span>}
                </th>
                {days.map((day) => (
                  <td key={day.day} className={styles.cell}>
                    <LaneChart {...{ person, day, minutes, chosen }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRoom>
      {starts.length === 0 && <p className={styles.none}>{week.none ?? text.none}</p>}
      <LegendCard />
    </>
  )
}

/** Brings what is chosen into sight when a week appears: not all days fit on a phone. */
function useRoundChosen(monday: string) {
  const place = useRef<HTMLTableElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another week is another sight.
  useEffect(() => {
    const chosen = place.current?.querySelector('[aria-pressed="true"]')
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [monday])
  return place
}

function DayName({ day }: { day: string }) {
  const { locale } = useLanguage()
  const name = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  return name.format(new Date(`${day}T00:00:00Z`))
}
