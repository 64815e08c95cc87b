import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { CHOSEN_END_REASONS } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useLifeStyles } from './life.styles.ts'
import type { LifeDialogProps } from './life.ts'
import { type ChosenReason, useEndPair } from './use-life.ts'

/** Ends a pair with a reason (1.5). That a contact has left is said once more, since it is for everybody. */
export function EndDialog({ open, ...props }: LifeDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface>
        <EndForm {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function EndForm({ pair, onClose, onDone }: Omit<LifeDialogProps, 'open'>) {
  const styles = useLifeStyles()
  const text = useText()
  const words = text.life.end
  const end = useEndPair(pair)
  const [reason, setReason] = useState<ChosenReason>('not my contact')
  const { employee, contact, customerName } = pair
  const hasLeft = reason === 'contact left'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (end.isPending) return
    end.mutate(reason, {
      onSuccess: (next) => onDone({ pair: next, what: hasLeft ? 'left' : 'ended', before: pair }),
    })
  }
  return (
    <form onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{words.title(employee.name, contact.name)}</DialogTitle>
        <DialogContent className={styles.content}>
          {end.isError && <Trouble error={end.error} title={text.trouble.saved} />}
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
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.life.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={end.isPending}>
            {hasLeft ? words.sendLeft(contact.name) : words.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
