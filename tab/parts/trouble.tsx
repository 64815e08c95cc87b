import { ErrorCircle20Regular } from '@fluentui/react-icons'
import { useFrameButtonStyles } from './frame-button.styles.ts'
import { FrameButton } from './frame-button.tsx'
import { useFrameText } from './frame-language.ts'
import { isForPerson, mayHelpToRepeat, sentence } from './problem.ts'
import { useTroubleStyles } from './trouble.styles.ts'
import { useLoaded } from './use-loaded.ts'
import { useViewLink } from './use-view.ts'

const loadWay = async () => (await import('./sign-in-way.tsx')).SignInWay
type Props = { error: unknown; title?: string; again?: () => void }

/** What went wrong, in a sentence, and the way on. Part of what comes first, so that it can be shown when nothing else comes. */
export function Trouble({ error, title, again }: Props) {
  const styles = useTroubleStyles()
  const text = useFrameText()
  const helps = mayHelpToRepeat(error)
  const { part: SignInWay } = useLoaded(loadWay, isForPerson(error))
  return (
    <div role="alert" className={styles.trouble}>
      <ErrorCircle20Regular aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{title ?? text.trouble.title}.</strong> {sentence(error, text)}
      </p>
      {SignInWay && <SignInWay error={error} again={again} />}
      {again && (helps ? <FrameButton onClick={again}>{text.trouble.again}</FrameButton> : <HomeButton />)}
    </div>
  )
}

/** The way on where asking again would only bring the same answer. */
function HomeButton() {
  const styles = useFrameButtonStyles()
  const text = useFrameText()
  return (
    <a className={styles.button} {...useViewLink({ page: 'overview' })}>
      {text.trouble.home}
    </a>
  )
}
