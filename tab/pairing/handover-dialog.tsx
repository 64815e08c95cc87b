import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { HandedOver, HandoverView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useHandoverStyles } from './handover.styles.ts'
import { HandoverDoneCard } from './handover-done-card.tsx'
import { HandoverFormCard } from './handover-form-card.tsx'
import { type Successor, useHandoverProposal } from './use-handover.ts'

type Props = { pairId: string; onClose: () => void }

/** Hands a pair over when somebody leaves on either side: who follows, what goes over, who is told (1.5). */
export function HandoverDialog({ open, ...props }: Props & { open: boolean }) {
  const styles = useHandoverStyles()
  return (
    <Dialog
      open={open}
      // What was chosen and typed is not lost to a click beside the dialog.
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface className={styles.surface}>
        <Body {...props} />
      </DialogSurface>
    </Dialog>
  )
}

/** The same for a pair that is in sight. */
export function HandoverOfPairDialog({
  pair,
  ...props
}: Omit<Props, 'pairId'> & { open: boolean; pair: { id: string } }) {
  return <HandoverDialog {...props} pairId={pair.id} />
}

function Body({ pairId, onClose }: Props) {
  const text = useText().handover
  const [successor, setSuccessor] = useState<Successor>()
  const [done, setDone] = useState<{ handed: HandedOver; before: HandoverView }>()
  const answer = useHandoverProposal(pairId, successor)
  if (done) return <HandoverDoneCard {...done} onClose={onClose} />
  if (answer.data)
    return (
      <HandoverFormCard
        proposal={answer.data}
        drafting={answer.isPlaceholderData}
        successor={successor}
        onSuccessor={setSuccessor}
        onClose={onClose}
        onDone={setDone}
      />
    )
  return (
    <DialogBody>
      <DialogTitle>{text.title}</DialogTitle>
      <DialogContent>
        {answer.isError ? <Trouble error={answer.error} again={() => void answer.refetch()} /> : <Waiting />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.cancel}</Button>
      </DialogActions>
    </DialogBody>
  )
}
