import { Badge, type BadgeProps } from '@fluentui/react-components'
import { ArrowRight16Regular } from '@fluentui/react-icons'
import { Fragment } from 'react'
import type { PermissionView } from '../../src/contract/installation.ts'
import { type PermissionState, partsOf } from '../../src/contract/installation-words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { byNeed } from './installation.ts'
import { useInstallationPageStyles } from './installation-page.styles.ts'

const COLORS: Record<PermissionState, BadgeProps['color']> = {
  granted: 'success',
  missing: 'danger',
  mailboxes: 'informative',
  'not wanted': 'subtle',
  'granted, not wanted': 'warning',
  unread: 'warning',
}

/** Every permission on Graph: whether it is there, what it is for, and what does not work without it (6.5). */
export function PermissionsCard({ permissions }: { permissions: readonly PermissionView[] }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.permissions
  const missing = permissions.filter(({ state }) => state === 'missing').length
  const { name, does } = text.head
  const rows = byNeed(permissions).map((one) => [
    <Named key="named" one={one} />,
    <Told key="told" one={one} />,
  ])
  return (
    <Panel
      title={text.title}
      hint={text.hint}
      action={
        <Badge appearance="tint" className={styles.badge} color={missing > 0 ? 'danger' : 'success'}>
          {missing > 0 ? text.lacks(missing) : text.complete}
        </Badge>
      }
    >
      <PlainTable name={text.title} head={[name, does]} rows={rows} stacks />
    </Panel>
  )
}

function Named({ one: { id, state } }: { one: PermissionView }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.permissions
  const { holder, name } = partsOf(id)
  return (
    <div className={styles.cell}>
      <span className={styles.name}>
        <Dotted name={name} />
      </span>
      <Badge appearance="tint" color={COLORS[state]}>
        {text.states[state]}
      </Badge>
      <span className={styles.quiet}>{text.holders[holder]}</span>
    </div>
  )
}

/** A long name that breaks behind its dots. */
function Dotted({ name }: { name: string }) {
  const [first, ...rest] = name.split('.')
  return (
    <>
      {first}
      {rest.map((part) => (
        <Fragment key={part}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </>
  )
}

function Told({ one: { id, state } }: { one: PermissionView }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.permissions
  const { does, without } = text.each[id]
  return (
    <div className={styles.cell}>
      <span>{does}</span>
      {state !== 'granted' && (
        <>
          <span className={styles.quiet}>{text.withoutIt(without)}</span>
          <span className={styles.todo}>
            <ArrowRight16Regular aria-hidden className={styles.icon} />
            {text.means[state]}
          </span>
        </>
      )}
    </div>
  )
}
