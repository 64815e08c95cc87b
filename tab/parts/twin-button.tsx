import { Button } from '@fluentui/react-components'
import { DataBarVertical20Regular, TableSimple20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useText } from './language.ts'

type Props = { table: boolean; onTable: (table: boolean) => void; picture?: ReactElement }

/** Changes a picture into its table and back (4.3). */
export function TwinButton({ table, onTable, picture = <DataBarVertical20Regular /> }: Props) {
  const text = useText().overview
  const other = table ? text.asPicture : text.asTable
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={table ? picture : <TableSimple20Regular />}
      aria-label={other}
      title={other}
      onClick={() => onTable(!table)}
    />
  )
}
