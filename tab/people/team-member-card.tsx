import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { Edit20Regular, PersonDelete20Regular } from '@fluentui/react-icons'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { MemberView } from '../../src/contract/teams.ts'
import { sayNames } from '../parts/days.ts'
import { Face } from '../parts/face.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import { type TeamChanging, useTeamChange } from './use-team.ts'

type Props = { member: MemberView; changing: TeamChanging; mayChange: boolean; customerId: string }

/** One of the team: face, name, title, function, what they do and whose counterpart they are; changed in place. */
export function TeamMemberCard({ member, changing, mayChange, customerId }: Props) {
  const styles = useTeamPageStyles()
  const { text, locale } = useLanguage()
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { id, name, role, does, counterparts } = member
  const close = (says?: string) => {
    setEditing(false)
    if (says) changing.setDone({ says, undo: { put: [{ employeeId: id, role, does }] } })
    else requestAnimationFrame(() => edit.current?.focus())
  }
  const remove = () => {
    if (changing.isPending) return
    changing.mutate({
      change: { remove: [id] },
      done: {
        says: text.team.removed(name, sayNames(counterparts, locale)),
        undo: { put: [{ employeeId: id, role, does }] },
      },
    })
  }
  return (
    <li className={styles.member}>
      <Face id={id} name={name} size={56} ours />
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {role && role !== member.department && <span className={styles.role}>{role}</span>}
        <span className={styles.second}>
          {text.person.at(member.jobTitle, text.functions[member.function])}
        </span>
        {editing ? (
          <MemberForm member={member} customerId={customerId} onClose={close} />
        ) : (
          <p className={does ? styles.does : styles.quiet}>{does || text.team.saysNothing}</p>
        )}
        {counterparts.length > 0 && (
          <span className={styles.second}>{text.team.counterpartOf(sayNames(counterparts, locale))}</span>
        )}
      </div>
      {mayChange && !editing && (
        <div className={styles.acts}>
          <Button
            ref={edit}
            appearance="subtle"
            icon={<Edit20Regular />}
            aria-label={text.team.edit(name)}
            title={text.team.edit(name)}
            onClick={() => setEditing(true)}
          />
          <Button
            appearance="subtle"
            icon={<PersonDelete20Regular />}
            aria-label={text.team.remove(name)}
            title={text.team.remove(name)}
            disabledFocusable={changing.isPending}
            onClick={remove}
          />
        </div>
      )}
    </li>
  )
}

type FormProps = { member: MemberView; customerId: string; onClose: (says?: string) => void }

/** Nothing typed is lost when it cannot be saved. */
function MemberForm({ member, customerId, onClose }: FormProps) {
  const styles = useTeamPageStyles()
  const text = useText()
  const change = useTeamChange(customerId)
  const [role, setRole] = useState(member.role)
  const [does, setDoes] = useState(member.does)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const says = text.team.saved(member.name)
    const put = [{ employeeId: member.id, role, does }]
    change.mutate({ change: { put }, done: { says } }, { onSuccess: () => onClose(says) })
  }
  return (
    <form onSubmit={save} className={styles.form}>
      {change.isError && <Trouble error={change.error} title={text.trouble.saved} />}
      <Field label={text.team.does} hint={text.team.doesHint}>
        <Textarea ref={first} maxLength={300} value={does} onChange={(_, data) => setDoes(data.value)} />
      </Field>
      <Field label={text.team.role} hint={text.team.roleHint}>
        <Input maxLength={200} value={role} onChange={(_, data) => setRole(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
          {text.team.save}
        </Button>
        <Button onClick={() => onClose()}>{text.team.cancel}</Button>
      </div>
    </form>
  )
}
