import { mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  RibbonStar20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { type Mark, MOST_MARKS, marksOf, partsOf } from './marks.ts'
import { useNumbersCardStyles } from './numbers-card.styles.ts'

const ICONS = {
  spoke: CheckmarkCircle20Filled,
  'not this month': SubtractCircle20Regular,
  'not yet': Circle20Regular,
} as const

/** How many of those due spoke with a customer; the others as numbers, never as names (2.5, 4.2). */
export function NumbersCard({ overview }: { overview: Overview }) {
  const styles = useNumbersCardStyles()
  const text = useText().overview
  const { spoke, due, leaders, months, scope } = overview
  const isOne = months.length === 0
  const isAll = scope.kind === 'organisation'
  return (
    <Panel title={text.question} className={styles.card}>
      <p className={styles.sentence}>
        <span className={styles.big}>{text.of(spoke, due)}</span>{' '}
        <span className={styles.rest}>{isOne ? text.spoke : text.spokeOver}</span>
      </p>
      <div className={styles.line}>
        {due <= MOST_MARKS ? <Marks overview={overview} /> : <Bar overview={overview} />}
        <ul className={styles.legend}>
          {leaders && (
            <li className={styles.part}>
              <RibbonStar20Regular aria-hidden className={styles.spoke} />
              {text.leaders(leaders.spoke, leaders.due)}
            </li>
          )}
          {!isAll && <Part mark="not this month">{text.notThisMonth(overview.notThisMonth)}</Part>}
          <Part mark="not yet">
            {isAll
              ? text.others(overview.notYet)
              : isOne
                ? text.notYet(overview.notYet)
                : text.openEver(overview.notYet)}
          </Part>
        </ul>
      </div>
    </Panel>
  )
}

function Part({ mark, children }: { mark: Mark; children: string }) {
  const styles = useNumbersCardStyles()
  return (
    <li className={styles.part}>
      <MarkIcon mark={mark} />
      {children}
    </li>
  )
}

function Marks({ overview }: { overview: Overview }) {
  const styles = useNumbersCardStyles()
  return (
    <div aria-hidden className={styles.marks}>
      {marksOf(overview).map(({ key, mark }) => (
        <MarkIcon key={key} mark={mark} />
      ))}
    </div>
  )
}

function Bar({ overview }: { overview: Overview }) {
  const styles = useNumbersCardStyles()
  const looks = { spoke: styles.spokePiece, 'not this month': styles.skipPiece, 'not yet': styles.openPiece }
  return (
    <div aria-hidden className={styles.bar}>
      {partsOf(overview).map(({ mark, people }) => (
        <span key={mark} className={mergeClasses(styles.piece, looks[mark])} style={{ flexGrow: people }} />
      ))}
    </div>
  )
}

function MarkIcon({ mark }: { mark: Mark }) {
  const styles = useNumbersCardStyles()
  const looks = { spoke: styles.spoke, 'not this month': styles.skip, 'not yet': styles.open }
  const Icon = ICONS[mark]
  return <Icon aria-hidden className={looks[mark]} />
}
