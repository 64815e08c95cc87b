import { Avatar, Button, mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { readCalendarPage } from '../calendar/calendar-place.ts'
import type { Mailbox, Person } from '../control-api.ts'
import { Flyout } from '../flyout.tsx'
import type { Reader } from '../people.ts'
import type { Place } from '../place.ts'
import type { Go } from '../use-place.ts'
import { Everybody } from './everybody.tsx'
import { usePersonPickerStyles } from './person-picker.styles.ts'

type Props = {
  people: readonly Person[]
  mailboxes: readonly Mailbox[]
  reader: Reader | undefined
  place: Place
  go: Go
  folded: boolean
}

/** Who one is on the desk, and everybody else one can be. */
export function PersonPicker({ people, mailboxes, reader, place, go, folded }: Props) {
  const styles = usePersonPickerStyles()
  if (!reader) return null
  return (
    <Flyout
      label="Be somebody else"
      side="end"
      className={styles.surface}
      trigger={(props) => (
        <Button {...props} appearance="subtle" className={styles.me}>
          <Avatar name={reader.name} color="colorful" size={32} aria-hidden />
          <span className={styles.hidden}>You are </span>
          <span className={mergeClasses(styles.myself, folded && styles.hidden)}>
            <span className={styles.cut}>{reader.name}</span>
            <span className={mergeClasses(styles.cut, styles.title)}>
              {reader.person?.jobTitle ?? 'Outside, no account'}
            </span>
          </span>
          {!folded && <ChevronDownRegular aria-hidden />}
          <span className={styles.hidden}>. Be somebody else</span>
        </Button>
      )}
    >
      {(close) => (
        <Everybody
          people={people}
          mailboxes={mailboxes}
          current={reader.email}
          choose={(email) => {
            close()
            go({ person: email.toLowerCase(), page: samePage(place) })
          }}
        />
      )}
    </Flyout>
  )
}

/** The same week can be looked at for several people; nothing else is the same for another one. */
const samePage = ({ view, page }: Place) => (view === 'calendar' ? readCalendarPage(page).week : null)
