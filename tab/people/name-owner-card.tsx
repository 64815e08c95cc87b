import { Button, Field } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useOwnerCardStyles } from './owner-card.styles.ts'
import { useSetOwner } from './use-owner.ts'

type Props = { customerId: string; onClose: (owner?: string) => void }

/** Names the owner by name; what was chosen stays when it cannot be saved. */
export function NameOwnerCard({ customerId, onClose }: Props) {
  const styles = useOwnerCardStyles()
  const { owner: text, trouble } = useText()
  const [chosen, setChosen] = useState<string>()
  const { mutate, isPending, isError, error } = useSetOwner(customerId)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen || isPending) return
    mutate(chosen, { onSuccess: ({ owner }) => onClose(owner?.name) })
  }
  return (
    <form onSubmit={save} className={styles.form}>
      {isError && <Trouble error={error} title={trouble.saved} />}
      <Field label={text.who}>
        <FindEmployee onChosen={setChosen} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={!chosen || isPending}>
          {isPending ? text.saving : text.save}
        </Button>
        <Button onClick={() => onClose()}>{text.cancel}</Button>
      </div>
    </form>
  )
}
