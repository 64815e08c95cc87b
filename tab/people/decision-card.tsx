import { Button } from '@fluentui/react-components'
import type { EvidenceView } from '../../src/contract/decisions.ts'
import type { TimelineEntryView } from '../../src/contract/timeline.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useTimelineCardStyles } from './timeline-card.styles.ts'
import { useTakeBackDecision } from './use-decisions.ts'

type Props = { customerId: string; decision: Extract<TimelineEntryView, { kind: 'decision' }> }

/** What was decided, and on what of the customer's own it rests (4.4, 5.6). */
export function DecisionCard({ customerId, decision }: Props) {
  const styles = useTimelineCardStyles()
  const text = useText().customer
  const say = useDays()
  const { day, text: what, by, evidence } = decision
  return (
    <li className={styles.item}>
      <div className={styles.when}>{say(day)}</div>
      <p dir="auto" className={styles.who}>
        {text.decided(what)}
      </p>
      <p className={styles.tag}>{text.decidedBy(by)}</p>
      {evidence.length === 0 ? (
        <p className={styles.tag}>{text.restsOnNothing}</p>
      ) : (
        <>
          <p className={styles.tag}>{text.restsOn}</p>
          <ul className={styles.evidence}>
            {evidence.map((one) => (
              <li key={one.key}>
                <Evidence one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {decision.mine && <TakeBack customerId={customerId} decisionId={decision.decisionId} />}
    </li>
  )
}

function Evidence({ one }: { one: EvidenceView }) {
  const styles = useTimelineCardStyles()
  const text = useText().customer
  const say = useDays()
  if (one.kind === 'visit')
    return (
      <ViewLink to={{ page: 'visit', visitId: one.visitId }}>
        {text.evidence.visit(say(one.day), one.subject)}
      </ViewLink>
    )
  return (
    <>
      {text.evidence.conversation(say(one.day), one.by, one.contactName)}
      {one.heard && (
        <span dir="auto" className={styles.quote}>
          {one.heard}
        </span>
      )}
    </>
  )
}

function TakeBack({ customerId, decisionId }: { customerId: string; decisionId: string }) {
  const styles = useTimelineCardStyles()
  const text = useText().customer
  const take = useTakeBackDecision(customerId)
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.takeBack}
        disabledFocusable={take.isPending}
        onClick={() => take.mutate(decisionId)}
      >
        {take.isPending ? text.takingBack : text.takeBack}
      </Button>
      {take.isError && <Trouble error={take.error} title={text.notTakenBack} />}
    </>
  )
}
