import { Badge } from '@fluentui/react-components'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import type { CycleView, PromptList } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import { DeliveryChart } from './delivery-chart.tsx'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { statesOf } from './prompt-groups.ts'
import { usePrompts } from './use-delivery.ts'

const MOST_PROBLEMS = 50

/** One cycle: how many cards are where, who needs help, and what each state means. */
export function DeliveryCard({ cycle }: { cycle: CycleView }) {
  const text = useText().delivery
  const day = useDays()
  const answer = usePrompts(cycle.id)
  return (
    <AnsweredView answer={answer}>
      {({ counts, problems }) => (
        <>
          <Panel title={text.counts} hint={text.asked(day(cycle.askDay))}>
            <DeliveryChart counts={counts} />
          </Panel>
          <Problems problems={problems} />
          <States counts={counts} />
        </>
      )}
    </AnsweredView>
  )
}

function Problems({ problems }: Pick<PromptList, 'problems'>) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const { shown, ...more } = useFew(problems, MOST_PROBLEMS)
  return (
    <Panel title={text.problems}>
      {problems.length === 0 && (
        <Empty icon={<CheckmarkCircle20Regular />} title={text.noProblems} text={text.noProblemsText} />
      )}
      <ul className={styles.problems}>
        {shown.map(({ employeeId, name, state, reason, cure }) => (
          <li key={employeeId} className={styles.problem}>
            <PersonLine
              id={employeeId}
              name={name}
              second={
                <Badge appearance="tint" color="danger">
                  {text.states[state]}
                </Badge>
              }
            />
            <div>
              <p className={styles.cure}>{cure}</p>
              <p className={styles.reason}>{reason}</p>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function States({ counts }: Pick<PromptList, 'counts'>) {
  const text = useText().delivery
  const rows = statesOf(counts).map(({ state, cards }) => [text.states[state], cards, text.meanings[state]])
  return (
    <Panel title={text.byState}>
      <PlainTable name={text.byState} head={[text.state, text.number, text.meaning]} rows={rows} />
    </Panel>
  )
}
