import { Button, Field, Input } from '@fluentui/react-components'
import { PersonSearch20Regular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { FoundView } from '../../src/contract/personal-data.ts'
import { Announcement } from '../parts/announcement.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import { FoundPersonCard } from './found-person-card.tsx'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'
import { useFindPeople } from './use-personal-data.ts'

/** Finds a person, and offers what can be done with their data. */
export function PeopleCard() {
  const styles = usePersonalDataPageStyles()
  const text = useText().personalData
  const find = useFindPeople()
  const [name, setName] = useState('')
  const [begun, setBegun] = useState(false)
  const [asked, setAsked] = useState<FoundView>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() && !find.isPending) find.mutate(name)
  }
  const people = find.data?.people
  const onBegun = () => {
    find.reset()
    setName('')
    setBegun(true)
  }
  return (
    <Panel title={text.find} hint={text.findHint}>
      <form onSubmit={submit} className={styles.form}>
        <Field label={text.name} className={styles.field}>
          <Input type="search" maxLength={200} value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={find.isPending}>
          {text.search}
        </Button>
      </form>
      {find.isError && <Trouble error={find.error} title={text.notFound} />}
      <Announcement>
        {begun && !people ? text.begun : people && people.length > 0 && text.found(people.length)}
      </Announcement>
      {people?.length === 0 && (
        <Empty icon={<PersonSearch20Regular />} title={text.nobody} text={text.nobodyText} />
      )}
      {people && people.length > 0 && (
        <ul className={styles.list}>
          {people.map((person) => (
            <FoundPersonCard key={person.id} person={person} onErase={() => setAsked(person)} />
          ))}
        </ul>
      )}
      <EraseDialog asked={asked} onClose={() => setAsked(undefined)} onBegun={onBegun} />
    </Panel>
  )
}
