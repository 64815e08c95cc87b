import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { control } from '../control-api.ts'

/** What Entra's window asks, and whoever waits for the answer. */
export type Asking = { what: 'consent' | 'proof'; settle: (done: boolean) => void }
const WORDS = {
  consent: {
    title: 'Permissions requested',
    text: 'Counterpart would like to read and write your calendars, and to send mail as you. In a tenant this window is that of Entra.',
    yes: 'Accept',
  },
  proof: {
    title: 'Approve the sign-in',
    text: 'Your organisation wants a second factor. In a tenant this window is that of Entra.',
    yes: 'It is me',
  },
}

/** Plays the window in which Entra asks somebody; who agrees ends the faults that made it ask. */
export function AskingDialog({ asking, onEnd }: { asking: Asking; onEnd: () => void }) {
  const words = WORDS[asking.what]
  const end = async (done: boolean) => {
    if (done) await control.clearFaults()
    asking.settle(done)
    onEnd()
  }
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void end(true)}>
              {words.yes}
            </Button>
            <Button onClick={() => void end(false)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
