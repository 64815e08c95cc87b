import { Button } from '@fluentui/react-components'
import { LinkMultiple20Regular, Prohibited20Regular } from '@fluentui/react-icons'
import type { PairMarkView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { useFew } from '../parts/use-few.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import type { Suggesting } from './use-suggesting.ts'

const MOST_MARKS = 8

/** Who must be paired and who must not, who said so and why; what of it cannot be followed now (1.4). */
export function MarksCard({ suggesting, marks }: { suggesting: Suggesting; marks: readonly PairMarkView[] }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { shown, ...more } = useFew(marks, MOST_MARKS)
  if (marks.length === 0) return null
  return (
    <section>
      <h3 className={styles.subtitle}>{text.marks}</h3>
      <ul className={styles.leftList}>
        {shown.map((mark) => (
          <Mark key={`${mark.employee.id} ${mark.contact.id}`} {...{ mark, suggesting }} />
        ))}
      </ul>
      <MoreButton {...more} />
    </section>
  )
}

function Mark({ mark: said, suggesting }: { mark: PairMarkView; suggesting: Suggesting }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { mark, employee, contact, byName, why, reason } = said
  const Icon = mark === 'forced' ? LinkMultiple20Regular : Prohibited20Regular
  return (
    <li className={styles.mark}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.said}>
        <span>{text.says[mark](employee.name, contact.name)}</span>
        <span className={styles.by}>{text.saidBy(byName, why)}</span>
        {reason && <span className={styles.by}>{reason}</span>}
      </div>
      <Button
        size="small"
        aria-label={text.takeBackOf(employee.name, contact.name)}
        disabledFocusable={suggesting.busy}
        onClick={() => suggesting.mark(said, null)}
      >
        {text.takeBack.short}
      </Button>
    </li>
  )
}
