import { GRAPH_PERMISSIONS } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PlainTable } from '../parts/plain-table.tsx'

/** What is asked for on Microsoft Graph, and what for (6.5). */
export function PermissionsTable() {
  const { page, permissions, words } = useText().protection
  return (
    <Panel title={page.permissions}>
      <PlainTable
        name={page.permissions}
        head={[page.permission, words.purpose]}
        stacks
        rows={GRAPH_PERMISSIONS.map((name) => [name, permissions[name]])}
      />
    </Panel>
  )
}
