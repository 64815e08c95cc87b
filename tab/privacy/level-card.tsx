import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { VisibilityView } from '../../src/contract/privacy.ts'
import { VISIBILITY_LEVELS, type VisibilityLevel } from '../../src/contract/words.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { useMoments } from '../parts/use-moments.ts'
import { useChangeVisibility } from './use-visibility.ts'
import { useVisibilityPageStyles } from './visibility-page.styles.ts'

type Props = { visibility: VisibilityView }

/** What holds, and the choice of another level; `all` asks for the agreement it rests on (6.2). */
export function LevelCard({ visibility }: Props) {
  const styles = useVisibilityPageStyles()
  const text = useText().visibility
  const change = useChangeVisibility()
  const [level, setLevel] = useState<VisibilityLevel>()
  const [agreed, setAgreed] = useState({ partner: '', on: '' })
  const [tried, setTried] = useState(false)
  const chosen = level ?? visibility.level
  const isNew = chosen !== visibility.level
  const lacks = chosen === 'all' && (!agreed.partner.trim() || !agreed.on)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacks || change.isPending) return
    const agreement = chosen === 'all' ? agreed : null
    const back = () => {
      setLevel(undefined)
      setTried(false)
    }
    change.mutate({ revision: visibility.revision, level: chosen, agreement }, { onSuccess: back })
  }
  const choose = (wanted: string) => {
    change.reset()
    setLevel(VISIBILITY_LEVELS.find((one) => one === wanted))
  }
  return (
    <Panel title={text.now} hint={<Since visibility={visibility} />}>
      <form onSubmit={submit} noValidate className={styles.form}>
        {change.isError && <Trouble error={change.error} title={text.notSaved} />}
        <RadioGroup aria-label={text.title} value={chosen} onChange={(_, { value }) => choose(value)}>
          {VISIBILITY_LEVELS.map((one) => (
            <Radio key={one} value={one} label={<LevelName level={one} />} />
          ))}
        </RadioGroup>
        {isNew && chosen === 'all' && <Agreed agreed={agreed} onChange={setAgreed} tried={tried} />}
        {isNew && <p className={styles.quiet}>{chosen === 'all' ? text.tells : text.down}</p>}
        {isNew && (
          <Button
            type="submit"
            appearance="primary"
            className={styles.save}
            disabledFocusable={change.isPending}
          >
            {text.save}
          </Button>
        )}
        <Announcement>{change.isSuccess && !isNew && text.saved[visibility.level]}</Announcement>
        <p className={styles.quiet}>{text.always}</p>
      </form>
    </Panel>
  )
}

function Since({ visibility: { since, agreement } }: Props) {
  const text = useText().visibility
  const sayMoment = useMoments()
  const sayDay = useDays()
  if (since === null) return null
  return (
    <>
      {text.since(sayMoment(since))} {agreement && text.agreed(agreement.partner, sayDay(agreement.on))}
    </>
  )
}

function LevelName({ level }: { level: VisibilityLevel }) {
  const styles = useVisibilityPageStyles()
  const text = useText().visibility
  return (
    <>
      {text.levels[level]}
      <span className={styles.means}>{text.means[level]}</span>
    </>
  )
}

type Agreement = { partner: string; on: string }
type AgreedProps = { agreed: Agreement; onChange: (agreed: Agreement) => void; tried: boolean }
function Agreed({ agreed, onChange, tried }: AgreedProps) {
  const styles = useVisibilityPageStyles()
  const text = useText().visibility
  const { partner, on } = agreed
  return (
    <div className={styles.two}>
      <Field
        label={text.partner}
        hint={text.partnerHint}
        required
        validationMessage={tried && !partner.trim() ? text.partnerMissing : undefined}
      >
        <Input
          maxLength={200}
          value={partner}
          onChange={(_, { value }) => onChange({ ...agreed, partner: value })}
        />
      </Field>
      <Field label={text.on} required validationMessage={tried && !on ? text.onMissing : undefined}>
        <Input type="date" value={on} onChange={(_, { value }) => onChange({ ...agreed, on: value })} />
      </Field>
    </div>
  )
}
