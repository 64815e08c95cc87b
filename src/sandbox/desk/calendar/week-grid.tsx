import { mergeClasses, Text } from '@fluentui/react-components'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { CalendarEvent } from '../control-api.ts'
import { sayDay } from '../product-time.ts'
import { EventBlock, WholeDay } from './event-block.tsx'
import { sideBySide } from './lanes.ts'
import { isOn, isWholeDay, minuteOf, piecesOn } from './week.ts'
import { LEAST_MINUTES, useGridStyles } from './week-grid.styles.ts'

export type Week = {
  days: readonly string[]
  events: readonly CalendarEvent[]
  zone: string
  language: string
  today: string
  now: string
  chosen: string | undefined
  show: (id: string) => void
  add: (at: string | null) => void
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
const MORNING = 8 * 60
const HALF_HOUR = 30

/** Days beside each other, a pixel a minute. */
export function WeekGrid(week: Week) {
  const styles = useGridStyles()
  const frame = useRef<HTMLElement>(null)
  const earliest = Math.min(
    MORNING,
    ...week.days.flatMap((day) => piecesOn(week.events, day, week.zone).map(({ from }) => from)),
  )
  const start = useRef(earliest)
  useEffect(() => {
    if (frame.current) frame.current.scrollTop = start.current - HALF_HOUR
  }, [])
  useEffect(() => {
    if (week.chosen) frame.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [week.chosen])
  return (
    <section
      ref={frame}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Week"
    >
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `56px repeat(${week.days.length}, minmax(0, 1fr))` }}
      >
        <div className={styles.corner} />
        <div className={styles.hours} aria-hidden>
          {HOURS.slice(1).map((hour) => (
            <span key={hour} className={styles.hour}>
              {hour}
            </span>
          ))}
        </div>
        {week.days.map((day, at) => (
          <Day key={day} day={day} column={at + 2} week={week} />
        ))}
      </div>
    </section>
  )
}

function Day({ day, column, week }: { day: string; column: number; week: Week }) {
  const styles = useGridStyles()
  const { zone, language, chosen, show, add } = week
  const isToday = day === week.today
  const say = (options: Intl.DateTimeFormatOptions) => sayDay(day, language, options)
  const whole = week.events.filter((event) => isWholeDay(event) && isOn(event, day, zone))
  const pieces = sideBySide(piecesOn(week.events, day, zone), LEAST_MINUTES)
  const addAt = ({ target, currentTarget, clientY }: MouseEvent<HTMLElement>) => {
    if (target !== currentTarget) return
    const minute = clientY - currentTarget.getBoundingClientRect().top
    add(`${day}T${clock(Math.floor(minute / HALF_HOUR) * HALF_HOUR)}`)
  }
  return (
    <section
      className={styles.day}
      style={{ gridColumn: column }}
      aria-label={`${say({ weekday: 'long', day: 'numeric', month: 'long' })}${isToday ? ', today' : ''}`}
    >
      <div className={mergeClasses(styles.head, isToday && styles.today)}>
        <Text size={500} weight={isToday ? 'semibold' : 'regular'} aria-hidden>
          {say({ day: 'numeric' })}
        </Text>
        <Text size={200} weight={isToday ? 'semibold' : 'regular'} aria-hidden>
          {say({ weekday: 'short' })}
          {isToday ? ', today' : ''}
        </Text>
        {whole.map((event) => (
          <WholeDay key={event.id} event={event} chosen={event.id === chosen} show={show} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button above does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div className={styles.minutes} onClick={addAt}>
        {isToday && <span className={styles.now} style={{ insetBlockStart: minuteOf(week.now, zone) }} />}
        {pieces.map(({ event, from, to, lane, lanes }) => (
          <EventBlock
            key={event.id}
            {...{ event, from, to, lane, lanes, zone, language, show }}
            chosen={event.id === chosen}
          />
        ))}
      </div>
    </section>
  )
}

function clock(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
