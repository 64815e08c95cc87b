import { Button, Link, mergeClasses, Text } from '@fluentui/react-components'
import { CalendarRegular, ClockRegular, VideoRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { CalendarEvent, Person } from '../control-api.ts'
import { meetingChat } from '../meeting/meeting-chat.ts'
import { openLink } from '../open-link.ts'
import { PlainText } from '../plain-text.tsx'
import { knownZone, spanInWords } from '../product-time.ts'
import type { Go } from '../use-place.ts'
import { Answer } from './answer.tsx'
import { Attendees } from './attendees.tsx'
import { OwnerActs } from './owner-acts.tsx'
import { usePanelStyles } from './panel.styles.ts'
import { stateOf, subjectOf } from './words.ts'

type Props = {
  person: Person
  event: CalendarEvent | undefined
  language: string
  go: Go
  change: () => void
  done: (said: string) => void
}

/** Everything about one event, and what its organiser can do to it. */
export function EventDetails({ person, event, language, go, change, done }: Props) {
  const styles = usePanelStyles()
  if (!event) return <Text>This is no longer in the calendar.</Text>
  const meeting = event.joinUrl && meetingChat(event.joinUrl)
  const theirs = knownZone(event.timeZone)
  const here = spanInWords(event, person.timeZone, language)
  const there = theirs && theirs !== person.timeZone ? spanInWords(event, theirs, language) : null
  return (
    <>
      <Text
        as="h3"
        size={500}
        weight="semibold"
        className={mergeClasses(styles.subject, event.cancelled && styles.cancelled)}
      >
        {subjectOf(event)}
      </Text>
      <Line icon={<ClockRegular />}>
        <Text>{here}</Text>
        {there && (
          <Text size={200} className={styles.quiet}>
            {there}
          </Text>
        )}
      </Line>
      <Line icon={<CalendarRegular />}>
        <Text>{stateOf(event)}</Text>
        <Text size={200} className={styles.quiet}>
          {event.isOrganizer ? 'In your name' : `Organised by ${event.organizer.name}`}
        </Text>
      </Line>
      {event.joinUrl && !event.cancelled && (
        <Line icon={<VideoRegular />}>
          <Link href={event.joinUrl} target="_blank" rel="noopener">
            Join the meeting
          </Link>
          {meeting && (
            <Button size="small" onClick={() => go({ view: 'meeting', page: meeting })}>
              With the side panel
            </Button>
          )}
        </Line>
      )}
      {event.isOrganizer || event.cancelled ? (
        <OwnerActs key={event.id} {...{ person, event, change, done }} />
      ) : (
        <Answer key={event.id} {...{ person, event, done }} />
      )}
      {event.attendees.length > 0 && <Attendees event={event} />}
      {event.body.trim() && <PlainText text={event.body} open={(url) => openLink(url, go)} />}
    </>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = usePanelStyles()
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words}>{children}</div>
    </div>
  )
}
