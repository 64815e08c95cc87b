import { Text } from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useNoticeStyles } from './notice.styles.ts'

const SECONDS = 5
let latest: { text: string } | null = null
const listeners = new Set<() => void>()

/** Says something short over the desk; it goes by itself. */
export function notify(text: string): void {
  latest = { text }
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where notices appear. The place is always there, so that screen readers hear what comes into it. */
export function Notice() {
  const styles = useNoticeStyles()
  const notice = useSyncExternalStore(listen, () => latest)
  const [gone, setGone] = useState(notice)
  useEffect(() => {
    const timer = setTimeout(() => setGone(notice), SECONDS * 1_000)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <output className={styles.place}>
      {notice && notice !== gone && <Text className={styles.notice}>{notice.text}</Text>}
    </output>
  )
}
