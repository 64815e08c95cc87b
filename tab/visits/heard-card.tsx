import { Badge } from '@fluentui/react-components'
import { CommentMultiple20Regular } from '@fluentui/react-icons'
import type { HeardView } from '../../src/contract/heard.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { sayList } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useHeardStyles } from './heard-card.styles.ts'
import { PresentCard } from './present-card.tsx'
import { useHeard } from './use-heard.ts'

/** After a visit: side by side what each department heard, and who was there (3.7). */
export function HeardCard({ visit }: { visit: VisitView }) {
  const heard = useHeard(visit)
  return (
    <AnsweredView answer={heard}>
      {(data) =>
        data.over && (
          <>
            <Departments heard={data} />
            <PresentCard visit={visit} heard={data} />
          </>
        )
      }
    </AnsweredView>
  )
}

function Departments({ heard: { departments, named } }: { heard: HeardView }) {
  const styles = useHeardStyles()
  const text = useText().heard
  if (departments.length === 0)
    return (
      <Panel title={text.title}>
        <Empty icon={<CommentMultiple20Regular />} title={text.none} text={text.noneText} />
      </Panel>
    )
  return (
    <Panel title={text.title} hint={text.hint}>
      <div className={styles.columns}>
        {departments.map(({ name, said }) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.department}>{name}</h3>
            <ul className={styles.list}>
              {said.map((one) => (
                <Said key={one.id} one={one} named={named} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  )
}

type One = HeardView['departments'][number]['said'][number]
function Said({ one, named }: { one: One; named: boolean }) {
  const styles = useHeardStyles()
  const { text: all, locale } = useLanguage()
  const text = all.heard
  const { heard, kind, departments, followUp, employee, contact } = one
  return (
    <li>
      {kind && (
        <Badge appearance="tint" color="informative">
          {all.kinds[kind]}
        </Badge>
      )}
      {heard && (
        <p dir="auto" className={styles.said}>
          {heard}
        </p>
      )}
      {departments.length > 0 && (
        <p className={styles.small}>{text.concerns(sayList(departments, locale))}</p>
      )}
      {followUp && (
        <p dir="auto" className={styles.said}>
          {text.promise(followUp.text)}
        </p>
      )}
      {named && <p className={styles.small}>{text.who(employee.name, contact.name)}</p>}
    </li>
  )
}
