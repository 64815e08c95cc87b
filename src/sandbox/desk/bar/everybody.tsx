import { Avatar, Badge, mergeClasses, SearchBox, Text } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { Mailbox, Person } from '../control-api.ts'
import { moveFocus } from '../move-focus.ts'
import { findOutside, findPeople, isAdministrator, isLeader } from '../people.ts'
import { usePersonPickerStyles } from './person-picker.styles.ts'

type Props = {
  people: readonly Person[]
  mailboxes: readonly Mailbox[]
  /** The address of who one is now. */
  current: string
  choose: (email: string) => void
}

/** Everybody inside, and those outside to whom somebody wrote. */
export function Everybody({ people, mailboxes, current, choose }: Props) {
  const styles = usePersonPickerStyles()
  const outsideId = useId()
  const [search, setSearch] = useState('')
  const inside = findPeople(people, search)
  const outside = findOutside(mailboxes, search)
  return (
    <>
      <SearchBox
        className={styles.search}
        placeholder="Find by name, title or department"
        aria-label="Find somebody"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
        onKeyDown={(event) => {
          const only = inside[0] ?? outside[0]
          if (event.key === 'Enter' && only) choose(only.email)
        }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus between the buttons inside */}
      <div className={styles.lists} onKeyDown={moveFocus}>
        <ul className={styles.list} aria-label={`${inside.length} people`}>
          {inside.map((person) => (
            <li key={person.email}>
              <One {...{ current, choose }} who={person} more={`${person.jobTitle} · ${person.department}`}>
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
              </One>
            </li>
          ))}
        </ul>
        {outside.length > 0 && (
          <>
            <Text as="h2" id={outsideId} size={200} weight="semibold" className={styles.heading}>
              Outside, with mail only
            </Text>
            <ul className={styles.list} aria-labelledby={outsideId}>
              {outside.map((guest) => (
                <li key={guest.email}>
                  <One
                    {...{ current, choose }}
                    who={{ name: guest.name || guest.email, email: guest.email }}
                    more={`${guest.email} · ${guest.count} ${guest.count === 1 ? 'mail' : 'mails'}`}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {inside.length + outside.length === 0 && <Text className={styles.none}>Nobody is called that.</Text>}
    </>
  )
}

type OneProps = Pick<Props, 'current' | 'choose'> & {
  who: { name: string; email: string }
  more: string
  children?: ReactNode
}

function One({ who, more, current, choose, children }: OneProps) {
  const styles = usePersonPickerStyles()
  const isCurrent = who.email === current
  return (
    <button
      type="button"
      className={mergeClasses(styles.person, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      onClick={() => choose(who.email)}
    >
      <Avatar name={who.name} color="colorful" size={32} aria-hidden />
      <span className={styles.words}>
        <span className={styles.name}>
          <Text weight={isCurrent ? 'semibold' : 'regular'}>{who.name}</Text>
          {children}
        </span>
        <span className={styles.role}>{more}</span>
      </span>
    </button>
  )
}
