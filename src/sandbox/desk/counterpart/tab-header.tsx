import { Button, Tab, TabList, Text, Tooltip } from '@fluentui/react-components'
import { ArrowClockwiseRegular, ArrowLeftRegular, LinkRegular } from '@fluentui/react-icons'
import { Mark } from '../mark.tsx'
import type { Place } from '../place.ts'
import { useCopy } from '../use-copy.tsx'
import { useCounterpartStyles } from './counterpart-page.styles.ts'

type Props = { place: Place; reload: () => void; back: (() => void) | null }

/** What Teams draws above a personal app: its name, its one tab, and the ways around it. */
export function TabHeader({ place, reload, back }: Props) {
  const styles = useCounterpartStyles()
  const copy = useCopy()
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
      <TabList selectedValue="overview" size="small" className={styles.tabs} aria-label="Tabs of Counterpart">
        <Tab value="overview">Overview</Tab>
      </TabList>
      <Tooltip content="Copy a link to this page of the desk" relationship="label">
        <Button
          appearance="subtle"
          icon={<LinkRegular />}
          onClick={() => copy(linkTo(place.page), 'The link is copied')}
        />
      </Tooltip>
      <Tooltip content="Load the tab again" relationship="label">
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={reload} />
      </Tooltip>
    </header>
  )
}

/** A link to a page of the tab on this desk; who opens it stays who they are. */
export function linkTo(page: string | null): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#view=counterpart${page ? `&page=${encodeURIComponent(page)}` : ''}`
}
