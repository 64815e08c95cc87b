import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import { type ClipboardEvent, useId, useState } from 'react'
import { meetingLinkIn } from '../../src/contract/meeting-link.ts'
import { useText } from '../parts/language.ts'
import { useTooLong } from '../parts/use-too-long.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { type Draft, LONGEST } from './draft.ts'

const LENGTHS = [15, 20, 30, 45, 60, 90, 120]
/** `hosts` are those to which a link to a meeting may lead. */
type Props = { draft: Draft; hosts: readonly string[]; onChange: (draft: Draft) => void }

/** What the invitation says and how long it is; filled in already, so folded away. */
export function DetailsCard({ draft, hosts, onChange }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles.details}>
      <Button
        appearance="subtle"
        icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={styles.fold}
        onClick={() => setOpen(!open)}
      >
        {text.details(draft.subject, draft.minutes)}
      </Button>
      {open && (
        <div id={id} className={styles.fields}>
          <Fields draft={draft} hosts={hosts} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

function Fields({ draft, hosts, onChange }: Props) {
  const text = useText().visits.dialog
  const sayTooLong = useTooLong()
  const fault = (name: keyof typeof LONGEST) => sayTooLong(draft[name], LONGEST[name])
  /** Of an invitation that is pasted whole, the link alone: the field would join its lines, and what stands behind it. */
  const paste = (event: ClipboardEvent) => {
    const meetingLink = meetingLinkIn(event.clipboardData.getData('text'), hosts)
    if (!meetingLink) return
    event.preventDefault()
    onChange({ ...draft, meetingLink })
  }
  const lengths = [...new Set([...LENGTHS, draft.minutes])].sort((a, b) => a - b)
  return (
    <>
      <Field label={text.subject} validationMessage={fault('subject')}>
        <Input value={draft.subject} onChange={(_, { value }) => onChange({ ...draft, subject: value })} />
      </Field>
      <Field label={text.agenda} hint={text.agendaHint} validationMessage={fault('agenda')}>
        <Textarea
          resize="vertical"
          rows={5}
          value={draft.agenda}
          onChange={(_, { value }) => onChange({ ...draft, agenda: value })}
        />
      </Field>
      <Field label={text.meetingLink} hint={text.meetingLinkHint} validationMessage={fault('meetingLink')}>
        <Input
          type="url"
          value={draft.meetingLink}
          onPaste={paste}
          onChange={(_, { value }) => onChange({ ...draft, meetingLink: value })}
        />
      </Field>
      <Field label={text.length}>
        <Select
          value={String(draft.minutes)}
          onChange={(_, { value }) => onChange({ ...draft, minutes: Number(value) })}
        >
          {lengths.map((minutes) => (
            <option key={minutes} value={minutes}>
              {text.minutes(minutes)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
