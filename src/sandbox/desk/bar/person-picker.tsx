import { Avatar, Badge, Button, mergeClasses, SearchBox, Text } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import type { Person } from '../control-api.ts'
import { Flyout } from '../flyout.tsx'
import { findPeople, isAdministrator, isLeader } from '../people.ts'
import type { Go } from '../use-place.ts'
import { usePersonPickerStyles } from './person-picker.styles.ts'

type Props = { people: readonly Person[]; person: Person | undefined; go: Go; folded: boolean }

/** Who one is on the desk, and everybody else one can be. */
export function PersonPicker({ people, person, go, folded }: Props) {
  const styles = usePersonPickerStyles()
  if (!person) return null
  return (
    <Flyout
      label="Be somebody else"
      side="end"
      className={styles.surface}
      trigger={(props) => (
        <Button {...props} appearance="subtle" className={styles.me}>
          <Avatar name={person.name} color="colorful" size={32} aria-hidden />
          <span className={styles.hidden}>You are </span>
          <span className={mergeClasses(styles.myself, folded && styles.hidden)}>
            <span className={styles.cut}>{person.name}</span>
            <span className={mergeClasses(styles.cut, styles.title)}>{person.jobTitle}</span>
          </span>
          {!folded && <ChevronDownRegular aria-hidden />}
          <span className={styles.hidden}>. Be somebody else</span>
        </Button>
      )}
    >
      {(close) => (
        <Everybody
          people={people}
          current={person}
          choose={({ email }) => {
            close()
            go({ person: email.toLowerCase(), page: null })
          }}
        />
      )}
    </Flyout>
  )
}

type ListProps = { people: readonly Person[]; current: Person; choose: (person: Person) => void }

function Everybody({ people, current, choose }: ListProps) {
  const styles = usePersonPickerStyles()
  const [search, setSearch] = useState('')
  const found = findPeople(people, search)
  const one = (person: Person) => (
    <li key={person.email}>
      <button
        type="button"
        className={mergeClasses(styles.person, person === current && styles.current)}
        aria-current={person === current || undefined}
        onClick={() => choose(person)}
      >
        <Avatar name={person.name} color="colorful" size={32} aria-hidden />
        <span className={styles.words}>
          <span className={styles.name}>
            <Text weight={person === current ? 'semibold' : 'regular'}>{person.name}</Text>
            {isLeader(person, people) && (
              <Badge appearance="tint" size="small">
                Leader
              </Badge>
            )}
            {isAdministrator(person) && (
              <Badge appearance="tint" size="small" color="informative">
                Administrator
              </Badge>
            )}
          </span>
          <span className={styles.role}>
            {person.jobTitle} · {person.department}
          </span>
        </span>
      </button>
    </li>
  )
  return (
    <>
      <SearchBox
        className={styles.search}
        placeholder="Find by name, title or department"
        aria-label="Find somebody"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
        onKeyDown={(event) => {
          const [only] = found
          if (event.key === 'Enter' && only) choose(only)
        }}
      />
      <ul className={styles.list} onKeyDown={moveFocus} aria-label={`${found.length} people`}>
        {found.map(one)}
      </ul>
      {found.length === 0 && <Text className={styles.none}>Nobody is called that.</Text>}
    </>
  )
}

/** Up and down go from one to the next. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll('button')]
  all[all.findIndex((one) => one.matches(':focus')) + step]?.focus()
}
