import { Button, Text } from '@fluentui/react-components'
import { CalendarArrowRightRegular, ChatSparkleRegular } from '@fluentui/react-icons'
import type { Person } from '../control-api.ts'
import { useEmptyStyles } from '../empty.styles.ts'
import { cityOf } from '../product-time.ts'
import type { useClock } from '../use-control.ts'

/** Nothing was said yet: what will happen, and how not to wait for it. */
export function NoMessages({ person, clock }: { person: Person; clock: ReturnType<typeof useClock> }) {
  const styles = useEmptyStyles()
  return (
    <div className={styles.empty}>
      <ChatSparkleRegular className={styles.picture} aria-hidden />
      <Text as="h2" size={500} weight="semibold" className={styles.line}>
        Counterpart has not written yet
      </Text>
      <Text className={styles.line}>
        Once a month, on the ask day, it asks everybody who has a counterpart at a customer whether they
        spoke. For you that is at ten in the morning in {cityOf(person.timeZone)}.
      </Text>
      <Button
        appearance="primary"
        icon={<CalendarArrowRightRegular />}
        disabledFocusable={clock.moving}
        onClick={() => clock.move({ to: 'next ask day' })}
      >
        Go to the next ask day
      </Button>
      <Text size={200} className={styles.quiet}>
        Or say help below; it answers at any time.
      </Text>
    </div>
  )
}
