import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'
import { useLiftErasure } from './use-personal-data.ts'

/** Lets somebody who was erased be imported again, by their address: nothing else of them is known. */
export function LiftCard() {
  const styles = usePersonalDataPageStyles()
  const text = useText().personalData
  const lift = useLiftErasure()
  const [address, setAddress] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim().length > 2 && !lift.isPending) lift.mutate(address)
  }
  return (
    <Panel title={text.lift} hint={text.liftHint}>
      <form onSubmit={submit} className={styles.form}>
        <Field label={text.address} className={styles.field}>
          <Input
            type="email"
            maxLength={320}
            value={address}
            onChange={(_, { value }) => {
              setAddress(value)
              lift.reset()
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={lift.isPending}>
          {text.liftIt}
        </Button>
      </form>
      {lift.isError && <Trouble error={lift.error} title={text.notLifted} />}
      <Announcement>{lift.data && (lift.data.lifted ? text.lifted : text.nothingToLift)}</Announcement>
    </Panel>
  )
}
