import type { ComponentProps } from 'react'
import { MailFields, useLanguageOf } from '../parts/mail-fields.tsx'
import { useLifeStyles } from './life.styles.ts'

type Fields = ComponentProps<typeof MailFields>
type Props = Fields & {
  words: Fields['words'] & { to: (name: string, email: string, language: string) => string }
}

/** A drafted mail that may be changed before it goes out: to whom, in which language, what. */
export function MailDraftCard({ draft, mail, words, onMail }: Props) {
  const styles = useLifeStyles()
  return (
    <>
      <p className={styles.lead}>{words.to(draft.to.name, draft.to.email, useLanguageOf(draft))}</p>
      <MailFields draft={draft} mail={mail} words={words} onMail={onMail} />
    </>
  )
}
