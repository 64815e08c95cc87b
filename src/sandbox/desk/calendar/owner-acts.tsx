import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { DeleteRegular, EditRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CalendarEvent, Person } from '../control-api.ts'
import { usePanelStyles } from './panel.styles.ts'
import { useRemoveAppointment } from './use-calendar.ts'

type Props = { person: Person; event: CalendarEvent; change: () => void; done: (said: string) => void }

/** Change and delete for one's own. A meeting is asked about once more, as everyone invited is told. */
export function OwnerActs({ person, event, change, done }: Props) {
  const styles = usePanelStyles()
  const removing = useRemoveAppointment(person.email.toLowerCase())
  const [sure, setSure] = useState(false)
  const invited = event.attendees.some((attendee) => attendee.email !== event.organizer.email)
  const meeting = event.isOrganizer && invited && !event.cancelled
  const remove = () => {
    if (meeting && !sure) return setSure(true)
    removing.mutate(event.id, {
      onSuccess: () => done(meeting ? 'The meeting is cancelled, and everyone invited is told.' : 'Deleted.'),
    })
  }
  return (
    <>
      <div className={styles.buttons}>
        {event.isOrganizer && !event.cancelled && !sure && (
          <Button icon={<EditRegular />} onClick={change}>
            Change
          </Button>
        )}
        <Button icon={<DeleteRegular />} onClick={remove} disabledFocusable={removing.isPending}>
          {meeting ? (sure ? 'Yes, cancel it' : 'Cancel meeting') : 'Delete'}
        </Button>
        {sure && <Button onClick={() => setSure(false)}>Keep it</Button>}
      </div>
      {sure && <Text role="status">Everyone invited is told that the meeting is cancelled.</Text>}
      {removing.isError && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>This could not be deleted: {removing.error.message}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
