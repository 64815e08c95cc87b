import type { MailDraft } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import type { Mail } from '../parts/mail.ts'
import { MailFields, useLanguageOf } from '../parts/mail-fields.tsx'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Props = { draft: MailDraft; mail: Mail; onMail: (mail: Mail) => void }

/** A mail to one contact of several, each under their name. */
export function MailFieldsCard({ draft, mail, onMail }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().polls
  const { name, email } = draft.to
  return (
    <section aria-label={name} className={styles.fields}>
      <h3 className={styles.subtitle}>{text.to(name, email, useLanguageOf(draft))}</h3>
      <MailFields draft={draft} mail={mail} words={text} onMail={onMail} />
    </section>
  )
}
