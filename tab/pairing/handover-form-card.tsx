import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { HandedOver, HandoverView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { type Mail, mayLeave } from '../parts/mail.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useHandoverStyles } from './handover.styles.ts'
import { best, mayFollow, type Side } from './handover.ts'
import { HandoverMailCard } from './handover-mail-card.tsx'
import { SuccessorsCard } from './successors-card.tsx'
import { type Successor, useHandOver } from './use-handover.ts'

type Props = {
  proposal: HandoverView
  /** Whether the mail about the chosen successor is still being drafted. */
  drafting: boolean
  successor: Successor | undefined
  onSuccessor: (successor: Successor) => void
  onClose: () => void
  onDone: (done: { handed: HandedOver; before: HandoverView }) => void
}

/** Who follows, what goes over with the pair, and what the contact is told. */
export function HandoverFormCard({ proposal, drafting, successor, onSuccessor, onClose, onDone }: Props) {
  const styles = useHandoverStyles()
  const text = useText().handover
  const { pair, draft, leaving } = proposal
  const [side, setSide] = useState<Side>(leaving ?? 'employee')
  const chosen = successor ?? best(proposal, side)
  const [written, setWritten] = useState<{ draft: HandoverView['draft']; mail: Mail }>()
  const [byMail, setByMail] = useState(true)
  const handOver = useHandOver(pair.id)
  // Another successor has another mail; what was written for the one before does not fit them.
  const mail = written && written.draft === draft ? written.mail : draft
  const complete = mail !== null && mayLeave(mail)
  const waits =
    handOver.isPending ||
    drafting ||
    !mayFollow(proposal, side, chosen) ||
    (byMail && draft !== null && !complete)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (waits || !chosen) return
    const sent = byMail && mail ? { subject: mail.subject, text: mail.text } : null
    handOver.mutate(
      { ...chosen, mail: sent },
      { onSuccess: (handed) => onDone({ handed, before: proposal }) },
    )
  }
  const turn = (to: Side) => {
    setSide(to)
    const first = best(proposal, to)
    if (first) onSuccessor(first)
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{text.titleOf(pair.employee.name, pair.contact.name)}</DialogTitle>
        <DialogContent className={styles.content} inert={handOver.isPending}>
          <p className={styles.lead}>
            {leaving && text.left(leaving === 'employee' ? pair.employee.name : pair.contact.name)}{' '}
            {text.goesOver(proposal)}
          </p>
          <Field label={text.who}>
            <RadioGroup value={side} layout="horizontal" onChange={(_, { value }) => turn(value as Side)}>
              <Radio value="employee" label={pair.employee.name} disabled={leaving === 'contact'} />
              <Radio value="contact" label={pair.contact.name} disabled={leaving === 'employee'} />
            </RadioGroup>
          </Field>
          <SuccessorsCard proposal={proposal} side={side} chosen={chosen} onChosen={onSuccessor} />
          <HandoverMailCard
            draft={draft}
            mail={mail}
            byMail={byMail}
            onByMail={setByMail}
            onMail={(next) => setWritten({ draft, mail: next })}
          />
          {handOver.isError && (
            <div ref={(line) => line?.scrollIntoView({ block: 'nearest' })}>
              <Trouble error={handOver.error} title={mayBeDone(handOver.error) ? text.maybe : text.notDone} />
            </div>
          )}
        </DialogContent>
        <DialogActions className={styles.actions}>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={waits}>
            {handOver.isPending ? text.sending : text.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
