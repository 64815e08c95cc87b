import { Button } from '@fluentui/react-components'
import { ErrorCircle20Regular } from '@fluentui/react-icons'
import { useFrameText } from './frame-language.ts'
import { mayHelpToRepeat, sentence } from './problem.ts'
import { useTroubleStyles } from './trouble.styles.ts'
import { useViewLink } from './use-view.ts'

type Props = { error: unknown; title?: string; again?: () => void }

/** What went wrong, in a sentence, and the way on. Part of what comes first, so that it can be shown when nothing else comes. */
export function Trouble({ error, title, again }: Props) {
  const styles = useTroubleStyles()
  const text = useFrameText()
  const helps = mayHelpToRepeat(error)
  return (
    <div role="alert" className={styles.trouble}>
      <ErrorCircle20Regular aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{title ?? text.trouble.title}.</strong> {sentence(error, text)}
      </p>
      {again && (helps ? <Button onClick={again}>{text.trouble.again}</Button> : <HomeButton />)}
    </div>
  )
}

/** The way on where asking again would only bring the same answer. */
function HomeButton() {
  const text = useFrameText()
  return (
    <Button as="a" {...useViewLink({ page: 'overview' })}>
      {text.trouble.home}
    </Button>
  )
}
