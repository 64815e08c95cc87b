import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { MonthsGrid } from '../parts/months-grid.tsx'
import { useAnswer } from '../parts/use-answer.ts'

const EVERY_MS = 30_000

/** Who of the team spoke in which month; only where the organisation agreed on it (4.3, 6.2). */
export function PeopleMonthsCard() {
  const text = useText().months
  const answer = useAnswer('teamMonths', {}, { everyMs: EVERY_MS })
  return (
    <AnsweredView answer={answer}>
      {({ months, people }) =>
        people.length > 0 && (
          <MonthsGrid title={text.teamTitle} hint={text.teamHint} months={months} rows={people} />
        )
      }
    </AnsweredView>
  )
}
