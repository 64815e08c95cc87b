import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../parts/language.ts'

/** No time is free for everybody: why, and the ways on. */
export function NoTimesCard({ why, children }: { why: string | null; children: ReactNode }) {
  const text = useText().visits.dialog
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.noTimes}.</MessageBarTitle> {why}
      </MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  )
}
