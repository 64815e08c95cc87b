import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Textarea,
} from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons'
import { type FormEvent, useId, useState } from 'react'
import type { Person } from '../../src/contract/people.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDialogStyles } from './dialog.styles.ts'
import { FacesCard } from './faces-card.tsx'
import { LogMoreCard } from './log-more-card.tsx'
import {
  faultsOfTalk,
  saysMore,
  type TalkDraft,
  type TalkFault,
  type TalkFaults,
  talkOf,
  tooLongIn,
} from './talk-draft.ts'
import { useLog } from './use-talk.ts'

export type LogDialogProps = {
  open: boolean
  draft: TalkDraft
  contacts: readonly Pick<Person, 'id' | 'name'>[]
  /** Whether it is said already with whom. */
  fixed: boolean
  onChange: (draft: TalkDraft) => void
  onClose: () => void
  onTold: (told: Answer<'logConversation'>) => void
}

/** Tells of a conversation at any time (2.7): with whom, how they seemed and what was heard; the rest is folded away. */
export function LogDialog({ open, ...props }: LogDialogProps) {
  return (
    <Dialog
      open={open}
      // What was typed is not lost to a click beside the dialog.
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ draft, contacts, fixed, onChange, onClose, onTold }: Omit<LogDialogProps, 'open'>) {
  const styles = useDialogStyles()
  const text = useText().talk
  const log = useLog(onTold)
  const [tried, setTried] = useState(false)
  const [more, setMore] = useState(() => saysMore(draft))
  const faults = tried ? faultsOfTalk(draft) : tooLongIn(draft)
  const sayFault = useFault()
  const name = contacts.find(({ id }) => id === draft.contactId)?.name
  const change = (part: Partial<TalkDraft>) => onChange({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const found = faultsOfTalk(draft)
    if (found.promise || found.note) setMore(true)
    if (Object.keys(found).length > 0 || log.isPending) return
    log.mutate(talkOf(draft))
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{fixed && name ? text.titleWith(name) : text.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {log.isError && <Failed error={log.error} />}
          {!fixed && (
            <Field label={text.who} required validationMessage={sayFault(faults.contactId)}>
              <Select value={draft.contactId} onChange={(_, { value }) => change({ contactId: value })}>
                <option value="">{text.choose}</option>
                {contacts.map((contact) => (
                  <option key={contact.id} value={contact.id}>
                    {contact.name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <FacesCard
            label={name ? text.seemed(name) : text.seemedSomebody}
            guess={draft.guess}
            onChange={(guess) => change({ guess })}
          />
          <Field label={text.heard} hint={text.heardHint} validationMessage={sayFault(faults.heard)}>
            <Textarea
              resize="vertical"
              rows={4}
              value={draft.heard}
              onChange={(_, { value }) => change({ heard: value })}
            />
          </Field>
          <More draft={draft} onChange={onChange} faults={faults} open={more} onOpen={setMore} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={log.isPending}>
            {text.save}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

/** Whether it is not saved, or may be: saving it again does no harm. */
function Failed({ error }: { error: unknown }) {
  const styles = useDialogStyles()
  const text = useText().talk
  if (!mayBeDone(error)) return <Trouble error={error} title={text.notSaved} />
  return (
    <>
      <Trouble error={error} title={text.unsure} />
      <p className={styles.lead}>{text.again}</p>
    </>
  )
}

type MoreProps = Pick<LogDialogProps, 'draft' | 'onChange'> & {
  faults: TalkFaults
  open: boolean
  onOpen: (open: boolean) => void
}
function More({ draft, onChange, faults, open, onOpen }: MoreProps) {
  const styles = useDialogStyles()
  const text = useText().talk
  const sayFault = useFault()
  const id = useId()
  return (
    <div className={styles.more}>
      <Button
        appearance="subtle"
        className={styles.fold}
        icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        {open ? text.fewer : text.more}
      </Button>
      {open && (
        <div id={id} className={styles.content}>
          <LogMoreCard
            {...{ draft, onChange }}
            fault={sayFault(faults.promise)}
            noteFault={sayFault(faults.note)}
          />
        </div>
      )}
    </div>
  )
}

/** Says what stands in the way of saving. */
function useFault() {
  const { talk, typed } = useText()
  return (fault: TalkFault | undefined): string | undefined => {
    if (!fault) return undefined
    return typeof fault === 'string' ? talk[fault] : typed.tooLong(fault.tooLong)
  }
}
