import { Link, mergeClasses } from '@fluentui/react-components'
import type { CalendarEvent } from '../control-api.ts'
import { timesInWords } from '../product-time.ts'
import { useBlockStyles } from './event-block.styles.ts'
import { LEAST_MINUTES } from './week-grid.styles.ts'
import { stateOf, subjectOf } from './words.ts'

/** From this height on, a block has room for more than one line. */
const ROOMY_MINUTES = 45
/** Below this one, who organises is read out and stands in the details. */
const THREE_LINES = 54
/** And from this on, for a subject of two lines, with a link below if there is one. */
const WRAPPING_MINUTES = { alone: 59, joined: 80 }

type Props = {
  event: CalendarEvent
  /** Minutes of the day's wall clock. */
  from: number
  to: number
  lane: number
  lanes: number
  zone: string
  language: string
  chosen: boolean
  show: (id: string) => void
}

/** An event between the hours, as high as it is long. */
export function EventBlock({ event, from, to, lane, lanes, zone, language, chosen, show }: Props) {
  const styles = useBlockStyles()
  const height = Math.max(to - from, LEAST_MINUTES)
  const roomy = height >= ROOMY_MINUTES
  const joins = event.joinUrl !== null && !event.cancelled
  const wraps = height >= WRAPPING_MINUTES[joins ? 'joined' : 'alone']
  return (
    <div
      className={mergeClasses(
        ...looks(styles, event),
        styles.placed,
        height >= WRAPPING_MINUTES.alone && styles.tall,
        chosen && styles.chosen,
      )}
      style={{
        insetBlockStart: from,
        blockSize: height - 1,
        insetInlineStart: `${(lane / lanes) * 100}%`,
        inlineSize: `calc(${100 / lanes}% - 3px)`,
      }}
    >
      <button
        type="button"
        className={mergeClasses(styles.open, roomy ? styles.stacked : styles.oneLine)}
        aria-current={chosen || undefined}
        onClick={() => show(event.id)}
      >
        <span
          className={mergeClasses(styles.subject, wraps && styles.wraps, event.cancelled && styles.struck)}
        >
          {subjectOf(event)}
        </span>
        <span className={styles.more}>
          {stateOf(event)}, {timesInWords(event, zone, language)}
        </span>
        <span className={height < THREE_LINES ? styles.hidden : styles.more}>
          {event.isOrganizer ? 'Yours' : event.organizer.name}
        </span>
      </button>
      {event.joinUrl && !event.cancelled && <Join to={event.joinUrl} subject={subjectOf(event)} />}
    </div>
  )
}

/** An event of a day or more, above the hours. */
export function WholeDay({
  event,
  chosen,
  show,
}: {
  event: CalendarEvent
  chosen: boolean
  show: (id: string) => void
}) {
  const styles = useBlockStyles()
  return (
    <div className={mergeClasses(...looks(styles, event), chosen && styles.chosen)}>
      <button
        type="button"
        className={mergeClasses(styles.open, styles.oneLine)}
        aria-current={chosen || undefined}
        onClick={() => show(event.id)}
      >
        <span className={mergeClasses(styles.subject, event.cancelled && styles.struck)}>
          {subjectOf(event)}
        </span>
        <span className={styles.more}>{stateOf(event)}</span>
      </button>
    </div>
  )
}

export function Join({ to, subject }: { to: string; subject: string }) {
  const styles = useBlockStyles()
  return (
    <Link className={styles.join} href={to} target="_blank" rel="noopener" aria-label={`Join ${subject}`}>
      Join
    </Link>
  )
}

/** The colour of what it holds time for. It is said in words too. */
export function looks(styles: ReturnType<typeof useBlockStyles>, event: CalendarEvent): string[] {
  const { showAs, cancelled } = event
  if (cancelled || showAs === 'free' || showAs === 'unknown') return [styles.block]
  if (showAs === 'busy') return [styles.block, styles.busy]
  if (showAs === 'oof') return [styles.block, styles.away]
  return [styles.block, styles.busy, styles.dashed]
}
