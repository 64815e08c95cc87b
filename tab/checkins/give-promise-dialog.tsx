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
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { MyFollowUp } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useAnswer, useMe } from '../parts/use-answer.ts'
import { useDialogStyles } from './dialog.styles.ts'

type Props = {
  open: boolean
  promise: Pick<MyFollowUp, 'text' | 'customerId'>
  pending: boolean
  error: unknown
  onClose: () => void
  onGive: (toId: string) => void
}

/** Whom of those with a counterpart at the same customer I give a promise to. */
export function GivePromiseDialog({ open, ...props }: Props) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ promise, pending, error, onClose, onGive }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.me.give
  const me = useMe().data
  const answer = useAnswer('listPairs', { query: { customerId: promise.customerId } }, { everyMs: 60_000 })
  const [toId, setToId] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (toId && !pending) onGive(toId)
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={text.trouble.saved} />}
          <p dir="auto" className={styles.lead}>
            {promise.text}
          </p>
          <AnsweredView answer={answer}>
            {({ pairs }) => {
              const others = new Map(
                pairs
                  .filter(({ employee }) => employee.id !== me?.id)
                  .map((one) => [one.employee.id, one.employee]),
              )
              if (others.size === 0) return <p className={styles.lead}>{words.nobody}</p>
              return (
                <Field label={words.who} required>
                  <Select value={toId} onChange={(_, { value }) => setToId(value)}>
                    <option value="">{words.choose}</option>
                    {[...others.values()].map(({ id, name, jobTitle, department }) => (
                      <option key={id} value={id}>
                        {`${name}, ${text.person.at(jobTitle, department)}`}
                      </option>
                    ))}
                  </Select>
                </Field>
              )
            }}
          </AnsweredView>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pending || !toId}>
            {words.confirm}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
