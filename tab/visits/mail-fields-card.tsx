import { Field, Input, Textarea } from '@fluentui/react-components'
import type { MailDraft } from '../../src/contract/pairing.ts'
import { useLanguage } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Mail = { subject: string; text: string }
type Props = { draft: MailDraft; mail: Mail; onMail: (mail: Mail) => void }

/** A mail to one contact that may be changed before it leaves: to whom, in which language, what. */
export function MailFieldsCard({ draft, mail, onMail }: Props) {
  const styles = useBookVisitStyles()
  const { text: all, locale } = useLanguage()
  const text = all.polls
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(draft.language) ?? draft.language
  const missing = (value: string) => (value.trim() ? undefined : text.empty)
  const { name, email } = draft.to
  return (
    <section aria-label={name} className={styles.fields}>
      <h3 className={styles.subtitle}>{text.to(name, email, language)}</h3>
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
          resize="vertical"
          rows={12}
          value={mail.text}
          lang={draft.language}
          maxLength={4000}
          onChange={(_, { value }) => onMail({ ...mail, text: value })}
        />
      </Field>
    </section>
  )
}
