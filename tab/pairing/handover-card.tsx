import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'

const loadDialog = async () => (await import('./handover-dialog.tsx')).HandoverDialog

/** The way to hand over a pair that lost one of its people. */
export function HandOverCard({ pairId }: { pairId: string }) {
  const text = useText().handover
  const focusAfterwards = useRestoreFocusTarget()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const { part: HandoverDialog, failed, again } = useLoaded(loadDialog, wanted)
  const close = () => setOpen(false)
  useBackToClose(open, close)
  const begin = () => {
    setWanted(true)
    setOpen(true)
    if (failed) again()
  }
  return (
    <>
      <Button {...focusAfterwards} size="small" onClick={begin}>
        {text.open}
      </Button>
      {failed && <PartFailed again={again} />}
      {HandoverDialog && <HandoverDialog pairId={pairId} open={open} onClose={close} />}
    </>
  )
}
