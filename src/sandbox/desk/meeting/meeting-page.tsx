import { Button, Spinner, Text } from '@fluentui/react-components'
import { VideoFilled } from '@fluentui/react-icons'
import type { Person } from '../control-api.ts'
import { TabFrame } from '../counterpart/tab-frame.tsx'
import type { Place } from '../place.ts'
import { useSettings } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { useMeetingStyles } from './meeting-page.styles.ts'

type Props = { place: Place; go: Go; person: Person }

/** A meeting, with the tab in its side panel. The page of the place is the meeting's chat. */
export function MeetingPage({ place, go, person }: Props) {
  const styles = useMeetingStyles()
  const url = useSettings().data?.tabUrl
  const meeting = place.page ?? ''
  return (
    <div className={styles.page}>
      <section className={styles.stage} aria-label="Meeting">
        <VideoFilled fontSize={48} />
        <Text as="h1" size={500} weight="semibold">
          You are in the meeting
        </Text>
        <Text>Nobody is seen or heard here. What Counterpart shows beside a meeting is on the right.</Text>
        <Button onClick={() => go({ view: 'calendar', page: null })}>Leave</Button>
      </section>
      <section className={styles.side} aria-label="Side panel">
        <Text as="h2" weight="semibold" className={styles.head}>
          Counterpart
        </Text>
        {url ? (
          <TabFrame
            key={[person.email, place.language, meeting].join(' ')}
            {...{ url, place, go, person, meeting }}
            reload={() => undefined}
            offerBack={() => undefined}
          />
        ) : (
          <Spinner label="Opening the side panel" />
        )}
      </section>
    </div>
  )
}
