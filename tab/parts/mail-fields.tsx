import { Field, Input, Textarea } from '@fluentui/react-components'
import type { MailDraft } from '../../src/contract/pairing.ts'
import { useLanguage } from './language.ts'

export type Mail = { subject: string; text: string }
type Props = {
  draft: MailDraft
  mail: Mail
  words: { subject: string; text: string; empty: string }
  onMail: (mail: Mail) => void
}

/** Subject and text of a drafted mail that may be changed before it leaves, in the language it is written in. */
export function MailFields({ draft, mail, words, onMail }: Props) {
  const missing = (value: string) => (value.trim() ? undefined : words.empty)
  return (
    <>
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
          resize="vertical"
          rows={12}
          value={mail.text}
          lang={draft.language}
          maxLength={4000}
          onChange={(_, { value }) => onMail({ ...mail, text: value })}
        />
      </Field>
    </>
  )
}

/** What the language of a mail is called in the reader's own. */
export function useLanguageOf({ language }: MailDraft): string {
  const { locale } = useLanguage()
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
}
