import { Toast, ToastTitle, useToastController } from '@fluentui/react-components'
import { useCallback } from 'react'
import { TOASTER } from './toaster.ts'

/** Copies a text and says so, or says that the browser did not allow it. */
export function useCopy(): (text: string, done: string) => Promise<void> {
  const { dispatchToast } = useToastController(TOASTER)
  return useCallback(
    async (text, done) => {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      dispatchToast(
        <Toast>
          <ToastTitle>{copied ? done : `The browser did not allow copying: ${text}`}</ToastTitle>
        </Toast>,
        { intent: copied ? 'success' : 'warning' },
      )
    },
    [dispatchToast],
  )
}
