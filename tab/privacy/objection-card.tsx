import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular, PersonProhibited20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useText } from '../parts/language.ts'
import { useMe } from '../parts/use-answer.ts'
import { ObjectionDialog } from './objection-dialog.tsx'

type Props = {
  customerId: string
  contact: { id: string; name: string; objectedOn: string | null; mayObject: boolean }
}

/** The way to note that a contact wants no more calls and invitations; for administrators also the way back (6.4). */
export function ObjectionCard({ customerId, contact }: Props) {
  const text = useText().objection
  const isAdministrator = useMe().data?.roles.includes('administrator') ?? false
  const [open, setOpen] = useState(false)
  const { name, objectedOn } = contact
  const objects = objectedOn === null
  if (!(objects ? contact.mayObject : isAdministrator)) return null
  return (
    <>
      {objects ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<PersonProhibited20Regular />}
          aria-label={text.note(name)}
          title={text.note(name)}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          aria-label={text.backFor(name)}
          title={text.backFor(name)}
          onClick={() => setOpen(true)}
        />
      )}
      {open && (
        <ObjectionDialog
          asked={{ customerId, contactId: contact.id, name, objects }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
