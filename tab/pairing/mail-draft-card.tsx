import { Field, Input, Textarea } from '@fluentui/react-components'
import type { MailDraft } from '../../src/contract/pairing.ts'
import { useLanguage } from '../parts/language.ts'
import { useLifeStyles } from './life.styles.ts'

type Mail = { subject: string; text: string }
type Props = {
  draft: MailDraft
  mail: Mail
  words: {
    to: (name: string, email: string, language: string) => string
    subject: string
    text: string
    empty: string
  }
  onMail: (mail: Mail) => void
}

/** A drafted mail that may be changed before it goes out: to whom, in which language, what. */
export function MailDraftCard({ draft, mail, words, onMail }: Props) {
  const styles = useLifeStyles()
  const { locale } = useLanguage()
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(draft.language) ?? draft.language
  const missing = (value: string) => (value.trim() ? undefined : words.empty)
  return (
    <>
      <p className={styles.lead}>{words.to(draft.to.name, draft.to.email, language)}</p>
      <Field label={words.subject} required validationMessage={missing(mail.subject)}>
        <Input
          value={mail.subject}
          lang={draft.language}
          maxLength={200}
          onChange={(_, { value }) => onMail({ ...mail, subject: value })}
        />
      </Field>
      <Field label={words.text} required validationMessage={missing(mail.text)}>
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
  )
}
