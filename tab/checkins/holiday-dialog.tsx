import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { CompanyHolidayView } from '../../src/contract/cycles.ts'
import { DialogForm, FormDialog } from '../parts/form-dialog.tsx'
import { useText } from '../parts/language.ts'
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
    <FormDialog open={open} onClose={props.onClose} keeps>
      <Form {...props} />
    </FormDialog>
  )
}

function Form({ before, onSave, ...props }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const { asking } = useText()
  const words = asking.holidays
  const [typed, setTyped] = useState<TypedHoliday>(before ?? { name: '', from: '', to: '' })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(typed)
  const submit = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) onSave(typedHoliday(typed))
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
    <DialogForm
      {...props}
      title={before ? words.changeOf(before.name) : words.addTitle}
      {...{ cancel: asking.cancel, send: asking.save }}
      onSubmit={submit}
    >
      {field('name', 'text')}
      <div className={styles.two}>
        {field('from', 'date')}
        {field('to', 'date')}
      </div>
    </DialogForm>
  )
}
