import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import type { HandoverView } from '../../src/contract/pairing.ts'
import { useLanguage } from '../parts/language.ts'
import { useHandoverStyles } from './handover.styles.ts'

type Mail = { subject: string; text: string }
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
  const { text: all, locale } = useLanguage()
  const text = all.handover
  if (!draft || !mail) return <p className={styles.lead}>{text.noMail}</p>
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(draft.language) ?? draft.language
  const missing = (value: string) => (value.trim() ? undefined : text.empty)
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
      {byMail && (
        <>
          <p className={styles.lead}>{text.to(draft.to.name, draft.to.email, language)}</p>
          <Field label={text.subject} required validationMessage={missing(mail.subject)}>
            <Input
              value={mail.subject}
              lang={draft.language}
              maxLength={200}
              onChange={(_, { value }) => onMail({ ...mail, subject: value })}
            />
          </Field>
          <Field label={text.text} required validationMessage={missing(mail.text)}>
            <Textarea
              className={styles.text}
              resize="vertical"
              value={mail.text}
              lang={draft.language}
              maxLength={4000}
              onChange={(_, { value }) => onMail({ ...mail, text: value })}
            />
          </Field>
        </>
      )}
    </>
  )
}
