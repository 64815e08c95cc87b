import { Text } from '@fluentui/react-components'
import type { Person } from '../control-api.ts'
import { Mark } from '../mark.tsx'
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
  person: Person | undefined
  clock: ReturnType<typeof useClock>
}

/** The sandbox's own controls: who one is, what time it is, how it looks. */
export function Bar({ place, go, people, person, clock }: Props) {
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
        <Clock clock={clock} zone={person?.timeZone ?? 'UTC'} language={place.language} folded={narrow} />
      </div>
      <div className={styles.end}>
        <Look place={place} go={go} folded={tight} narrow={narrow} />
        <PersonPicker people={people} person={person} go={go} folded={tight} />
      </div>
    </header>
  )
}
