import { Button } from '@fluentui/react-components'
import { ArrowClockwise20Regular } from '@fluentui/react-icons'
import type { SetAside } from '../../src/contract/cycles.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useFew } from '../parts/use-few.ts'
import { useMoments } from '../parts/use-moments.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { DoneCard } from './done-card.tsx'
import { useRedo, useSetAside } from './use-set-aside.ts'

const MOST_WORK = 5

/** Work that failed too often: what, why and since when, with the way to do it once more; nothing while there is none. */
export function SetAsideCard() {
  const text = useText().delivery
  const redo = useRedo()
  const work = useSetAside().data?.work ?? []
  const { shown, ...more } = useFew(work, MOST_WORK)
  const styles = useDeliveryPageStyles()
  const done = redo.isSuccess ? { says: text.setAside.done } : undefined
  if (work.length === 0) return <DoneCard done={done} />
  const doing = redo.isPending
  const all = work.map(({ id }) => id)
  return (
    <Panel
      title={text.setAside.title}
      hint={text.setAside.hint}
      action={
        work.length > 1 && (
          <Button disabledFocusable={doing} onClick={() => doing || redo.mutate(all)}>
            {text.setAside.redoAll(work.length)}
          </Button>
        )
      }
    >
      <DoneCard done={done} />
      {redo.isError && <Trouble error={redo.error} title={text.orders.failed} />}
      <ul className={styles.problems}>
        {shown.map((one) => (
          <Row key={one.id} one={one} doing={doing} onRedo={() => redo.mutate([one.id])} />
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

type RowProps = { one: SetAside['work'][number]; doing: boolean; onRedo: () => void }
function Row({ one: { what, reason, at }, doing, onRedo }: RowProps) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery.setAside
  const say = useMoments()
  return (
    <li className={styles.work}>
      <div className={styles.workWords}>
        <strong>{what}</strong>
        <span>{reason}</span>
        <span className={styles.caption}>{text.since(say(at))}</span>
      </div>
      <Button
        icon={<ArrowClockwise20Regular />}
        aria-label={text.redoOf(what)}
        disabledFocusable={doing}
        onClick={() => doing || onRedo()}
      >
        {text.redo}
      </Button>
    </li>
  )
}
