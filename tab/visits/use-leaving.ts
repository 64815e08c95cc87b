import { useEffect, useState } from 'react'

type Step = () => void

/**
 * Closes a dialog before the page behind it changes: one that is torn down together with its page leaves everything
 * hidden from those who listen. `leave` closes it, and takes the step when `onGone` says that it is gone.
 */
export function useLeaving() {
  const [step, setStep] = useState<Step>()
  // Going back in the browser tears down both at once all the same.
  useEffect(() => () => document.getElementById('root')?.removeAttribute('aria-hidden'), [])
  const onGone = () => {
    if (!step) return
    setStep(undefined)
    document.getElementById('content')?.focus({ preventScroll: true })
    step()
  }
  return { leaving: step !== undefined, leave: (next: Step) => setStep(() => next), onGone }
}
