import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { MyFollowUp } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
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
    <FormDialog open={open} onClose={props.onClose}>
      <Form {...props} />
    </FormDialog>
  )
}

function Form({ promise, onGive, ...props }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.me.give
  const me = useMe().data
  const answer = useAnswer('listPairs', { query: { customerId: promise.customerId } }, { everyMs: 60_000 })
  const [toId, setToId] = useState('')
  return (
    <DialogForm
      {...props}
      {...{ title: words.title, cancel: words.cancel, send: words.confirm }}
      ready={toId !== ''}
      onSubmit={() => onGive(toId)}
    >
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
    </DialogForm>
  )
}
