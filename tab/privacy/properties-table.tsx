import type { DataRegister } from '../../src/contract/privacy.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { propertiesOf } from './register.ts'

/** Every stored property that is about somebody, with what kind of data it is. */
export function PropertiesTable({ register }: { register: DataRegister }) {
  const words = useText().protection
  const { page } = words
  return (
    <Panel title={page.properties} hint={page.propertiesHint}>
      <PlainTable
        name={page.properties}
        head={[page.table, page.property, page.kind]}
        rows={propertiesOf(words, register)}
      />
    </Panel>
  )
}
