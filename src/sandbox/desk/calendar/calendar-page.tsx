import { Button, Text } from '@fluentui/react-components'
import type { Person } from '../control-api.ts'
import { useEmptyStyles } from '../empty.styles.ts'
import { notify } from '../notice.tsx'
import type { Place } from '../place.ts'
import type { useClock } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { Agenda } from './agenda.tsx'
import { CalendarHeader } from './calendar-header.tsx'
import { useCalendarStyles } from './calendar-page.styles.ts'
import { type CalendarPlace, readCalendarPage, writeCalendarPage } from './calendar-place.ts'
import { CalendarWaiting } from './calendar-waiting.tsx'
import { EventDetails } from './event-details.tsx'
import { EventForm } from './event-form.tsx'
import { Panel } from './panel.tsx'
import { useCalendar } from './use-calendar.ts'
import { dayOf, daysOf, isOn, mondayOf } from './week.ts'
import { WeekGrid } from './week-grid.tsx'

type Props = {
  place: Place
  go: Go
  person: Person
  clock: ReturnType<typeof useClock>
  compact: boolean
}

/** A person's week, as Outlook and Teams show it, and what is open of it beside. */
export function CalendarPage({ place, go, person, clock, compact }: Props) {
  const styles = useCalendarStyles()
  const empty = useEmptyStyles()
  const found = useCalendar(person.email.toLowerCase())
  const now = clock.clock?.now
  const zone = person.timeZone
  if (!now) return <CalendarWaiting />
  const here = readCalendarPage(place.page)
  const today = dayOf(now, zone)
  const monday = mondayOf(here.week ?? today)
  const events = found.data ?? []
  const days = daysOf(monday, events, zone)
  const shown = events.filter((event) => days.some((day) => isOn(event, day, zone)))
  const to = (next: Partial<CalendarPlace>) =>
    go({ view: 'calendar', page: writeCalendarPage({ ...here, open: { kind: 'nothing' }, ...next }) })
  const open = here.open
  const chosen = 'id' in open ? events.find(({ id }) => id === open.id) : undefined
  const week = {
    days,
    events: shown,
    zone,
    language: place.language,
    today,
    now,
    chosen: chosen?.id,
    show: (id: string) => to({ open: { kind: 'event', id } }),
    add: (at: string | null) => to({ open: { kind: 'new', at } }),
  }
  return (
    <div className={styles.page}>
      <CalendarHeader {...{ days, today, monday, zone, to, compact }} language={place.language} />
      {found.isSuccess && shown.length === 0 && !compact && (
        <Text className={styles.nothing}>Nothing is planned in this week.</Text>
      )}
      <div className={styles.body}>
        {found.isError && !found.data ? (
          <div className={empty.empty} role="alert">
            <Text className={empty.line}>The calendar could not be read. Does the sandbox still run?</Text>
            <Button onClick={() => found.refetch()}>Try again</Button>
          </div>
        ) : found.isPending ? (
          <CalendarWaiting />
        ) : compact ? (
          <Agenda {...week} />
        ) : (
          <WeekGrid {...week} />
        )}
        {found.isSuccess && open.kind !== 'nothing' && (
          <Panel
            key={`${open.kind} ${'id' in open ? open.id : open.at}`}
            label={open.kind === 'event' ? 'Details' : chosen ? 'Change' : 'New appointment'}
            close={() => to({})}
          >
            {open.kind === 'event' && (
              <EventDetails
                {...{ person, go }}
                event={chosen}
                language={place.language}
                change={() => chosen && to({ open: { kind: 'change', id: chosen.id } })}
                done={(said) => {
                  notify(said)
                  to({})
                }}
              />
            )}
            {(open.kind === 'new' || (open.kind === 'change' && chosen)) && (
              <EventForm
                person={person}
                event={chosen}
                at={open.kind === 'new' ? (open.at ?? usualTime(days, today)) : null}
                done={(said, day) => {
                  if (said) notify(said)
                  to(day ? { week: mondayOf(day) } : {})
                }}
              />
            )}
            {open.kind === 'change' && !chosen && <Text>This is no longer in the calendar.</Text>}
          </Panel>
        )}
      </div>
    </div>
  )
}

/** Where a new appointment begins unless a time was chosen: today if it is in this week, else on its first day. */
const usualTime = (days: readonly string[], today: string) =>
  `${days.includes(today) ? today : (days[0] ?? today)}T09:00`
