import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'
import { useLeaving } from './use-leaving.ts'
import { useShowBooked } from './use-news.ts'

const loadDialog = async () => (await import('./book-visit-dialog.tsx')).BookVisitDialog

/** The button that books a visit to a customer, and its dialog over the page. */
export function BookingCard({ customerId }: { customerId: string }) {
  const text = useText().visits
  const [open, setOpen] = useState(false)
  const { part: Dialog, failed, again } = useLoaded(loadDialog, open)
  const focusAfterwards = useRestoreFocusTarget()
  const close = () => setOpen(false)
  useBackToClose(open, close)
  const showBooked = useShowBooked()
  const { leave, onGone } = useLeaving()
  const onBooked = (visit: VisitView) => {
    leave(() => showBooked(visit))
    close()
  }
  const begin = () => {
    setOpen(true)
    if (failed) again()
  }
  const wanted = { customerId, contactId: null, alone: false }
  const loading = open && !Dialog && !failed
  return (
    <>
      <Button
        {...focusAfterwards}
        appearance="primary"
        icon={loading ? <Spinner size="tiny" /> : <CalendarAdd20Regular />}
        onClick={begin}
      >
        {text.book}
      </Button>
      {failed && <PartFailed again={again} />}
      {Dialog && <Dialog open={open} wanted={wanted} onClose={close} onBooked={onBooked} onGone={onGone} />}
    </>
  )
}
