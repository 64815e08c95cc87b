import type { ReactNode } from 'react'
import { useAnnouncementStyles } from './announcement.styles.ts'

/** A place whose news are read out to those who listen. */
export function Announcement({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={useAnnouncementStyles().announcement}>
      {children}
    </div>
  )
}
