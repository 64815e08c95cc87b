import { Field, Input, Textarea } from '@fluentui/react-components'
import type { MailDraft } from '../../src/contract/pairing.ts'
import { useLanguage } from './language.ts'
import { LONGEST_MAIL, type Mail } from './mail.ts'
import { useTooLong } from './use-too-long.ts'

type Props = {
  draft: MailDraft
  mail: Mail
  words: { subject: string; text: string; empty: string }
  onMail: (mail: Mail) => void
}

/** Subject and text of a drafted mail that may be changed before it leaves, in the language it is written in. */
export function MailFields({ draft, mail, words, onMail }: Props) {
  const sayTooLong = useTooLong()
  const fault = (name: keyof Mail) =>
    mail[name].trim() ? sayTooLong(mail[name], LONGEST_MAIL[name]) : words.empty
  return (
    <>
      <Field label={words.subject} required validationMessage={fault('subject')}>
        <Input
          value={mail.subject}
          lang={draft.language}
          onChange={(_, { value }) => onMail({ ...mail, subject: value })}
        />
      </Field>
      <Field label={words.text} required validationMessage={fault('text')}>
        <Textarea
          resize="vertical"
          rows={12}
          value={mail.text}
          lang={draft.language}
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
