import { Badge } from '@fluentui/react-components'
import type { BriefView } from '../../src/contract/briefs.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useDays } from '../parts/use-days.ts'
import { Waiting } from '../parts/waiting.tsx'
import { useBrief } from './use-brief.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

/** What to know before a visit: what was said and promised lately, and what to ask (3.6). */
export function BriefCard({ visitId }: { visitId: string }) {
  const text = useText().briefs
  const answer = useBrief(visitId)
  return (
    <Panel title={text.title}>
      <AnsweredView answer={answer} waiting={<Waiting rows={4} />}>
        {(brief) => (
          <>
            <Questions brief={brief} />
            <Promises brief={brief} />
            <Talks brief={brief} />
          </>
        )}
      </AnsweredView>
    </Panel>
  )
}

type Props = { brief: BriefView }

function Questions({ brief: { questions } }: Props) {
  const styles = useVisitPageStyles()
  const text = useText().briefs
  return (
    <div>
      <h3 className={styles.subtitle}>{text.questions}</h3>
      <ul className={styles.points}>
        {questions.map((question) => (
          <li key={question} dir="auto">
            {question}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Promises({ brief: { promises } }: Props) {
  const styles = useVisitPageStyles()
  const text = useText().briefs
  const say = useDays()
  return (
    <div>
      <h3 className={styles.subtitle}>{text.promises}</h3>
      {promises.length === 0 && <p className={styles.quiet}>{text.noPromises}</p>}
      <ul className={styles.list}>
        {promises.map(({ text: promise, who, contactName, dueOn, late }) => (
          <li key={`${promise} ${who} ${dueOn}`}>
            <span dir="auto" className={styles.said}>
              {promise}
            </span>
            <span className={styles.people}>{text.promise(who, contactName)}</span>
            {dueOn && (
              <Badge appearance="tint" color={late ? 'danger' : 'informative'}>
                {late ? text.late(say(dueOn)) : text.due(say(dueOn))}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Talks({ brief: { talks } }: Props) {
  const styles = useVisitPageStyles()
  const text = useText()
  const say = useDays()
  return (
    <div>
      <h3 className={styles.subtitle}>{text.briefs.talks}</h3>
      {talks.length === 0 && <p className={styles.quiet}>{text.briefs.noTalks}</p>}
      <ul className={styles.list}>
        {talks.map(({ day, who, contactName, heard, kind }) => (
          <li key={`${day} ${who} ${contactName} ${heard}`}>
            {kind && (
              <Badge appearance="outline" color="informative">
                {text.kinds[kind]}
              </Badge>
            )}
            {heard && (
              <span dir="auto" className={styles.said}>
                {heard}
              </span>
            )}
            <span className={styles.people}>{text.briefs.talk(who, contactName, say(day))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
