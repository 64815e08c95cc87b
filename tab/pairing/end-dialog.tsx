import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { CHOSEN_END_REASONS } from '../../src/contract/words.ts'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
import { useLifeStyles } from './life.styles.ts'
import type { LifeDialogProps } from './life.ts'
import { type ChosenReason, useEndPair } from './use-life.ts'

/** Ends a pair with a reason (1.5). That a contact has left is said once more, since it is for everybody. */
export function EndDialog({ open, ...props }: LifeDialogProps) {
  return (
    <FormDialog open={open} onClose={props.onClose}>
      <EndForm {...props} />
    </FormDialog>
  )
}

function EndForm({ pair, onClose, onDone }: Omit<LifeDialogProps, 'open'>) {
  const styles = useLifeStyles()
  const { life } = useText()
  const words = life.end
  const { mutate, isPending, error } = useEndPair(pair)
  const [reason, setReason] = useState<ChosenReason>('not my contact')
  const { employee, contact, customerName } = pair
  const hasLeft = reason === 'contact left'
  const submit = () =>
    mutate(reason, {
      onSuccess: (next) => onDone({ pair: next, what: hasLeft ? 'left' : 'ended', before: pair }),
    })
  return (
    <DialogForm
      {...{ error, pending: isPending, onClose }}
      title={words.title(employee.name, contact.name)}
      cancel={life.cancel}
      send={hasLeft ? words.sendLeft(contact.name) : words.send}
      onSubmit={submit}
    >
      <p className={styles.lead}>{words.lead}</p>
      <Field label={words.why}>
        <RadioGroup value={reason} onChange={(_, { value }) => setReason(value as ChosenReason)}>
          {CHOSEN_END_REASONS.map((one) => (
            <Radio key={one} value={one} label={words.reasons[one]} />
          ))}
        </RadioGroup>
      </Field>
      {hasLeft && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.left(contact.name, customerName)}</MessageBarBody>
        </MessageBar>
      )}
    </DialogForm>
  )
}
