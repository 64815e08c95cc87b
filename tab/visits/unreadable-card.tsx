import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { SuggestedTimes } from '../../src/contract/times.ts'
import { useText } from '../parts/language.ts'

type Props = {
  person: SuggestedTimes['unreadable'][number]
  onOptional: ((employeeId: string) => void) | undefined
}

/** Somebody whose calendar cannot be read: unknown, not free; a click makes them optional (3.2). */
export function UnreadableCard({ person, onOptional }: Props) {
  const text = useText().visits.dialog
  return (
    <MessageBar intent={person.required ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{text.unreadable(person.name)}</MessageBarBody>
      {person.required && onOptional && (
        <MessageBarActions>
          <Button size="small" onClick={() => onOptional(person.id)}>
            {text.makeOptional(person.name)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
