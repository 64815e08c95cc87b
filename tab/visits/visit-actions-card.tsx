import { Button, Spinner, useRestoreFocusTarget } from '@fluentui/react-components'
import { CalendarArrowRight20Regular, CalendarCancel20Regular, Video20Regular } from '@fluentui/react-icons'
import { type ReactElement, useEffect, useEffectEvent, useState } from 'react'
import type { VisitDoing } from '../../src/contract/tab-link.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'
import { CalendarFileCard } from './calendar-file-card.tsx'
import type { News } from './use-news.ts'

async function loadDialogs() {
  const [{ MoveVisitDialog }, { CancelVisitDialog }] = await Promise.all([
    import('./move-visit-dialog.tsx'),
    import('./cancel-visit-dialog.tsx'),
  ])
  return { Move: MoveVisitDialog, Cancel: CancelVisitDialog }
}
/** `doing` is what is open from the beginning, for who may. */
type Props = { visit: VisitView; doing: VisitDoing | undefined; onNews: (news: News) => void }

/** What can be done with a visit: join it, take it to one's own calendar, and for who booked it, move and cancel (3.5). */
export function VisitActionsCard({ visit, doing, onNews }: Props) {
  const text = useText().visits
  const { state, joinUrl, over, named } = visit
  return (
    <>
      <Changes visit={visit} doing={doing} onNews={onNews} />
      {state === 'booked' && named && <CalendarFileCard visit={visit} />}
      {state === 'booked' && !over && joinUrl && (
        <Button
          as="a"
          href={joinUrl}
          target="_blank"
          rel="noreferrer"
          appearance="primary"
          icon={<Video20Regular />}
          title={text.joinHint}
        >
          {text.join}
        </Button>
      )}
    </>
  )
}

/** Its dialogs stay while they are open, also when the visit is cancelled behind them. */
function Changes({ visit, doing, onNews }: Props) {
  const text = useText().visits
  const [wanted, setWanted] = useState<'move' | 'cancel'>()
  const { part: dialogs, failed, again } = useLoaded(loadDialogs, wanted !== undefined)
  const focusAfterwards = useRestoreFocusTarget()
  const close = () => setWanted(undefined)
  const mayBegin = doing === 'move' ? visit.mayChange : visit.mayCancel
  const begin = useEffectEvent(() => doing && doing !== 'ask' && mayBegin && setWanted(doing))
  useEffect(() => void begin(), [])
  useBackToClose(wanted !== undefined, close)
  const loading = wanted !== undefined && !dialogs && !failed
  const open = (dialog: 'move' | 'cancel') => () => {
    setWanted(dialog)
    if (failed) again()
  }
  const done = (news: News) => () => {
    close()
    onNews(news)
  }
  const spin = (dialog: 'move' | 'cancel', icon: ReactElement) =>
    loading && wanted === dialog ? <Spinner size="tiny" /> : icon
  return (
    <>
      {visit.mayCancel && (
        <Button
          {...focusAfterwards}
          appearance="subtle"
          icon={spin('cancel', <CalendarCancel20Regular />)}
          onClick={open('cancel')}
        >
          {text.cancel}
        </Button>
      )}
      {visit.mayChange && (
        <Button
          {...focusAfterwards}
          icon={spin('move', <CalendarArrowRight20Regular />)}
          onClick={open('move')}
        >
          {text.move}
        </Button>
      )}
      {failed && <PartFailed again={again} />}
      {dialogs && (
        <dialogs.Move open={wanted === 'move'} visit={visit} onClose={close} onDone={done('moved')} />
      )}
      {dialogs && (
        <dialogs.Cancel open={wanted === 'cancel'} visit={visit} onClose={close} onDone={done('cancelled')} />
      )}
    </>
  )
}
