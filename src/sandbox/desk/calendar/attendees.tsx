import { Avatar, Text } from '@fluentui/react-components'
import { useId } from 'react'
import type { CalendarEvent } from '../control-api.ts'
import { usePanelStyles } from './panel.styles.ts'
import { responseOf } from './words.ts'

/** Who is invited, whether they have to come, and what they answered. */
export function Attendees({ event }: { event: CalendarEvent }) {
  const styles = usePanelStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.words}>
      <Text as="h4" id={id} weight="semibold" className={styles.heading}>
        Invited
      </Text>
      <ul className={styles.people}>
        {event.attendees.map((attendee) => (
          <li key={attendee.email} className={styles.person}>
            <Avatar name={attendee.name || attendee.email} color="colorful" size={32} aria-hidden />
            <span className={styles.words}>
              <Text>{attendee.name || attendee.email}</Text>
              <Text size={200} className={styles.quiet}>
                {responseOf(attendee)}
                {attendee.required ? '' : ', optional'}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
