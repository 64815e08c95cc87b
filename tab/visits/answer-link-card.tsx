import { Button } from '@fluentui/react-components'
import type { VisitAnswersView } from '../../src/contract/answers.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useHeardStyles } from './heard-card.styles.ts'
import { useEndAnswerLink } from './use-answers.ts'

type Props = { visit: VisitView; asked: VisitAnswersView['asked'][number] | undefined; mayAsk: boolean }

/** The way to take back the link by which a contact says how a visit was, or that it was taken back (3.8). */
export function AnswerLinkCard({ visit, asked, mayAsk }: Props) {
  const styles = useHeardStyles()
  const text = useText().visitAnswers
  const end = useEndAnswerLink(visit)
  if (!asked || asked.mail === 'not sent') return null
  if (asked.linkEnded) return <div className={styles.quiet}>{mayAsk ? text.linkEnded : text.linkOver}</div>
  return (
    <div>
      <Button size="small" disabledFocusable={end.isPending} onClick={() => end.mutate(asked.contactId)}>
        {end.isPending ? text.endingLink : text.endLink(asked.name)}
      </Button>
      {end.isError && <Trouble error={end.error} title={text.endFailed} />}
    </div>
  )
}
