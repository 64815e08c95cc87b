import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { type FormEvent, useId, useState } from 'react'
import type { Proposal, VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { mayBeDone } from '../parts/problem.ts'
import type { Period } from '../parts/route.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { AskFormCard } from './ask-form-card.tsx'
import { endOf } from './asked.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { DetailsCard } from './details-card.tsx'
import { withPart } from './draft.ts'
import { PeopleCard } from './people-card.tsx'
import { PeriodCard } from './period-card.tsx'
import { TimesCard } from './times-card.tsx'
import { type BookingState, type ChosenTime, OWN_TIME, useBooking } from './use-booking.ts'
import { useFocusAtFirst } from './use-focus.ts'
import { WaysOnCard } from './ways-on-card.tsx'
import { WeekCard } from './week-card.tsx'
import { zonesOfDraft } from './zones.ts'

type Props = {
  proposal: Proposal
  /** The days in which times are looked for first. */
  period?: Period | undefined
  onClose: () => void
  onBooked: (visit: VisitView) => void
}

/** The dialog filled in: who, when, and what the invitation says. */
export function BookingFormCard({ proposal, period, onClose, onBooked }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const booking = useBooking(proposal, onBooked, period)
  const { draft, setDraft, book, start } = booking
  const summary = useId()
  const title = useFocusAtFirst()
  const [asking, setAsking] = useState(false)
  const some = booking.rule.people > 0 && booking.rule.contacts > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    booking.send()
  }
  const back = () => setAsking(false)
  if (asking) return <AskFormCard proposal={proposal} booking={booking} onBack={back} onClose={onClose} />
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>
          <span ref={title} tabIndex={-1} className={styles.title}>
            {titleOf(proposal, text)}
          </span>
        </DialogTitle>
        <DialogContent>
          <div className={styles.content} inert={booking.fixed}>
            <div className={styles.sides}>
              <PeopleCard proposal={proposal} booking={booking} />
              {some && (
                <TimesCard
                  time={booking.time}
                  period={booking.period && <PeriodCard period={booking.period} anyDay={booking.anyDay} />}
                  minutes={draft.minutes}
                  zones={zonesOfDraft(draft, proposal)}
                  onOptional={(id) => setDraft(withPart(draft, id, { required: false }))}
                  waysOn={<WaysOnCard draft={draft} setDraft={setDraft} />}
                />
              )}
            </div>
            {some && <WeekCard time={booking.time} minutes={draft.minutes} />}
            <DetailsCard draft={draft} hosts={proposal.meetingHosts} onChange={setDraft} />
          </div>
        </DialogContent>
        <DialogActions className={styles.actions}>
          {book.isError && <Trouble error={book.error} title={troubleTitle(book.error, text)} />}
          <p id={summary} className={styles.summary}>
            <Summary booking={booking} />
          </p>
          <Button onClick={onClose}>{text.close}</Button>
          <AskButton booking={booking} onAsk={() => setAsking(true)} />
          <Button
            type="submit"
            appearance="primary"
            icon={<Send20Regular />}
            disabledFocusable={!start || book.isPending}
            aria-describedby={summary}
          >
            {book.isPending ? text.sending : text.send}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

/** The other way: the customer chooses among several times (3.3). */
function AskButton({ booking, onAsk }: { booking: BookingState; onAsk: () => void }) {
  const text = useText().polls
  const { rule, time, tooLong, fixed } = booking
  return (
    <Button
      disabledFocusable={rule.stops || time.looking || tooLong || fixed}
      onClick={onAsk}
      title={text.askHint}
    >
      {text.ask}
    </Button>
  )
}

type Words = ReturnType<typeof useText>['visits']['dialog']
function titleOf({ kind, contacts, customerName }: Proposal, text: Words): string {
  const contact = contacts.find(({ proposed }) => proposed)
  return kind === 'one to one' && contact ? text.titleTalk(contact.name) : text.title(customerName)
}

function troubleTitle(error: unknown, text: Words): string {
  return mayBeDone(error) ? text.maybeSent : text.notSent
}

function whyNoTime({ own, looking, answer }: ChosenTime) {
  if (own) return 'noOwnTime'
  if (looking) return 'looking'
  return answer.isError ? 'timesFailed' : 'noTimes'
}

/** What is about to be sent, or why it cannot be sent yet. */
function Summary({ booking }: { booking: BookingState }) {
  const text = useText().visits
  const times = useTimes()
  const { draft, rule, time, tooLong, start } = booking
  if (rule.asks) return rule.asks === 'many' ? text.dialog.notSure : text.dialog.notSureLoad
  if (rule.stops) return text.dialog.notYet
  if (tooLong) return text.dialog.tooLong
  if (!start && time.judging.stops) return text.dialog[OWN_TIME[time.judging.stops]]
  if (!start) return text.dialog[whyNoTime(time)]
  const { day, hours, zone } = times.say({ start, end: endOf(start, draft.minutes) })
  return text.dialog.summary(text.at(day, hours, zone), rule.people, rule.contacts)
}
