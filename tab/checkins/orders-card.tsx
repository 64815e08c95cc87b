import { Button, mergeClasses, Spinner } from '@fluentui/react-components'
import { ArrowRepeatAll20Regular, DismissCircle20Regular, Send20Regular } from '@fluentui/react-icons'
import { type ReactElement, useId } from 'react'
import type { CycleView, PromptList } from '../../src/contract/checkins.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useDialog } from '../parts/use-dialog.ts'
import { isOver, type Offer, offersFor, WORDS, waitingIn } from './cycle-orders.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { DoneCard } from './done-card.tsx'
import { useSettings } from './use-asking.ts'
import type { useOrder } from './use-delivery.ts'

const loadDialog = async () => (await import('../parts/confirm-dialog.tsx')).ConfirmDialog
const ICONS: Record<Offer['order'], ReactElement> = {
  resendPrompts: <ArrowRepeatAll20Regular />,
  runCycle: <Send20Regular />,
  cancelCycle: <DismissCircle20Regular />,
}
type Props = { cycle: CycleView; list: PromptList; order: ReturnType<typeof useOrder> }

/** What can be done to a cycle: each with how many it touches, or why not now; and what the last one did (2.8). */
export function OrdersCard({ cycle, list: { counts, later, visitsFailed, control }, order }: Props) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const running = useMe().data?.cycle
  const pausedForAll = Boolean(useSettings().data?.paused)
  const over = isOver(cycle, running, counts)
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  const act = (wanted: Offer['order']) => {
    if (wanted !== 'cancelCycle') return order.mutate(wanted)
    order.reset()
    show()
  }
  const cancelled = order.variables === 'cancelCycle'
  const { title, waiting, arrived, others, back, ...buttons } = text.cancelDialog
  const says = [waiting(waitingIn(counts)), arrived, others, back]
  const error = order.isError ? { error: order.error, title: text.orders.failed } : undefined
  const offers = offersFor({ counts, later, visitsFailed, controlled: control !== null, pausedForAll, over })
  return (
    <>
      {over && <p className={styles.caption}>{text.over}</p>}
      <div className={styles.orders}>
        {offers.map((offer) => (
          <OrderRow
            key={offer.order}
            offer={offer}
            pending={order.isPending}
            mine={order.isPending && order.variables === offer.order}
            opener={offer.order === 'cancelCycle' ? opener : {}}
            onOrder={act}
          />
        ))}
      </div>
      {error && !(cancelled && open) && <Trouble {...error} />}
      <DoneCard done={useDone(order)} quiet={order.data?.touched === 0} />
      {failed && <PartFailed again={again} />}
      {Dialog && (
        <Dialog
          open={open}
          question={{ ...buttons, title: title(cycle.name), says }}
          pending={order.isPending}
          error={cancelled ? error : undefined}
          onClose={close}
          onConfirm={() => order.isPending || order.mutate('cancelCycle', { onSuccess: close })}
        />
      )}
    </>
  )
}

type RowProps = {
  offer: Offer
  pending: boolean
  mine: boolean
  opener: object
  onOrder: (order: Offer['order']) => void
}
function OrderRow({ offer: { order, cards, whyNot }, pending, mine, opener, onOrder }: RowProps) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery.orders
  const id = useId()
  const says = {
    resendPrompts: text.resendText(cards),
    runCycle: text.runText(cards),
    cancelCycle: text.cancelText,
  }[order]
  const off = whyNot !== undefined || pending
  return (
    <div className={styles.order}>
      <Button
        {...opener}
        className={mergeClasses(styles.orderButton, order === 'cancelCycle' && !off && styles.danger)}
        appearance={order === 'resendPrompts' && !whyNot ? 'primary' : 'secondary'}
        icon={mine ? <Spinner size="tiny" /> : ICONS[order]}
        disabledFocusable={off}
        aria-describedby={id}
        onClick={() => off || onOrder(order)}
      >
        {text[WORDS[order]]}
      </Button>
      <span id={id} className={styles.caption}>
        {whyNot ? text[whyNot] : says}
      </span>
    </div>
  )
}

function useDone({ data, variables, isSuccess }: Props['order']) {
  const text = useText().delivery.done
  if (!isSuccess || !variables) return undefined
  const says = text[WORDS[variables]](data.touched)
  return { says: data.underWay ? `${says} ${text.underWay}` : says }
}
