import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components'
import { PersonAdd20Regular, Sparkle20Regular } from '@fluentui/react-icons'
import { type ComponentType, useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'

export type PairingDialogProps = {
  open: boolean
  customer: CustomerPage
  onClose: () => void
  onPaired: (pairs: number) => void
}
type Props = Pick<PairingDialogProps, 'customer' | 'onPaired'>
type Dialog = 'suggest' | 'by hand'
type Dialogs = Record<'Suggest' | 'ByHand', ComponentType<PairingDialogProps>>

async function loadDialogs(): Promise<Dialogs> {
  const [{ SuggestPairsDialog }, { PairByHandDialog }] = await Promise.all([
    import('./suggest-pairs-dialog.tsx'),
    import('./pair-by-hand-dialog.tsx'),
  ])
  return { Suggest: SuggestPairsDialog, ByHand: PairByHandDialog }
}

/** The two ways to make pairs for a customer, for those who may. */
export function PairingCard(props: Props) {
  const text = useText().customer
  const [wanted, setWanted] = useState<Dialog>()
  const { part: dialogs, failed, again } = useLoaded(loadDialogs, wanted !== undefined)
  const focusAfterwards = useRestoreFocusTarget()
  const close = () => setWanted(undefined)
  useBackToClose(wanted !== undefined, close)
  const loading = wanted !== undefined && !dialogs && !failed
  const open = (dialog: Dialog) => () => {
    setWanted(dialog)
    if (failed) again()
  }
  const dialog = (name: Dialog) => ({
    ...props,
    open: wanted === name,
    onClose: close,
  })
  return (
    <>
      <Button {...focusAfterwards} icon={<PersonAdd20Regular />} onClick={open('by hand')}>
        {text.byHand}
      </Button>
      <Button
        {...focusAfterwards}
        icon={loading ? <Spinner size="tiny" /> : <Sparkle20Regular />}
        onClick={open('suggest')}
      >
        {text.suggest}
      </Button>
      {failed && <PartFailed again={again} />}
      {dialogs && <dialogs.Suggest {...dialog('suggest')} />}
      {dialogs && <dialogs.ByHand {...dialog('by hand')} />}
    </>
  )
}
