import { mergeClasses } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { type Counts, groupsOf, type PromptGroup } from './prompt-groups.ts'

/** One bar of all cards by what they mean; the numbers below say the same, and the table below them says more. */
export function DeliveryChart({ counts, over }: { counts: Counts; over: boolean }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const groups = groupsOf(counts)
  if (groups.length === 0) return <p className={styles.caption}>{text.noCards}</p>
  return (
    <>
      <div aria-hidden className={styles.bar}>
        {groups.map(({ group, cards }) => (
          <Piece key={group} group={group} grow={cards} />
        ))}
      </div>
      <dl className={styles.groups}>
        {groups.map(({ group, cards }) => (
          <div key={group} className={styles.group}>
            <dt className={styles.groupName}>
              <Piece group={group} />
              {over && group === 'asked' ? text.unanswered : text.groups[group]}
            </dt>
            <dd className={styles.groupNumber}>{cards}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Piece({ group, grow }: { group: PromptGroup; grow?: number }) {
  const styles = useDeliveryPageStyles()
  const looks: Record<PromptGroup, string> = {
    problem: styles.problemPiece,
    waiting: styles.waitingPiece,
    asked: styles.askedPiece,
    answered: styles.answeredPiece,
    quiet: styles.quietPiece,
  }
  const size = grow === undefined ? styles.swatch : undefined
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.piece, looks[group], size)}
      style={grow === undefined ? undefined : { flexGrow: grow }}
    />
  )
}
