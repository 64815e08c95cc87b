import { ArrowRight16Regular } from '@fluentui/react-icons'
import type { StateCount } from '../../src/contract/checkins.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { sortStates } from './prompt-groups.ts'

type Props = { states: readonly StateCount[]; later: readonly StateCount[]; over: boolean }

/**
 * How many cards are in each state for each reason, what that means, and what to do about it; reminders and cards after
 * visits apart (2.8).
 */
export function StatesCard({ states, later, over }: Props) {
  const text = useText().delivery
  return (
    <>
      <Panel title={text.byState}>
        {states.length === 0 ? <NoCards /> : <Table name={text.byState} states={states} over={over} />}
      </Panel>
      {later.length > 0 && (
        <Panel title={text.later} hint={text.laterHint}>
          <Table name={text.later} states={later} over={false} />
        </Panel>
      )}
    </>
  )
}

function Table({ name, states, over }: { name: string; states: readonly StateCount[]; over: boolean }) {
  const text = useText().delivery
  const rows = sortStates(states).map((one) => [one.count, <Meaning key="meaning" one={one} over={over} />])
  return <PlainTable name={name} head={[text.number, text.meaning]} rows={rows} />
}

function Meaning({ one: { state, reason, meaning, cure }, over }: { one: StateCount; over: boolean }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  return (
    <div className={styles.state}>
      <div className={styles.stateName}>
        <strong>{text.states[state]}</strong>
        {reason && <span className={styles.caption}>{reason}</span>}
      </div>
      <div className={styles.stateName}>
        <span>{over && state === 'sent' ? text.unansweredText : meaning}</span>
        {cure && (
          <span className={styles.todo}>
            <ArrowRight16Regular aria-hidden className={styles.icon} />
            {cure}
          </span>
        )}
      </div>
    </div>
  )
}

function NoCards() {
  const styles = useDeliveryPageStyles()
  return <p className={styles.caption}>{useText().delivery.noCards}</p>
}
