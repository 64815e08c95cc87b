import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import type { TeamChanging } from './use-team.ts'

/** What was just done to the team, and the way to take it back, which gets the focus: what was pressed is gone. */
export function TeamDoneCard({ changing }: { changing: TeamChanging }) {
  const text = useText().team
  const undo = useRef<HTMLButtonElement>(null)
  const { done, mutate, isPending } = changing
  useEffect(() => undo.current?.focus({ preventScroll: true }), [])
  const takeBack = () => {
    if (done?.undo && !isPending) mutate({ change: done.undo, done: { says: text.undone } })
  }
  return (
    <Announcement>
      {done && (
        <MessageBar intent="success" politeness="polite">
          <MessageBarBody>{done.says}</MessageBarBody>
          {done.undo && (
            <MessageBarActions>
              <Button ref={undo} onClick={takeBack} disabledFocusable={isPending}>
                {text.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
