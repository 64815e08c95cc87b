import { Button, Field } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { HeardView } from '../../src/contract/heard.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { Announcement } from '../parts/announcement.tsx'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useHeardStyles } from './heard-card.styles.ts'
import { useSayAttendance } from './use-heard.ts'

type Props = { visit: VisitView; heard: HeardView }

/** Who was there, and for who was expected: whether they were, or who went instead (3.7). */
export function PresentCard({ visit, heard: { present, reported, own } }: Props) {
  const styles = useHeardStyles()
  const text = useText().heard
  if (present.length === 0 && !own) return null
  return (
    <Panel title={text.present} hint={reported ? text.presentHintTeams : text.presentHint}>
      <ul className={styles.list}>
        {present.map(({ id, name, department, inPlaceOf, byTeams, left }) => (
          <li key={id}>
            <PersonLine
              ours={!left}
              id={id}
              name={name}
              second={department}
              third={inPlaceOf ? text.inPlaceOf(inPlaceOf) : byTeams && text.byTeams}
            />
          </li>
        ))}
      </ul>
      {own && <Own visit={visit} own={own} />}
    </Panel>
  )
}

/** One's own word, which may be said again. */
function Own({ visit, own }: { visit: VisitView; own: NonNullable<HeardView['own']> }) {
  const styles = useHeardStyles()
  const text = useText().heard
  const [choosing, setChoosing] = useState(false)
  const say = useSayAttendance(visit)
  const isAway = !own.there
  const now = own.standIn ? text.wentInstead(own.standIn) : sayOwn(own, text)
  return (
    <>
      <Announcement>
        <p className={styles.quiet}>{now}</p>
      </Announcement>
      {say.isError && <Trouble error={say.error} title={text.failed} />}
      {choosing ? (
        <Instead
          pending={say.isPending}
          onBack={() => setChoosing(false)}
          onChosen={(standInId) =>
            say.mutate({ there: false, standInId }, { onSuccess: () => setChoosing(false) })
          }
        />
      ) : (
        <div className={styles.head}>
          {isAway && (
            <Button
              size="small"
              disabledFocusable={say.isPending}
              onClick={() => say.mutate({ there: true })}
            >
              {text.wasThere}
            </Button>
          )}
          {(own.there || own.standIn) && (
            <Button
              size="small"
              disabledFocusable={say.isPending}
              onClick={() => say.mutate({ there: false })}
            >
              {text.wasNotThere}
            </Button>
          )}
          <Button size="small" onClick={() => setChoosing(true)}>
            {text.instead}
          </Button>
        </div>
      )}
    </>
  )
}

type Words = ReturnType<typeof useText>['heard']
function sayOwn({ there, notSeen }: NonNullable<HeardView['own']>, text: Words): string {
  if (there) return text.youWere
  return notSeen ? text.notSeen : text.youWereNot
}

type Choosing = { pending: boolean; onBack: () => void; onChosen: (employeeId: string) => void }
function Instead({ pending, onBack, onChosen }: Choosing) {
  const styles = useHeardStyles()
  const text = useText().heard
  const [chosen, setChosen] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen && !pending) onChosen(chosen)
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={text.insteadTitle}>
      <Field label={text.name} hint={text.insteadText}>
        <FindEmployee onChosen={setChosen} />
      </Field>
      <div className={styles.head}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!chosen || pending}>
          {pending ? text.saving : text.save}
        </Button>
        <Button size="small" onClick={onBack}>
          {text.back}
        </Button>
      </div>
    </form>
  )
}
