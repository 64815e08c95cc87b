import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Dismiss16Regular, QuestionCircle16Regular } from '@fluentui/react-icons'
import type { PollChoice } from '../../src/contract/poll-words.ts'
import type { PollView } from '../../src/contract/polls.ts'
import { useText } from '../parts/language.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { mayBeDone } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { usePollStyles } from './poll-card.styles.ts'
import { useShowBooked } from './use-news.ts'
import { useBookFromPoll } from './use-polls.ts'

type Time = PollView['times'][number]

/** Who can come when: a row for each time, a column for each contact; whoever asked books a row with one press. */
export function PollAnswersCard({ poll }: { poll: PollView }) {
  const text = useText().polls
  const book = useBookFromPoll(poll)
  const showBooked = useShowBooked()
  const names = poll.contacts.map(({ name, required }) => (required ? name : `${name} (${text.optional})`))
  const press = (start: string) => book.mutate(start, { onSuccess: (visit) => showBooked(visit) })
  // Nobody may be invited any more where all asked us to stop.
  const mayBook = poll.mine && poll.contacts.some(({ stopped }) => !stopped)
  const rows = poll.times.map((time, at) => [
    <When key="when" time={time} />,
    ...(mayBook ? [<Book key="book" time={time} pending={book.isPending} onBook={press} />] : []),
    ...poll.contacts.map(({ id, choices, stopped }) => (
      <Choice key={id} choice={choices[at] ?? null} stopped={stopped} />
    )),
  ])
  // The button stands beside its time, so that it is in sight on a phone too.
  const head = [text.time, ...(mayBook ? [text.book] : []), ...names]
  return (
    <>
      <PlainTable name={text.tableOf(poll.customerName)} head={head} rows={rows} />
      {book.isError && (
        <Trouble error={book.error} title={mayBeDone(book.error) ? text.maybeBooked : text.notBooked} />
      )}
    </>
  )
}

function When({ time }: { time: Time }) {
  const styles = usePollStyles()
  const text = useText().polls
  const { day, hours, zone } = useTimes().say(time)
  return (
    <>
      <span className={styles.when}>{day}</span>
      <span className={styles.small}>
        {hours}, {zone}
      </span>
      {time.past && <span className={styles.small}>{text.past}</span>}
    </>
  )
}

const ICONS = {
  yes: { Icon: CheckmarkCircle16Regular, look: 'yes' },
  'if need be': { Icon: QuestionCircle16Regular, look: 'maybe' },
  no: { Icon: Dismiss16Regular, look: 'no' },
} as const

function Choice({ choice, stopped }: { choice: PollChoice | null; stopped: boolean }) {
  const styles = usePollStyles()
  const text = useText().polls
  if (stopped) return text.stopped
  if (!choice) return <span className={styles.small}>{text.unanswered}</span>
  const { Icon, look } = ICONS[choice]
  return (
    <span className={styles.choice}>
      <Icon aria-hidden className={styles[look]} />
      {text.choices[choice]}
    </span>
  )
}

type BookProps = { time: Time; pending: boolean; onBook: (start: string) => void }
function Book({ time, pending, onBook }: BookProps) {
  const text = useText()
  const { day, hours } = useTimes().say(time)
  if (time.past) return null
  return (
    <Button
      size="small"
      appearance={time.best ? 'primary' : 'secondary'}
      aria-label={text.polls.bookAt(text.visits.dayAndHours(day, hours))}
      disabledFocusable={pending}
      onClick={() => onBook(time.start)}
    >
      {pending ? text.polls.booking : text.polls.book}
    </Button>
  )
}
