import { CloudOff20Regular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { Announcement } from './announcement.tsx'
import { useConnectionLost, watchNetwork } from './connection.ts'
import { useConnectionBarStyles } from './connection-bar.styles.ts'
import { useFrameText } from './frame-language.ts'

/** One quiet bar while the service cannot be reached; the page below stays as it was. */
export function ConnectionBar() {
  const styles = useConnectionBarStyles()
  const text = useFrameText()
  const lost = useConnectionLost()
  useEffect(watchNetwork, [])
  return (
    <Announcement>
      {lost && (
        <div className={styles.bar}>
          <CloudOff20Regular aria-hidden className={styles.icon} />
          {text.trouble.offline}
        </div>
      )}
    </Announcement>
  )
}
