import { EmojiHint20Regular } from '@fluentui/react-icons'
import type { FeelingLinesView } from '../../src/contract/feelings.ts'
import { FEELINGS } from '../../src/contract/words.ts'
import { Empty } from '../parts/empty.tsx'
import { FeelingWord } from '../parts/feeling.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PanelWaiting } from '../parts/panel-waiting.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useShortListStyles } from './short-list.styles.ts'
import { useFeelingLines, useTooFewOf } from './use-feelings.ts'

type Line = FeelingLinesView['guesses']

/** What is guessed of customers beside what they say themselves, and the gap; only over enough people (4.3, 6.2). */
export function FeelingLinesCard({ view }: { view: OverviewView }) {
  const styles = useShortListStyles()
  const text = useText().feelingLines
  const answer = useFeelingLines(view)
  const few = useTooFewOf(view)
  if (!answer.data) return <PanelWaiting title={text.title} answer={answer} />
  const { guesses, answers, gap } = answer.data
  if (!guesses.shown && !answers.shown)
    return (
      <Panel title={text.title}>
        <Empty icon={<EmojiHint20Regular />} title={text.tooFew} text={few ?? text.tooFewText} />
      </Panel>
    )
  const over = (what: string, line: Line) => text.head(what, line.shown ? text.over[line.period] : text.wait)
  const columns = [
    { name: text.guessed, line: guesses },
    { name: text.said, line: answers },
  ].flatMap(({ name, line }) => (line.shown ? [{ name, counts: line.counts }] : []))
  return (
    <Panel title={text.title} hint={text.hint}>
      <PlainTable
        name={text.title}
        head={[text.feeling, ...columns.map(({ name }) => name)]}
        rows={FEELINGS.map((feeling) => [
          <FeelingWord key={feeling} feeling={feeling} />,
          ...columns.map(({ counts }) => counts[feeling]),
        ])}
      />
      <p className={styles.quiet}>{`${over(text.guessed, guesses)} ${over(text.said, answers)}`}</p>
      {gap && <Gap gap={gap} />}
    </Panel>
  )
}

/** The gap in words: both sides are averages over the same months. */
function Gap({ gap: { guessed, said, period } }: { gap: NonNullable<FeelingLinesView['gap']> }) {
  const { text: all, locale } = useLanguage()
  const text = all.feelingLines
  const difference = Math.round((said - guessed) * 10) / 10
  const by = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.abs(difference))
  if (difference === 0) return <p>{text.same(text.over[period])}</p>
  return <p>{difference > 0 ? text.better(by, text.over[period]) : text.worse(by, text.over[period])}</p>
}
