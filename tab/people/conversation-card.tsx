import { Badge } from '@fluentui/react-components'
import { Flag16Regular } from '@fluentui/react-icons'
import type { FollowUpView } from '../../src/contract/checkins.ts'
import type { ConversationView } from '../../src/contract/overview.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { useDays } from '../parts/use-days.ts'
import { useTimelineCardStyles } from './timeline-card.styles.ts'

/** One conversation of the timeline: who with whom, what was heard, and what was promised. */
export function ConversationCard({ conversation }: { conversation: ConversationView }) {
  const styles = useTimelineCardStyles()
  const { text, locale } = useLanguage()
  const say = useDays()
  const { day, channel, employee, contact, heard, kind, departments, guess, followUp } = conversation
  const when = channel ? text.customer.dayAndChannel(say(day), text.channels[channel]) : say(day)
  return (
    <li className={styles.item}>
      <div className={styles.when}>{when}</div>
      <p className={styles.who}>{text.customer.spoke(employee.name, contact.name)}</p>
      {heard && (
        <p dir="auto" className={styles.heard}>
          {heard}
        </p>
      )}
      {guess && (
        <p className={styles.tag}>
          {text.customer.seemed(employee.name, contact.name, text.feelings[guess])}
        </p>
      )}
      {(kind || departments.length > 0) && (
        <div className={styles.tags}>
          {kind && (
            <Badge appearance="tint" color="brand">
              {text.kinds[kind]}
            </Badge>
          )}
          {departments.length > 0 && (
            <span className={styles.tag}>{text.customer.concerns(sayList(departments, locale))}</span>
          )}
        </div>
      )}
      {followUp && (
        <div className={styles.followUp}>
          <Flag16Regular aria-hidden className={styles.flag} />
          <div className={styles.promised}>
            <span dir="auto">
              {text.customer.followUp(followUp.text, followUp.dueOn && say(followUp.dueOn))}
            </span>{' '}
            <PromiseState followUp={followUp} />
          </div>
        </div>
      )}
    </li>
  )
}

/** Whether a promise was kept, in words. */
function PromiseState({ followUp: { doneOn, late, handedTo } }: { followUp: FollowUpView }) {
  const { promise } = useText().customer
  const say = useDays()
  const [word, color] = doneOn
    ? ([promise.kept(say(doneOn)), 'success'] as const)
    : handedTo !== undefined
      ? ([promise.handed(handedTo), 'informative'] as const)
      : late
        ? ([promise.late, 'warning'] as const)
        : ([promise.open, 'informative'] as const)
  return (
    <Badge appearance="tint" color={color} size="small">
      {word}
    </Badge>
  )
}
