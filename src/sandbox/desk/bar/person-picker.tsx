import {
  Avatar,
  Badge,
  Button,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Text,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Person } from '../control-api.ts'
import { findPeople, isAdministrator, isLeader } from '../people.ts'
import type { Go } from '../use-place.ts'
import { usePersonPickerStyles } from './person-picker.styles.ts'

type Props = { people: readonly Person[]; person: Person | undefined; go: Go; folded: boolean }

/** Who one is on the desk, and everybody else one can be. */
export function PersonPicker({ people, person, go, folded }: Props) {
  const styles = usePersonPickerStyles()
  const [open, setOpen] = useState(false)
  if (!person) return null
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.me}
          aria-label={`You are ${person.name}, ${person.jobTitle}. Be somebody else`}
        >
          <Avatar name={person.name} color="colorful" size={32} aria-hidden />
          {!folded && (
            <>
              <span className={styles.myself}>
                <span className={styles.cut}>{person.name}</span>
                <span className={mergeClasses(styles.cut, styles.title)}>{person.jobTitle}</span>
              </span>
              <ChevronDownRegular aria-hidden />
            </>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Be somebody else">
        <Everybody
          people={people}
          current={person}
          choose={({ email }) => {
            setOpen(false)
            go({ person: email.toLowerCase(), page: null })
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}

type ListProps = { people: readonly Person[]; current: Person; choose: (person: Person) => void }

function Everybody({ people, current, choose }: ListProps) {
  const styles = usePersonPickerStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
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
              <Badge appearance="tint" size="small" color="important">
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
      <ul className={styles.list} {...arrows} aria-label={`${found.length} people`}>
        {found.map(one)}
      </ul>
      {found.length === 0 && <Text className={styles.none}>Nobody is called that.</Text>}
    </>
  )
}
