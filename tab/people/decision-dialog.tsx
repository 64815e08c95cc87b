import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { TimelineEntryView } from '../../src/contract/timeline.ts'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { excess } from '../parts/too-long.ts'
import { useDays } from '../parts/use-days.ts'
import { type Drafts, useDrafts } from '../parts/use-drafts.ts'
import { useTooLong } from '../parts/use-too-long.ts'
import { useTimelineCardStyles } from './timeline-card.styles.ts'
import { useNoteDecision } from './use-decisions.ts'

/** As many letters, and as many things, as the service takes. */
const LONGEST = 1000
const MOST = 20
type Props = {
  customer: { id: string; name: string }
  entries: readonly TimelineEntryView[]
  onClose: () => void
}
/** `requestId` names this decision, so that sending it twice notes it once. */
type Draft = { text: string; decidedOn: string; evidence: readonly string[]; requestId: string }
const DRAFTS: Drafts<Draft> = { kept: {} }

/** Notes what was decided about a customer, on what of their own it rests (5.6); what is typed is kept until then. */
export function DecisionDialog(props: Props) {
  return (
    <FormDialog open keeps onClose={props.onClose}>
      <Form {...props} />
    </FormDialog>
  )
}

function Form({ customer, entries, onClose }: Props) {
  const text = useText().decision
  const sayTooLong = useTooLong()
  const { drafts, keep, drop } = useDrafts(DRAFTS)
  const [blank] = useState(() => ({ text: '', decidedOn: '', evidence: [], requestId: crypto.randomUUID() }))
  const draft: Draft = drafts[customer.id] ?? blank
  const [tried, setTried] = useState(false)
  const note = useNoteDecision(customer.id)
  const words = draft.text.trim()
  // What is no longer offered is not sent unseen.
  const chosen = draft.evidence.filter((key) => entries.some((one) => one.key === key))
  const submit = () => {
    setTried(true)
    if (!words || excess(words, LONGEST) > 0) return
    const { decidedOn, requestId } = draft
    const done = () => {
      drop(customer.id)
      onClose()
    }
    note.mutate(
      { text: words, decidedOn: decidedOn || null, evidence: chosen, requestId },
      { onSuccess: done },
    )
  }
  const change = (part: Partial<Draft>) => keep(customer.id, { ...draft, ...part })
  return (
    <DialogForm
      {...{ onClose, title: text.title(customer.name), cancel: text.cancel }}
      {...{ error: note.error, pending: note.isPending, onSubmit: submit }}
      send={note.isPending ? text.saving : text.save}
    >
      <Field
        label={text.text}
        hint={text.textHint}
        required
        validationMessage={tried && !words ? text.textMissing : sayTooLong(words, LONGEST)}
      >
        <Textarea
          resize="vertical"
          rows={3}
          value={draft.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <Field label={text.day} hint={text.dayHint}>
        <Input
          type="date"
          value={draft.decidedOn}
          onChange={(_, { value }) => change({ decidedOn: value })}
        />
      </Field>
      <Evidence entries={entries} chosen={chosen} onChosen={(evidence) => change({ evidence })} />
    </DialogForm>
  )
}

type Choosing = {
  entries: readonly TimelineEntryView[]
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
}
function Evidence({ entries, chosen, onChosen }: Choosing) {
  const styles = useTimelineCardStyles()
  const { decision: text, customer } = useText()
  const say = useDays()
  const found = entries.flatMap((one) => {
    if (one.kind === 'visit')
      return [{ key: one.key, label: customer.evidence.visit(say(one.day), one.visit.subject), quote: '' }]
    if (one.kind !== 'conversation') return []
    const { employee, contact, heard } = one.conversation
    return [
      {
        key: one.key,
        label: customer.evidence.conversation(say(one.day), employee.name, contact.name),
        quote: heard,
      },
    ]
  })
  const tick = (key: string) => {
    const others = chosen.filter((one) => one !== key)
    onChosen(others.length < chosen.length ? others : [...chosen, key])
  }
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.who}>{text.evidence}</legend>
      <p className={styles.tag}>{found.length > 0 ? text.evidenceHint : text.noEvidence}</p>
      {found.map(({ key, label, quote }) => (
        <Checkbox
          key={key}
          checked={chosen.includes(key)}
          disabled={chosen.length >= MOST && !chosen.includes(key)}
          onChange={() => tick(key)}
          label={
            <>
              {label}
              {quote && (
                <span dir="auto" className={styles.quote}>
                  {quote}
                </span>
              )}
            </>
          }
        />
      ))}
    </fieldset>
  )
}
