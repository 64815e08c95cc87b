import { Button } from '@fluentui/react-components'
import { control, type InvitationResponse } from '../control-api.ts'
import { notify } from '../notice.tsx'
import { useMailStyles } from './mail-page.styles.ts'

const CHOICES: readonly { response: InvitationResponse; label: string; said: string }[] = [
  { response: 'accepted', label: 'Accept', said: 'Accepted.' },
  { response: 'tentativelyAccepted', label: 'Tentative', said: 'Answered: tentative.' },
  { response: 'declined', label: 'Decline', said: 'Declined.' },
]

/** What somebody without a calendar here says to an invitation; its organiser sees it. */
export function GuestAnswer({ email, iCalUId }: { email: string; iCalUId: string }) {
  const styles = useMailStyles()
  const give = async (response: InvitationResponse, said: string) => {
    const done = await control.answerMail(email, iCalUId, response).then(
      () => said,
      (error: Error) => `This could not be answered: ${error.message}`,
    )
    notify(done)
  }
  return (
    <fieldset className={styles.answer} aria-label="Your answer">
      {CHOICES.map(({ response, label, said }) => (
        <Button key={response} onClick={() => give(response, said)}>
          {label}
        </Button>
      ))}
    </fieldset>
  )
}
