import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { type LifeDone, undoOf } from './life.ts'
import { usePairAgain, usePausePair } from './use-life.ts'

type Props = { done: LifeDone | undefined; onUndone: (done: LifeDone) => void }

/** What was just done with a pair, with the way back where one press takes it. */
export function LifeNewsCard({ done, onUndone }: Props) {
  return (
    <Announcement>
      {done && <News key={`${done.what}${done.pair.id}`} {...{ done, onUndone }} />}
    </Announcement>
  )
}

function News({ done, onUndone }: Props & { done: LifeDone }) {
  const text = useText()
  const say = useSaying()
  const pause = usePausePair()
  const again = usePairAgain()
  const undo = undoOf(done)
  const error = pause.error ?? again.error
  const { pair } = done
  const take = () => {
    const onSuccess = (undone: LifeDone['pair']) => onUndone({ pair: undone, what: 'undone', before: undone })
    if (undo === 'pair again') again.mutate(pair, { onSuccess })
    else if (undo) pause.mutate({ pair, until: undo.until }, { onSuccess })
  }
  if (error) return <Trouble error={error} title={text.trouble.saved} />
  return (
    <MessageBar
      intent={done.what === 'unsure' ? 'warning' : 'success'}
      politeness="polite"
      layout="multiline"
    >
      <MessageBarBody>{say(done)}</MessageBarBody>
      {undo && (
        <MessageBarActions>
          <Button onClick={take} disabledFocusable={pause.isPending || again.isPending}>
            {text.life.undo}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function useSaying(): (done: LifeDone) => string {
  const text = useText().life.done
  const day = useDays()
  return ({ what, pair }) => {
    const { name } = pair.contact
    if (what === 'undone') return text.undone
    if (what === 'sent' || what === 'copied' || what === 'paused')
      return text[what](name, pair.until ? day(pair.until) : '')
    return text[what](name)
  }
}
