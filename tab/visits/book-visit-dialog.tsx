import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import type { Period } from '../parts/route.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { BookVisitWaiting } from './book-visit-waiting.tsx'
import { BookingFormCard } from './booking-form-card.tsx'
import { ChooseCustomerCard } from './choose-customer-card.tsx'
import { useProposal } from './use-proposal.ts'

/** Whom the dialog begins with; `alone` is one employee with one contact (2.9). */
export type Wanted = {
  customerId: string | null
  contactId: string | null
  alone: boolean
  /** The days in which times are looked for first. */
  period?: Period
}
export type BookVisitDialogProps = {
  open: boolean
  wanted: Wanted
  onClose: () => void
  onBooked: (visit: VisitView) => void
  /** When nothing of the dialog is on the screen any more, so that the page behind may change. */
  onGone: () => void
}

/** Books a joint visit: people and times are proposed, so that one more click sends the invitation (3.1, 3.2, 3.4). */
export function BookVisitDialog({ open, ...props }: BookVisitDialogProps) {
  const styles = useBookVisitStyles()
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

type Props = Omit<BookVisitDialogProps, 'open'>
function Body({ wanted, onGone, ...props }: Props) {
  const gone = useEffectEvent(onGone)
  useEffect(() => () => gone(), [])
  const [customerId, setCustomerId] = useState(wanted.customerId)
  if (customerId) return <Proposed {...props} wanted={{ ...wanted, customerId }} />
  return (
    <Frame onClose={props.onClose}>
      <ChooseCustomerCard onChosen={setCustomerId} />
    </Frame>
  )
}

function Proposed({ wanted, ...props }: Omit<Props, 'onGone'> & { wanted: Wanted & { customerId: string } }) {
  const answer = useProposal(wanted)
  if (answer.data) return <BookingFormCard {...props} proposal={answer.data} period={wanted.period} />
  return (
    <Frame onClose={props.onClose}>
      <AnsweredView answer={answer} waiting={<BookVisitWaiting />}>
        {() => null}
      </AnsweredView>
    </Frame>
  )
}

/** The dialog before it is known who is proposed. */
function Frame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  return (
    <DialogBody>
      <DialogTitle>{text.titleOpen}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.close}</Button>
      </DialogActions>
    </DialogBody>
  )
}
