import type { ShownSetting } from '../../src/contract/installation.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { bySubject } from './installation.ts'
import { useInstallationPageStyles } from './installation-page.styles.ts'

/** Every setting of the service by subject; a secret is only said to be there. */
export function SettingsCard({ settings }: { settings: readonly ShownSetting[] }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.settings
  return (
    <Panel title={text.title} hint={text.hint}>
      {bySubject(settings).map(([group, own]) => (
        <div key={group} className={styles.aligned}>
          <h3 className={styles.group}>{text.groups[group]}</h3>
          <PlainTable
            name={text.groups[group]}
            stacks
            head={[text.head.name, text.head.value]}
            rows={own.map((one) => [<Named key="name" name={one.name} />, <Value key="value" one={one} />])}
          />
        </div>
      ))}
    </Panel>
  )
}

function Named({ name }: { name: string }) {
  const styles = useInstallationPageStyles()
  const names: Record<string, string> = useText().installation.settings.names
  return (
    <div className={styles.cell}>
      <span>{names[name] ?? name}</span>
      <span className={styles.quiet}>{name}</span>
    </div>
  )
}

function Value({ one: { value, state } }: { one: ShownSetting }) {
  const styles = useInstallationPageStyles()
  const text = useText().installation.settings
  if (value === null) return <span className={styles.quiet}>{text.states[state]}</span>
  return (
    <div className={styles.cell}>
      <span className={styles.name}>{value}</span>
      {state === 'default' && <span className={styles.quiet}>{text.states.default}</span>}
    </div>
  )
}
