import { notify } from './notice.tsx'

/** Copies a text and says so, or says that the browser did not allow it. */
export async function copy(text: string, done: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  notify(copied ? done : `The browser did not allow copying: ${text}`)
}
