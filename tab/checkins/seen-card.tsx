import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { useDays } from '../parts/use-days.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useMyPageStyles } from './my-page.styles.ts'

/** What managers and colleagues see of me, and what they never see, in plain words (6.1, 6.2). */
export function SeenCard() {
  const styles = useMyPageStyles()
  const { me: text, protection } = useText()
  const say = useDays()
  const holds = useAnswer('getVisibility', {}, { everyMs: 60_000 }).data
  const level = holds?.level ?? 'spoke'
  const { sees, neverSees } = text
  const { silence, ...always } = neverSees
  return (
    <Panel title={text.seen} hint={text.seenText}>
      <h3 className={styles.subtitle}>
        <Eye20Regular aria-hidden />
        {text.theySee}
      </h3>
      <Points points={[sees[level], sees.pair, sees.heard, sees.late]} />
      <h3 className={styles.subtitle}>
        <EyeOff20Regular aria-hidden />
        {text.theyNeverSee}
      </h3>
      <Points points={[...(level === 'all' ? [] : [silence]), ...Object.values(always)]} />
      <p className={styles.closing}>
        {holds?.agreement && `${text.agreed(holds.agreement.partner, say(holds.agreement.on))} `}
        {text.notForAppraisal}
      </p>
      <ViewLink to={{ page: 'stored' }}>{protection.mine.open}</ViewLink>
    </Panel>
  )
}

function Points({ points }: { points: readonly string[] }) {
  const styles = useMyPageStyles()
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
