import { Warning16Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { oddHours } from './odd-hours.ts'
import type { Zone } from './zones.ts'

type Props = { span: { start: string; end: string } | undefined; zones: readonly Zone[] }

/** Says whose weekend or night a time falls into, before it is sent; nobody is kept from it. */
export function OddHoursCard({ span, zones }: Props) {
  const styles = useBookVisitStyles()
  const said = useWarnings(span, zones)
  return (
    <Announcement>
      {said.length > 0 && (
        <p className={styles.rule}>
          <Warning16Regular aria-hidden className={styles.warning} />
          <span>{said.join(' ')}</span>
        </p>
      )}
    </Announcement>
  )
}

function useWarnings(span: Props['span'], zones: readonly Zone[]): string[] {
  const { text, locale } = useLanguage()
  const { say } = useTimes()
  if (!span) return []
  const { weekend, night } = oddHours(span, zones)
  const { atWeekend, atNight, atOddHours, everybody } = text.visits.dialog
  const all = zones.flatMap(({ people }) => people).length
  const names = (people: readonly string[]) => (people.length === all ? everybody : sayList(people, locale))
  const sentences = [
    ...weekend.map(({ timeZone, people }) => atWeekend(say(span, timeZone).day, names(people))),
    ...(night.length > 0 ? [atNight(names(night))] : []),
  ]
  return sentences.length > 0 ? [...sentences, atOddHours] : []
}
