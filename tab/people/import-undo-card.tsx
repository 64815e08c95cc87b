import { Button } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Undone } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { type AskedUndo, UndoImportDialog } from './undo-import-dialog.tsx'

type Props = { asked: AskedUndo; onUndone: (undone: Undone) => void }

/** The way to take back what was just imported; like any other undo it asks first. */
export function ImportUndoCard({ asked, onUndone }: Props) {
  const text = useText().imports
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon={<ArrowUndo20Regular />} onClick={() => setAsking(true)}>
        {text.undo}
      </Button>
      <UndoImportDialog
        asked={asking ? asked : undefined}
        onClose={() => setAsking(false)}
        onUndone={onUndone}
      />
    </>
  )
}
