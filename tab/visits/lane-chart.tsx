import { mergeClasses } from '@fluentui/react-components'
import type { Lane } from '../../src/contract/times.ts'
import { useText } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { endOf } from './asked.ts'
import { isKnown, placeIn, type ShownDay } from './week.ts'
import { useWeekStyles } from './week-card.styles.ts'

type Props = { person: Lane; day: ShownDay; minutes: number; chosen: string | undefined }

/** One person's day as a bar, and the same in words for those who listen. */
export function LaneChart({ person, day, minutes, chosen }: Props) {
  const styles = useWeekStyles()
  const shown = person.spans.flatMap((span) => {
    const place = placeIn(span, day)
    return place ? { ...span, ...place } : []
  })
  const band = chosen && placeIn({ start: chosen, end: endOf(chosen, minutes) }, day)
  return (
    <>
      <span className={styles.heard}>
        <InWords person={person} shown={shown} />
      </span>
      <span aria-hidden className={mergeClasses(styles.lane, !isKnown(person) && styles.unknown)}>
        {shown.map(({ state, start, at, width }) => (
          <span
            key={`${state} ${start}`}
            className={mergeClasses(styles.span, styles[LOOKS[state]])}
            style={{ insetInlineStart: `${at}%`, width: `${width}%` }}
          />
        ))}
        {band && (
          <span
            className={styles.band}
            style={{ insetInlineStart: `${band.at}%`, width: `${band.width}%` }}
          />
        )}
      </span>
    </>
  )
}

const LOOKS = {
  outside: 'outside',
  'public holiday': 'holiday',
  'company holiday': 'holiday',
  busy: 'busy',
} as const

function InWords({ person, shown }: { person: Lane; shown: Lane['spans'] }) {
  const text = useText().visits.week
  const { say } = useTimes()
  const rest = isKnown(person) ? text.restFree : text.restUnknown
  if (shown.length === 0) return rest(true)
  const parts = shown.map((span) => text.spans[span.state](say(span).hours))
  return [...parts, rest(false)].join('. ')
}
