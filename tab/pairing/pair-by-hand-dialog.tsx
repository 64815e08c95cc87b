import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Select,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { usePairByHandStyles } from './pair-by-hand-dialog.styles.ts'
import { useCreatePair } from './use-pairing.ts'

type Props = { customer: CustomerPage; onClose: () => void; onPaired: (pairs: number) => void }

/** Makes one pair of an employee and a contact that somebody has in mind. */
export function PairByHandDialog({ open, ...props }: Props & { open: boolean }) {
  const styles = usePairByHandStyles()
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface className={styles.surface}>
        <PairForm {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function PairForm({ customer, onClose, onPaired }: Props) {
  const styles = usePairByHandStyles()
  const text = useText()
  const create = useCreatePair()
  const [employeeId, setEmployeeId] = useState<string>()
  const [contactId, setContactId] = useState('')
  const [introduce, setIntroduce] = useState(false)
  const [tried, setTried] = useState(false)
  const make = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!employeeId || !contactId || create.isPending) return
    create.mutate(
      { employeeId, contactId, introduce },
      {
        onSuccess: () => {
          onPaired(1)
          onClose()
        },
      },
    )
  }
  return (
    <form onSubmit={make} noValidate>
      <DialogBody>
        <DialogTitle>{text.pairing.handTitle(customer.name)}</DialogTitle>
        <DialogContent className={styles.content}>
          {create.isError && <Trouble error={create.error} title={text.trouble.saved} />}
          <Field
            label={text.pairing.employee}
            hint={text.pairing.employeeHint}
            required
            validationMessage={tried && !employeeId ? text.pairing.missingEmployee : undefined}
          >
            <FindEmployee onChosen={setEmployeeId} />
          </Field>
          <Field
            label={text.pairing.contact}
            required
            validationMessage={tried && !contactId ? text.pairing.missingContact : undefined}
            hint={customer.contacts.length === 0 ? text.pairing.noContacts : undefined}
          >
            <Select value={contactId} onChange={(_, data) => setContactId(data.value)}>
              <option value="" disabled>
                {text.pairing.chooseContact}
              </option>
              {customer.contacts.map((contact) => (
                <option key={contact.id} value={contact.id}>
                  {text.person.at(contact.name, contact.jobTitle || text.functions[contact.function])}
                </option>
              ))}
            </Select>
          </Field>
          <RadioGroup
            aria-label={text.pairing.begin}
            value={introduce ? 'introduce' : 'known'}
            onChange={(_, { value }) => setIntroduce(value === 'introduce')}
          >
            <Radio value="known" label={text.pairing.known} />
            <Radio value="introduce" label={text.pairing.introduce} />
          </RadioGroup>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.pairing.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
            {text.pairing.make}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
