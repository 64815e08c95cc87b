import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { HandoverView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import type { Mail } from '../parts/mail.ts'
import { useHandoverStyles } from './handover.styles.ts'
import { MailDraftCard } from './mail-draft-card.tsx'

type Props = {
  draft: HandoverView['draft']
  mail: Mail | null
  byMail: boolean
  onByMail: (byMail: boolean) => void
  onMail: (mail: Mail) => void
}

/** What the contact reads, in their language; or that somebody tells them in another way. */
export function HandoverMailCard({ draft, mail, byMail, onByMail, onMail }: Props) {
  const styles = useHandoverStyles()
  const text = useText().handover
  if (!draft || !mail) return <p className={styles.lead}>{text.noMail}</p>
  return (
    <>
      <Field label={text.tell(draft.to.name)}>
        <RadioGroup
          value={byMail ? 'mail' : 'myself'}
          onChange={(_, { value }) => onByMail(value === 'mail')}
        >
          <Radio value="mail" label={text.byMail} />
          <Radio value="myself" label={text.myself} />
        </RadioGroup>
      </Field>
      {byMail && <MailDraftCard draft={draft} mail={mail} words={text} onMail={onMail} />}
    </>
  )
}
