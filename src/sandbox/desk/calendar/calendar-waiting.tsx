import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useCalendarStyles } from './calendar-page.styles.ts'

const HEIGHTS = [32, 96, 48, 64, 128] as const

/** The shape of a week, until it is there. */
export function CalendarWaiting() {
  const styles = useCalendarStyles()
  return (
    <Skeleton aria-label="Loading the calendar" className={styles.waiting}>
      {HEIGHTS.map((height) => (
        <SkeletonItem key={height} size={height} />
      ))}
    </Skeleton>
  )
}
