import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { MonthsGrid } from '../parts/months-grid.tsx'
import { useAnswer } from '../parts/use-answer.ts'

/** Months that are over hardly change. */
const EVERY_MS = 30_000

/** In which of the last twelve months I spoke with a customer; only at level `all` my team is shown it too (4.3, 6.1). */
export function MyMonthsCard() {
  const text = useText().months
  const level = useAnswer('getVisibility', {}, { everyMs: EVERY_MS }).data?.level
  const answer = useAnswer('myMonths', {}, { everyMs: EVERY_MS })
  return (
    <AnsweredView answer={answer}>
      {({ months, cells }) => (
        <MonthsGrid
          title={text.mineTitle}
          hint={level === 'all' ? text.mineHintAll : text.mineHint}
          months={months}
          rows={[{ id: 'me', name: '', cells }]}
        />
      )}
    </AnsweredView>
  )
}
