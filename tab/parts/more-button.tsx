import { Link } from '@fluentui/react-components'
import { useText } from './language.ts'
import { useMoreStyles } from './more-button.styles.ts'

/** Shows the rest of a list that was cut, and cuts it again. */
export function MoreButton({ hidden, all, toggle }: { hidden: number; all: boolean; toggle: () => void }) {
  const styles = useMoreStyles()
  const text = useText()
  if (hidden === 0) return null
  return (
    <Link as="button" className={styles.more} aria-expanded={all} onClick={toggle}>
      {all ? text.fewer : text.more(hidden)}
    </Link>
  )
}
