import { useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import { useLoaded } from './use-loaded.ts'
import { useBackToClose } from './use-view.ts'

/** A dialog that is fetched when it is first wanted; going back closes it, and the focus returns to what opened it. */
export function useDialog<T>(load: () => Promise<T>) {
  const [open, setOpen] = useState(false)
  const { part, failed, again } = useLoaded(load, open)
  const opener = useRestoreFocusTarget()
  const close = () => setOpen(false)
  useBackToClose(open, close)
  const show = () => {
    setOpen(true)
    if (failed) again()
  }
  return { open, show, close, part, failed, again, opener }
}
