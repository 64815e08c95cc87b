import { Button, mergeClasses, Text } from '@fluentui/react-components'
import { CalendarEmptyRegular } from '@fluentui/react-icons'
import type { CalendarEvent } from '../control-api.ts'
import { useEmptyStyles } from '../empty.styles.ts'
import { sayDay, timesInWords } from '../product-time.ts'
import { useAgendaStyles } from './agenda.styles.ts'
import { useBlockStyles } from './event-block.styles.ts'
import { Join, looks } from './event-block.tsx'
import { isOn, isWholeDay } from './week.ts'
import type { Week } from './week-grid.tsx'
import { stateOf, subjectOf } from './words.ts'

/** The week as a list of days, for a width that has no room for columns. */
export function Agenda(week: Week) {
  const styles = useAgendaStyles()
  const empty = useEmptyStyles()
  if (week.events.length === 0)
    return (
      <div className={empty.empty}>
        <CalendarEmptyRegular className={empty.picture} aria-hidden />
        <Text className={empty.line}>Nothing is planned in this week.</Text>
        <Button onClick={() => week.add(null)}>New appointment</Button>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Week">
      {week.days
        .map((day) => ({ day, events: week.events.filter((event) => isOn(event, day, week.zone)) }))
        .filter(({ events }) => events.length > 0)
        .map(({ day, events }) => (
          <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
            <Text
              as="h2"
              id={`day-${day}`}
              size={300}
              weight="semibold"
              className={mergeClasses(styles.title, day === week.today && styles.today)}
            >
              {sayDay(day, week.language, { weekday: 'long', day: 'numeric', month: 'long' })}
              {day === week.today && ', today'}
            </Text>
            <ul className={styles.list}>
              {events.map((event) => (
                <li key={event.id}>
                  <Row event={event} week={week} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  )
}

function Row({ event, week }: { event: CalendarEvent; week: Week }) {
  const styles = useAgendaStyles()
  const block = useBlockStyles()
  return (
    <div className={mergeClasses(...looks(block, event), event.id === week.chosen && block.chosen)}>
      <button
        type="button"
        className={mergeClasses(block.open, styles.row)}
        aria-current={event.id === week.chosen || undefined}
        onClick={() => week.show(event.id)}
      >
        <span className={mergeClasses(styles.subject, event.cancelled && block.struck)}>
          {subjectOf(event)}
        </span>
        <span>
          {isWholeDay(event) ? 'All day' : timesInWords(event, week.zone, week.language)}, {stateOf(event)}
        </span>
        <span>{event.isOrganizer ? 'Yours' : event.organizer.name}</span>
      </button>
      {event.joinUrl && !event.cancelled && <Join to={event.joinUrl} subject={subjectOf(event)} />}
    </div>
  )
}
