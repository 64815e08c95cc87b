import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { askConsent, isElsewhere, signInAnew } from '../teams.ts'
import { Announcement } from './announcement.tsx'
import { useText } from './language.ts'
import { Refusal } from './problem.ts'
import { teamsTenant } from './share-link.ts'

type Props = { error: unknown; again?: (() => void) | undefined }

/**
 * The way on where only the person in front of the screen can help: they let the service act for them, or sign in anew.
 * What they wanted is tried again then, where that is safe; else they press it once more.
 */
export function SignInWay({ error, again }: Props) {
  const text = useText().signInWay
  const [state, setState] = useState<'asked' | 'asking' | 'done' | 'refused'>('asked')
  if (isElsewhere(teamsTenant(document))) return <p>{text.elsewhere}</p>
  const agrees = error instanceof Refusal && error.reason === 'consent'
  const begin = async () => {
    setState('asking')
    const claims = error instanceof Refusal ? error.claims : undefined
    const isDone = await (agrees ? askConsent() : signInAnew(claims))
    setState(isDone ? 'done' : 'refused')
    if (isDone) again?.()
  }
  return (
    <>
      {state !== 'done' && (
        <Button appearance="primary" disabledFocusable={state === 'asking'} onClick={() => void begin()}>
          {agrees ? text.allow : text.signIn}
        </Button>
      )}
      <Announcement>
        {state === 'done' && !again && text.done}
        {state === 'refused' && (agrees ? text.notAllowed : text.notSignedIn)}
      </Announcement>
    </>
  )
}
