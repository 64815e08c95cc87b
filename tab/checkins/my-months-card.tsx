import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { MonthsGrid } from '../parts/months-grid.tsx'
import { useAnswer } from '../parts/use-answer.ts'

/** Months that are over hardly change. */
const EVERY_MS = 30_000

/** In which of the last twelve months I spoke with a customer; nobody else is shown this (4.3, 6.1). */
export function MyMonthsCard() {
  const text = useText().months
  const answer = useAnswer('myMonths', {}, { everyMs: EVERY_MS })
  return (
    <AnsweredView answer={answer}>
      {({ months, cells }) => (
        <MonthsGrid
          title={text.mineTitle}
          hint={text.mineHint}
          months={months}
          rows={[{ id: 'me', name: '', cells }]}
        />
      )}
    </AnsweredView>
  )
}
