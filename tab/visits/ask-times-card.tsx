import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { MOST_POLL_TIMES } from '../../src/contract/poll-words.ts'
import type { Proposal } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { instantAt } from '../parts/times.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { endOf, timesAsked } from './asked.ts'
import { type Asking, shortened, whyNotAsked, withOptional, withTime } from './asking.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { ClocksCard } from './clocks-card.tsx'
import { loadOf, monthOf } from './load.ts'
import { LoadCard } from './load-card.tsx'
import { OwnTimeCard } from './own-time-card.tsx'
import { setQuorums } from './quorum.ts'
import { TimeCard } from './time-card.tsx'
import { type BookingState, OWN_TIME, type OwnTime } from './use-booking.ts'
import { useFocusAtFirst } from './use-focus.ts'
import { useJudged } from './use-judged.ts'
import type { useDraftPoll } from './use-polls.ts'
import { zonesOfDraft } from './zones.ts'

type Props = {
  proposal: Proposal
  booking: BookingState
  asking: Asking
  writing: ReturnType<typeof useDraftPoll>
  onAsking: (asking: Asking) => void
  onBack: () => void
  onClose: () => void
  onNext: () => void
}

/** Which times are offered, and whose answer is waited for. */
export function AskTimesCard(props: Props) {
  const { proposal, booking, asking, writing, onBack, onNext } = props
  const styles = useBookVisitStyles()
  const text = useText().polls
  const title = useFocusAtFirst()
  const { timeZone } = useTimes()
  const months = [proposal.month, ...asking.times.map((start) => monthOf(start, timeZone))]
  const load = loadOf(booking.draft, proposal, months)
  const why = whyNotAsked(asking, booking.draft, load.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!why && !writing.isPending) onNext()
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>
          <span ref={title} tabIndex={-1} className={styles.title}>
            {text.title(proposal.customerName)}
          </span>
        </DialogTitle>
        <DialogContent className={styles.content}>
          <Times {...props} />
          <Waited {...props} />
          <LoadCard booking={{ ...booking, load }} />
          <Checkbox
            checked={asking.holds}
            onChange={() => props.onAsking({ ...asking, holds: !asking.holds })}
            label={
              <>
                {text.holds}
                <span className={styles.hintLine}>{text.holdsHint}</span>
              </>
            }
          />
        </DialogContent>
        <DialogActions className={styles.actions}>
          {writing.isError && <Trouble error={writing.error} title={text.notAsked} />}
          <p className={styles.summary} role="status">
            {why ? text[why] : text.ticked(asking.times.length, MOST_POLL_TIMES)}
          </p>
          <Button onClick={onBack}>{text.back}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={Boolean(why) || writing.isPending}>
            {writing.isPending ? text.writing : text.next}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

function Times({ proposal, booking, asking, onAsking }: Props) {
  const styles = useBookVisitStyles()
  const { polls: text, visits } = useText()
  const { timeZone, say } = useTimes()
  const { draft, time, quorums } = booking
  const [own, setOwn] = useState<OwnTime>()
  const zones = zonesOfDraft(draft, proposal)
  const added = asking.times.filter((start) => !time.times.some((one) => one.start === start))
  const full = asking.times.length >= MOST_POLL_TIMES
  const start = own && instantAt(own.day, own.time, timeZone)
  const wanted = timesAsked(proposal.customerId, draft, { quorum: setQuorums(quorums) })
  const judging = useJudged(wanted, start)
  const { stops } = judging
  const add = () => {
    if (stops) return
    if (start && !asking.times.includes(start)) onAsking(withTime(asking, start))
    setOwn(undefined)
  }
  const until = shortened(asking, proposal.answerUntil)
  const soon = until && say({ start: until, end: until })
  const tick = (at: string) => ({
    checked: asking.times.includes(at),
    disabled: full && !asking.times.includes(at),
    onChange: () => onAsking(withTime(asking, at)),
    className: styles.time,
  })
  const said = (at: string) => ({ span: { start: at, end: endOf(at, draft.minutes) } })
  return (
    <section aria-label={text.timesTitle} className={styles.side}>
      <h3 className={styles.subtitle}>{text.timesTitle}</h3>
      <p className={styles.quiet}>{text.timesHint(MOST_POLL_TIMES)}</p>
      <div className={styles.offered}>
        {time.times.map((each) => (
          <Checkbox key={each.start} {...tick(each.start)} label={<TimeCard time={each} />} />
        ))}
        {added.map((at) => {
          const { span } = said(at)
          const mine = say(span)
          return (
            <Checkbox
              key={at}
              {...tick(at)}
              label={
                <span className={styles.timeWords}>
                  <span className={styles.day}>{mine.day}</span>
                  <span className={styles.hours}>
                    {mine.hours}, {mine.zone}
                  </span>
                  <ClocksCard span={span} zones={zones} />
                </span>
              }
            />
          )
        })}
      </div>
      {own && <OwnTimeCard own={own} onChange={setOwn} minutes={draft.minutes} {...{ zones, judging }} />}
      <p className={styles.quiet} role="status">
        {soon && text.soon(`${soon.day}, ${soon.hours}, ${soon.zone}`)}
      </p>
      <div className={styles.row}>
        {own ? (
          <>
            <Button size="small" onClick={add} disabledFocusable={!start || stops !== null}>
              {text.addOwn}
            </Button>
            {stops && <span className={styles.quiet}>{visits.dialog[OWN_TIME[stops]]}</span>}
          </>
        ) : (
          <Button size="small" onClick={() => setOwn({ day: '', time: '10:00' })} disabledFocusable={full}>
            {text.ownTime}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Only where there is something to choose. */
function Waited({ proposal, booking: { draft }, asking, onAsking }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().polls
  const asked = proposal.contacts.filter(({ id }) => draft.contactIds.includes(id))
  if (asked.length < 2) return null
  return (
    <section aria-label={text.whoTitle} className={styles.side}>
      <h3 className={styles.subtitle}>{text.whoTitle}</h3>
      <p className={styles.quiet}>{text.whoHint}</p>
      {asked.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={!asking.optionalIds.includes(id)}
          onChange={() => onAsking(withOptional(asking, id))}
        />
      ))}
    </section>
  )
}
