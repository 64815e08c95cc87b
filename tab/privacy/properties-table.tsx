import { Button, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { DataRegister } from '../../src/contract/privacy.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { propertiesOf } from './register.ts'
import { useStoredPageStyles } from './stored-page.styles.ts'

/** Every stored property that is about somebody, with what kind of data it is; several hundred, so on request; on paper always. */
export function PropertiesTable({ register }: { register: DataRegister }) {
  const styles = useStoredPageStyles()
  const words = useText().protection
  const { page } = words
  const [open, setOpen] = useState(false)
  const rows = propertiesOf(words, register)
  return (
    <Panel title={page.properties} hint={page.propertiesHint}>
      <Button className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? page.hideProperties : page.showProperties(rows.length)}
      </Button>
      <div className={mergeClasses(!open && styles.onPaper)}>
        <PlainTable name={page.properties} head={[page.table, page.property, page.kind]} rows={rows} stacks />
      </div>
    </Panel>
  )
}
