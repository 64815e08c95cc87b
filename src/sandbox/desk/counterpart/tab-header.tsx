import { Button, mergeClasses, Text, Tooltip } from '@fluentui/react-components'
import { ArrowClockwiseRegular, ArrowLeftRegular } from '@fluentui/react-icons'
import { Mark } from '../mark.tsx'
import type { Go } from '../use-place.ts'
import { useCounterpartStyles } from './counterpart-page.styles.ts'

type Props = { go: Go; reload: () => void; back: (() => void) | null }

/** What Teams draws above a personal app: its name, its tabs, and the ways around it. */
export function TabHeader({ go, reload, back }: Props) {
  const styles = useCounterpartStyles()
  return (
    <header className={styles.header}>
      {back && (
        <Tooltip content="Back" relationship="label">
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={back} />
        </Tooltip>
      )}
      <Mark size={28} />
      <Text as="h1" weight="semibold" size={400} className={styles.name}>
        Counterpart
      </Text>
      <nav className={styles.tabs} aria-label="Tabs of Counterpart">
        <button type="button" className={styles.oneTab} onClick={() => go({ view: 'chat', page: null })}>
          Chat
        </button>
        <button type="button" className={mergeClasses(styles.oneTab, styles.chosenTab)} aria-current="page">
          Overview
        </button>
      </nav>
      <Tooltip content="Load the tab again" relationship="label">
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={reload} />
      </Tooltip>
    </header>
  )
}
