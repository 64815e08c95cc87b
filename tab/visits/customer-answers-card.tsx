import { Button } from '@fluentui/react-components'
import { EmojiHint20Regular } from '@fluentui/react-icons'
import { useEffect, useEffectEvent, useState } from 'react'
import type { AnswerDraft, VisitAnswersView } from '../../src/contract/answers.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { FeelingWord } from '../parts/feeling.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { AnswerLinkCard } from './answer-link-card.tsx'
import { AskAnswerDialog } from './ask-answer-dialog.tsx'
import { useHeardStyles } from './heard-card.styles.ts'
import { useAnswers, useDraftAnswers } from './use-answers.ts'

/** What the customer said of a visit themselves, and the way to ask them (3.8), begun at once where `asks`. */
export function CustomerAnswersCard({ visit, asks }: { visit: VisitView; asks: boolean }) {
  const answers = useAnswers(visit)
  return (
    <AnsweredView answer={answers}>
      {(data) => <Answers visit={visit} answers={data} asks={asks} />}
    </AnsweredView>
  )
}

type Props = { visit: VisitView; answers: VisitAnswersView; asks: boolean }
function Answers({ visit, answers, asks }: Props) {
  const text = useText().visitAnswers
  const [draft, setDraft] = useState<AnswerDraft>()
  const write = useDraftAnswers(visit)
  const { asked, named, mayAsk } = answers
  const begin = () => write.mutate(undefined, { onSuccess: setDraft })
  const beginAtOnce = useEffectEvent(() => asks && mayAsk && begin())
  useEffect(() => void beginAtOnce(), [])
  const ask = mayAsk && (
    <Button size="small" disabledFocusable={write.isPending} onClick={begin}>
      {write.isPending ? text.writing : text.ask}
    </Button>
  )
  return (
    <Panel title={text.title} hint={text.hint} action={ask}>
      {write.isError && <Trouble error={write.error} title={text.failed} />}
      {asked.length === 0 ? (
        <Empty
          icon={<EmojiHint20Regular />}
          title={mayAsk ? text.none : text.tooLate}
          text={mayAsk ? text.noneText : text.tooLateText}
        />
      ) : (
        <Said visit={visit} answers={answers} />
      )}
      {asked.length > 0 && named.length === 0 && <p>{text.noneNamed}</p>}
      {draft && <AskAnswerDialog visit={visit} draft={draft} onClose={() => setDraft(undefined)} />}
    </Panel>
  )
}

function Said({ visit, answers: { asked, named, unnamedWords, mayAsk } }: Omit<Props, 'asks'>) {
  const styles = useHeardStyles()
  const text = useText()
  const linkOf = new Map(asked.map((one) => [one.contactId, one]))
  const waiting = asked.filter(({ contactId }) => named.every((one) => one.contactId !== contactId))
  return (
    <ul className={styles.list}>
      {named.map(({ contactId, name, feeling, words }) => (
        <li key={contactId}>
          <PersonLine id={contactId} name={name} second={<FeelingWord feeling={feeling} />} />
          {words && (
            <p dir="auto" className={styles.said}>
              {words}
            </p>
          )}
          <AnswerLinkCard visit={visit} mayAsk={mayAsk} asked={linkOf.get(contactId)} />
        </li>
      ))}
      {unnamedWords && unnamedWords.length > 0 && (
        <li>
          <h3 className={styles.department}>{text.visitAnswers.unnamed}</h3>
          {unnamedWords.map((words) => (
            <p key={words} dir="auto" className={styles.said}>
              {words}
            </p>
          ))}
        </li>
      )}
      {waiting.map((one) => (
        <li key={one.contactId} className={styles.quiet}>
          {text.visitAnswers.askedBy(one.name, one.askedBy)}. {text.polls.mails[one.mail]}
          {one.mailTrouble && `. ${one.mailTrouble}`}
          <AnswerLinkCard visit={visit} mayAsk={mayAsk} asked={one} />
        </li>
      ))}
    </ul>
  )
}
