import { MessageBar, MessageBarBody, ToggleButton } from '@fluentui/react-components'
import type { CalendarEvent, InvitationResponse, Person } from '../control-api.ts'
import { usePanelStyles } from './panel.styles.ts'
import { useAnswerInvitation } from './use-calendar.ts'

const CHOICES: readonly { response: InvitationResponse; label: string }[] = [
  { response: 'accepted', label: 'Accept' },
  { response: 'tentativelyAccepted', label: 'Tentative' },
  { response: 'declined', label: 'Decline' },
]

type Props = { person: Person; event: CalendarEvent; done: (said: string) => void }

/** What one says to an invitation of somebody else; its organiser sees it. */
export function Answer({ person, event, done }: Props) {
  const styles = usePanelStyles()
  const email = person.email.toLowerCase()
  const answering = useAnswerInvitation(email)
  const mine = event.attendees.find((attendee) => attendee.email.toLowerCase() === email)
  /** As in Outlook, what is declined leaves the calendar. */
  const give = (response: InvitationResponse) =>
    answering.mutate(
      { id: event.id, response },
      { onSuccess: () => response === 'declined' && done('Declined, and out of the calendar.') },
    )
  return (
    <>
      <fieldset className={styles.answer} aria-label="Your answer">
        {CHOICES.map(({ response, label }) => (
          <ToggleButton
            key={response}
            checked={mine?.response === response}
            disabledFocusable={answering.isPending}
            onClick={() => give(response)}
          >
            {label}
          </ToggleButton>
        ))}
      </fieldset>
      {answering.isError && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>This could not be answered: {answering.error.message}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
