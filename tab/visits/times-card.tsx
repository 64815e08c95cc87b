import { Radio, RadioGroup, Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { wallClock } from '../parts/times.ts'
import { useFew } from '../parts/use-few.ts'
import { useTimes } from '../parts/use-times.ts'
import { Waiting } from '../parts/waiting.tsx'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { NoTimesCard } from './no-times-card.tsx'
import { OwnTimeCard } from './own-time-card.tsx'
import { TimeCard } from './time-card.tsx'
import { UnreadableCard } from './unreadable-card.tsx'
import type { ChosenTime } from './use-booking.ts'
import type { Zone } from './zones.ts'

const MOST_TIMES = 4
const OWN = 'own'

type Props = {
  time: ChosenTime
  minutes: number
  /** The days that are looked at, where not all are. */
  period?: ReactNode
  /** The clocks of all who take part. */
  zones: readonly Zone[]
  /** Makes somebody optional whose calendar cannot be read. */
  onOptional?: (employeeId: string) => void
  /** What to do when there is no time, as buttons. */
  waysOn?: ReactNode
}

/** When: the best times as choices, the first chosen already, and what stands in the way of more (3.2). */
export function TimesCard({ time, minutes, period, zones, onOptional, waysOn }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  return (
    <section aria-label={text.when} className={styles.side}>
      <h3 className={styles.subtitle}>{text.when}</h3>
      {period}
      <Found time={time} />
      <AnsweredView answer={time.answer} waiting={<Waiting rows={3} kind="block" />}>
        {(found) => (
          <>
            {found.unreadable.map((person) => (
              <UnreadableCard key={person.id} person={person} onOptional={onOptional} />
            ))}
            {time.times.length === 0 && !time.looking && <NoTimesCard why={found.none}>{waysOn}</NoTimesCard>}
          </>
        )}
      </AnsweredView>
      {!time.answer.isPending && <Choices chosen={time} minutes={minutes} zones={zones} />}
    </section>
  )
}

/** How the search stands, said aloud when it is done. */
function Found({ time: { answer, looking, times } }: { time: ChosenTime }) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  if (answer.isError && !looking) return null
  return (
    <Announcement>
      {looking ? (
        <Spinner size="tiny" labelPosition="after" label={text.looking} className={styles.looking} />
      ) : (
        <p className={styles.quiet}>{times.length === 0 ? text.noTimes : text.found(times.length)}</p>
      )}
    </Announcement>
  )
}

type ChoicesProps = Pick<Props, 'minutes' | 'zones'> & { chosen: ChosenTime }
function Choices({ chosen, minutes, zones }: ChoicesProps) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const { timeZone } = useTimes()
  const { times, proposed, own, pick, setOwn, judging } = chosen
  const { shown, ...more } = useFew(times, MOST_TIMES)
  const visible = proposed && !shown.includes(proposed) ? [...shown, proposed] : shown
  const choose = (value: string) => {
    setOwn(value === OWN ? wallClock(proposed?.start ?? tomorrow(), timeZone) : undefined)
    if (value !== OWN) pick(value)
  }
  return (
    <>
      <RadioGroup
        aria-label={text.times}
        value={own ? OWN : (proposed?.start ?? '')}
        onChange={(_, { value }) => choose(value)}
        className={styles.times}
      >
        {visible.map((each) => (
          <Radio
            key={each.start}
            value={each.start}
            className={styles.time}
            label={<TimeCard time={each} />}
          />
        ))}
        <MoreButton {...more} />
        <Radio value={OWN} className={styles.time} label={text.ownTime} />
      </RadioGroup>
      {own && <OwnTimeCard own={own} onChange={setOwn} minutes={minutes} zones={zones} judging={judging} />}
    </>
  )
}

/** Only a beginning for those who then choose a day themselves. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString()
}
