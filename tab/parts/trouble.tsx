import { Button } from '@fluentui/react-components'
import { ErrorCircle20Regular } from '@fluentui/react-icons'
import { useText } from './language.ts'
import { sentence } from './problem.ts'
import { useTroubleStyles } from './trouble.styles.ts'

type Props = { error: unknown; title?: string; again?: () => void }

/** What went wrong, in a sentence, and the way on. Part of what comes first, so that it can be shown when nothing else comes. */
export function Trouble({ error, title, again }: Props) {
  const styles = useTroubleStyles()
  const text = useText()
  return (
    <div role="alert" className={styles.trouble}>
      <ErrorCircle20Regular aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{title ?? text.trouble.title}.</strong> {sentence(error, text)}
      </p>
      {again && <Button onClick={again}>{text.trouble.again}</Button>}
    </div>
  )
}
