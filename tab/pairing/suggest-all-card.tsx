import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components'
import { Sparkle20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'

const loadDialog = async () => (await import('./suggest-pairs-dialog.tsx')).SuggestPairsDialog

/** Suggests pairs for all customers for which the reader may make them (1.4). */
export function SuggestAllCard({ onPaired }: { onPaired: (pairs: number) => void }) {
  const text = useText().customer
  const [wanted, setWanted] = useState(false)
  const { part: Suggest, failed, again } = useLoaded(loadDialog, wanted)
  const focusAfterwards = useRestoreFocusTarget()
  const close = () => setWanted(false)
  useBackToClose(wanted, close)
  const open = () => {
    setWanted(true)
    if (failed) again()
  }
  return (
    <>
      <Button
        {...focusAfterwards}
        icon={wanted && !Suggest && !failed ? <Spinner size="tiny" /> : <Sparkle20Regular />}
        onClick={open}
      >
        {text.suggest}
      </Button>
      {failed && <PartFailed again={again} />}
      {Suggest && <Suggest open={wanted} onClose={close} onPaired={onPaired} />}
    </>
  )
}
