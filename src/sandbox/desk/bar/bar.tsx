import { Text } from '@fluentui/react-components'
import type { Mailbox, Person } from '../control-api.ts'
import { Mark } from '../mark.tsx'
import type { Reader } from '../people.ts'
import type { Place } from '../place.ts'
import type { useClock } from '../use-control.ts'
import { NARROW, TIGHT, useMedia } from '../use-media.ts'
import type { Go } from '../use-place.ts'
import { About } from './about.tsx'
import { useBarStyles } from './bar.styles.ts'
import { Clock } from './clock.tsx'
import { Look } from './look.tsx'
import { PersonPicker } from './person-picker.tsx'

type Props = {
  place: Place
  go: Go
  people: readonly Person[]
  mailboxes: readonly Mailbox[]
  reader: Reader | undefined
  clock: ReturnType<typeof useClock>
}

/** The sandbox's own controls: who one is, what time it is, how it looks. */
export function Bar({ place, go, people, mailboxes, reader, clock }: Props) {
  const styles = useBarStyles()
  const narrow = useMedia(NARROW)
  const tight = useMedia(TIGHT)
  return (
    <header className={styles.bar}>
      <div className={styles.name}>
        <Mark />
        {!tight && (
          <Text weight="semibold" size={400}>
            Counterpart
          </Text>
        )}
        {!narrow && <About />}
      </div>
      <div className={styles.middle}>
        <Clock
          clock={clock}
          zone={reader?.person?.timeZone ?? 'UTC'}
          language={place.language}
          folded={narrow}
        />
      </div>
      <div className={styles.end}>
        <Look place={place} go={go} folded={tight} narrow={narrow} />
        <PersonPicker {...{ people, mailboxes, reader, place, go }} folded={tight} />
      </div>
    </header>
  )
}
