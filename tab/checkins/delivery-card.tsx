import { Badge } from '@fluentui/react-components'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import type { CycleView, PromptList } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import { ControlCard } from './control-card.tsx'
import { isAnyWaiting, isOver } from './cycle-orders.ts'
import { DeliveryChart } from './delivery-chart.tsx'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { DryRunFoldCard } from './dry-run-card.tsx'
import { OrdersCard } from './orders-card.tsx'
import { StatesCard } from './states-card.tsx'
import { useOrder, usePrompts } from './use-delivery.ts'

const MOST_PROBLEMS = 50

/** One cycle: how many cards are where, what can be done, who needs help, and what each state means (2.8). */
export function DeliveryCard({ cycle }: { cycle: CycleView }) {
  const text = useText().delivery
  const day = useDays()
  const order = useOrder(cycle.id)
  const running = useMe().data?.cycle
  const answer = usePrompts(cycle.id, order.isSuccess)
  return (
    <AnsweredView answer={answer}>
      {(list) => (
        <>
          <ControlCard control={list.control} order={order} />
          <Panel title={text.counts} hint={text.asked(day(cycle.askDay))}>
            <DeliveryChart counts={list.counts} over={isOver(cycle, running, list.counts)} />
            <OrdersCard cycle={cycle} list={list} order={order} />
          </Panel>
          <Problems list={list} />
          <StatesCard states={list.states} later={list.later} over={isOver(cycle, running, list.counts)} />
          {!isOver(cycle, running, list.counts) && <DryRunFoldCard cycleId={cycle.id} />}
        </>
      )}
    </AnsweredView>
  )
}

function Problems({ list: { problems, more, counts, later } }: { list: PromptList }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const { shown, ...few } = useFew(problems, MOST_PROBLEMS)
  const [title, says] = isAnyWaiting(counts, later)
    ? [text.noProblemsYet, text.noProblemsYetText]
    : [text.noProblems, text.noProblemsText]
  return (
    <Panel title={text.problems}>
      {problems.length === 0 && <Empty icon={<CheckmarkCircle20Regular />} title={title} text={says} />}
      <ul className={styles.problems}>
        {shown.map(({ employeeId, name, card, state, reason, cure }) => (
          <li key={`${employeeId} ${card} ${state} ${reason}`} className={styles.problem}>
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
              <p className={styles.reason}>
                {card === 'question' ? reason : text.ofCard(text.cards[card], reason)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton {...few} />
      {more > 0 && <p className={styles.reason}>{text.moreProblems(more)}</p>}
    </Panel>
  )
}
