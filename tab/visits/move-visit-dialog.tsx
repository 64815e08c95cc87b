import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { type FormEvent, useEffect, useEffectEvent, useId } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { endOf, isSameTime, timesAsked } from './asked.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { draftOfVisit } from './draft.ts'
import { TimesCard } from './times-card.tsx'
import { OWN_TIME, useChosenTime } from './use-booking.ts'
import { useMoveVisit } from './use-visits.ts'
import { WeekCard } from './week-card.tsx'
import { zonesOfVisit } from './zones.ts'

type Props = { visit: VisitView; onClose: () => void; onDone: () => void }

/** Moves a visit to another time for the same people (3.5). */
export function MoveVisitDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface className={useBookVisitStyles().moving}>
        <Body {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Body({ visit, onClose, onDone }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits
  const { say } = useTimes()
  const draft = draftOfVisit(visit)
  const time = useChosenTime(timesAsked(visit.customerId, draft, { visitId: visit.id }), visit.start)
  const move = useMoveVisit(visit.id)
  const summary = useId()
  // What may be done already is what the next press asks for again; it is done where the visit has that time.
  const unanswered = move.isError && mayBeDone(move.error) ? move.variables : undefined
  const done = useEffectEvent(onDone)
  const isDone = isSameTime(unanswered, visit.start)
  useEffect(() => {
    if (isDone) done()
  }, [isDone])
  const stops = time.judging.stops
  const start = unanswered ?? (stops ? undefined : time.start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!start || move.isPending) return
    move.mutate(start, { onSuccess: onDone, onError: () => void time.answer.refetch() })
  }
  const now = say(visit)
  const then = start && say({ start, end: endOf(start, draft.minutes) })
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{text.moveTitle(visit.subject)}</DialogTitle>
        <DialogContent>
          <div className={styles.content} inert={move.isPending || unanswered !== undefined}>
            <p className={styles.quiet}>
              {text.movedFrom(text.at(now.day, now.hours, now.zone))} {text.moveText}
            </p>
            <TimesCard time={time} minutes={draft.minutes} zones={zonesOfVisit(visit)} />
            <WeekCard time={time} minutes={draft.minutes} />
          </div>
        </DialogContent>
        <DialogActions className={styles.actions}>
          {move.isError && (
            <Trouble error={move.error} title={unanswered ? text.maybeMoved : text.notMoved} />
          )}
          <p id={summary} className={styles.summary}>
            {!then && time.unchanged && text.notOther}
            {!then && stops && text.dialog[OWN_TIME[stops]]}
            {then && text.movedTo(text.at(then.day, then.hours, then.zone))}
          </p>
          <Button onClick={onClose}>{text.dialog.close}</Button>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!start || move.isPending}
            aria-describedby={summary}
          >
            {text.moveSend}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
