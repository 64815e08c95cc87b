import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { CompanyHolidayView } from '../../src/contract/cycles.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDialogStyles } from './dialog.styles.ts'
import { faultsOf, type TypedHoliday, typedHoliday } from './holidays.ts'

type Props = {
  open: boolean
  /** The one that is changed; none where one is added. */
  before: CompanyHolidayView | undefined
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (next: CompanyHolidayView) => void
}

/** Names a company holiday and its days (2.6). */
export function HolidayDialog({ open, ...props }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ before, pending, error, onClose, onSave }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const { asking } = text
  const words = asking.holidays
  const [typed, setTyped] = useState<TypedHoliday>(before ?? { name: '', from: '', to: '' })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0 && !pending) onSave(typedHoliday(typed))
  }
  const field = (name: keyof TypedHoliday, type: 'text' | 'date') => {
    const fault = tried ? faults[name] : undefined
    return (
      <Field
        label={words[name]}
        required={name !== 'to'}
        hint={name === 'to' ? words.toHint : undefined}
        validationMessage={fault && words[fault]}
      >
        <Input
          type={type}
          maxLength={100}
          value={typed[name]}
          onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
        />
      </Field>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{before ? words.changeOf(before.name) : words.addTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={text.trouble.saved} />}
          {field('name', 'text')}
          <div className={styles.two}>
            {field('from', 'date')}
            {field('to', 'date')}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{asking.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pending}>
            {asking.save}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
