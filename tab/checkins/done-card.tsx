import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'

/** What was just done, in words; `undo` where one press takes it back. */
export type Done = { says: string; undo?: () => void }
type Props = { done: Done | undefined; pending?: boolean; quiet?: boolean }

/** Says what was done, with the way back; read out to those who listen. `quiet` where nothing was reached. */
export function DoneCard({ done, pending = false, quiet = false }: Props) {
  const text = useText().asking
  return (
    <Announcement>
      {done && (
        <MessageBar intent={quiet ? 'info' : 'success'} politeness="polite" layout="multiline">
          <MessageBarBody>{done.says}</MessageBarBody>
          {done.undo && (
            <MessageBarActions>
              <Button onClick={done.undo} disabledFocusable={pending}>
                {text.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
