import { Button, Spinner } from '@fluentui/react-components'
import { PersonAdd20Regular, Sparkle20Regular } from '@fluentui/react-icons'
import { type ComponentType, useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { useLoaded } from '../parts/use-loaded.ts'

export type PairingDialogProps = {
  customer: CustomerPage
  onClose: () => void
  onPaired: (pairs: number) => void
}
type Props = Omit<PairingDialogProps, 'onClose'>
type Dialogs = Record<'suggest' | 'by hand', ComponentType<PairingDialogProps>>

async function loadDialogs(): Promise<Dialogs> {
  const [{ SuggestPairsDialog }, { PairByHandDialog }] = await Promise.all([
    import('./suggest-pairs-dialog.tsx'),
    import('./pair-by-hand-dialog.tsx'),
  ])
  return { suggest: SuggestPairsDialog, 'by hand': PairByHandDialog }
}

/** The two ways to make pairs for a customer, for those who may. */
export function PairingActions(props: Props) {
  const text = useText().customer
  const [wanted, setWanted] = useState<keyof Dialogs>()
  const { part: dialogs, failed, again } = useLoaded(loadDialogs, wanted !== undefined)
  const loading = wanted !== undefined && !dialogs && !failed
  const open = (dialog: keyof Dialogs) => () => {
    setWanted(dialog)
    if (failed) again()
  }
  const Dialog = wanted && dialogs?.[wanted]
  return (
    <>
      <Button icon={<PersonAdd20Regular />} onClick={open('by hand')}>
        {text.byHand}
      </Button>
      <Button
        appearance="primary"
        icon={loading ? <Spinner size="tiny" /> : <Sparkle20Regular />}
        onClick={open('suggest')}
      >
        {text.suggest}
      </Button>
      {Dialog && <Dialog {...props} onClose={() => setWanted(undefined)} />}
    </>
  )
}
