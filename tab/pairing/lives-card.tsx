import { type ComponentType, type ReactNode, useState } from 'react'
import type { PairView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'
import type { LifeAction, LifeDialogProps, LifeDone } from './life.ts'
import { LifeMenuCard, LifeStateCard } from './life-card.tsx'
import { LifeNewsCard } from './life-news-card.tsx'
import { useIntroducePair, usePausePair } from './use-life.ts'

/** How a pair stands, in words, and the menu of what may be done with it. */
type LifeParts = { state: ReactNode; menu: ReactNode }
type Dialog = 'Introduce' | 'Pause' | 'End' | 'HandOver'
type Dialogs = Record<Dialog, ComponentType<LifeDialogProps>>

async function loadDialogs(): Promise<Dialogs> {
  const [{ IntroduceDialog }, { PauseDialog }, { EndDialog }, { HandoverOfPairDialog }] = await Promise.all([
    import('./introduce-dialog.tsx'),
    import('./pause-dialog.tsx'),
    import('./end-dialog.tsx'),
    import('./handover-dialog.tsx'),
  ])
  return {
    ...{ Introduce: IntroduceDialog, Pause: PauseDialog, End: EndDialog },
    HandOver: HandoverOfPairDialog,
  }
}

/** Which dialog an entry of the menu opens; the others are done at once. */
const DIALOG_OF: Partial<Record<LifeAction, Dialog>> = {
  introduce: 'Introduce',
  again: 'Introduce',
  pause: 'Pause',
  otherDay: 'Pause',
  end: 'End',
  handOver: 'HandOver',
}

/**
 * The lives of the pairs in a list (1.5): `children` draws the list and puts the life of each pair where it belongs;
 * what was done stands above the list, since a pair that ended is in it no more.
 */
export function LivesCard({ children }: { children: (life: (pair: PairView) => LifeParts) => ReactNode }) {
  const [wanted, setWanted] = useState<{ dialog: Dialog; pair: PairView; open: boolean }>()
  const [done, setDone] = useState<LifeDone>()
  const { part: dialogs, failed, again } = useLoaded(loadDialogs, wanted !== undefined)
  const isOpen = wanted?.open === true
  const close = () => setWanted((before) => before && { ...before, open: false })
  useBackToClose(isOpen, close)
  const open = (dialog: Dialog, pair: PairView) => {
    setWanted({ dialog, pair, open: true })
    if (failed) again()
  }
  const Dialog = wanted && dialogs?.[wanted.dialog]
  const onDone = (news: LifeDone) => {
    setDone(news)
    close()
  }
  return (
    <>
      <LifeNewsCard done={done} onUndone={setDone} />
      {failed && <PartFailed again={again} />}
      {children((pair) => ({
        state: <LifeStateCard pair={pair} />,
        menu: <Acts pair={pair} onDialog={open} onDone={setDone} />,
      }))}
      {Dialog && <Dialog open={isOpen} pair={wanted.pair} onClose={close} onDone={onDone} />}
    </>
  )
}

type ActsProps = {
  pair: PairView
  onDialog: (dialog: Dialog, pair: PairView) => void
  onDone: (done: LifeDone) => void
}

function Acts({ pair, onDialog, onDone }: ActsProps) {
  const text = useText()
  const pause = usePausePair()
  const introduce = useIntroducePair(pair)
  const error = pause.error ?? introduce.error
  const act = (action: LifeAction) => {
    const dialog = DIALOG_OF[action]
    if (dialog) return onDialog(dialog, pair)
    if (action === 'resume')
      pause.mutate(
        { pair, until: null },
        { onSuccess: (next) => onDone({ pair: next, what: 'resumed', before: pair }) },
      )
    if (action === 'begin')
      introduce.mutate(
        { how: 'known' },
        { onSuccess: (next) => onDone({ pair: next, what: 'begun', before: pair }) },
      )
  }
  return (
    <>
      <LifeMenuCard pair={pair} onAction={act} />
      {error && <Trouble error={error} title={text.trouble.saved} />}
    </>
  )
}
