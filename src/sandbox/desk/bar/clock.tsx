import { Button, mergeClasses, ProgressBar, Text } from '@fluentui/react-components'
import { CalendarArrowRightRegular, ClockRegular } from '@fluentui/react-icons'
import type { Move } from '../control-api.ts'
import { Flyout } from '../flyout.tsx'
import { inWords } from '../product-time.ts'
import type { useClock } from '../use-control.ts'
import { useClockStyles } from './clock.styles.ts'

type Props = { clock: ReturnType<typeof useClock>; zone: string; language: string; folded: boolean }

/** Product time in words, in the zone of the chosen person, and the ways to move it on. */
export function Clock({ clock, zone, language, folded }: Props) {
  const styles = useClockStyles()
  if (!clock.clock) return null
  const words = inWords(clock.clock.now, zone, language)
  const busy = clock.moving || !clock.clock.settled
  const state = busy ? settling(clock.clock.waiting) : clock.refused ? clock.refused.message : words.time
  const face = (
    <>
      <ClockRegular className={styles.icon} aria-hidden />
      <div className={styles.words} aria-live="polite">
        <Text className={styles.day}>{words.day}</Text>
        <Text className={styles.time}>{state}</Text>
      </div>
    </>
  )
  if (!folded)
    return (
      <section className={styles.clock} aria-label="Product time">
        {face}
        <Moves clock={clock} />
        {busy && (
          <ProgressBar className={styles.progress} thickness="medium" aria-label="The clock is moving" />
        )}
      </section>
    )
  return (
    <Flyout
      label="Product time"
      side="start"
      className={styles.folded}
      trigger={(props) => (
        <Button {...props} appearance="subtle" className={styles.short} icon={<ClockRegular />}>
          {words.short}
        </Button>
      )}
    >
      {() => (
        <>
          <div className={styles.words}>
            <Text className={styles.day}>{words.day}</Text>
            <Text className={styles.time}>{state}</Text>
          </div>
          <Moves clock={clock} stacked />
          {busy && <ProgressBar thickness="medium" aria-label="The clock is moving" />}
        </>
      )}
    </Flyout>
  )
}

function Moves({ clock, stacked }: { clock: ReturnType<typeof useClock>; stacked?: boolean }) {
  const styles = useClockStyles()
  const button = (label: string, move: Move) => (
    <Button
      size={stacked ? 'medium' : 'small'}
      appearance={stacked ? 'secondary' : 'subtle'}
      className={styles.button}
      icon={'to' in move ? <CalendarArrowRightRegular /> : undefined}
      disabledFocusable={clock.moving}
      onClick={() => clock.move(move)}
    >
      {label}
    </Button>
  )
  return (
    <div className={mergeClasses(styles.buttons, stacked && styles.stacked)}>
      {button('+1 hour', { advance: 'PT1H' })}
      {button('+1 day', { advance: 'P1D' })}
      {button('Next ask day', { to: 'next ask day' })}
    </div>
  )
}

const settling = (waiting: number | undefined) =>
  waiting ? `${waiting} ${waiting === 1 ? 'thing' : 'things'} still to do` : 'Moving the clock'
