import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { PollView } from '../../src/contract/polls.ts'
import { Announcement } from '../parts/announcement.tsx'
import { sayNames } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { PollAnswersCard } from './poll-answers-card.tsx'
import { usePollStyles } from './poll-card.styles.ts'
import { PollContactsCard } from './poll-contacts-card.tsx'
import { useClosePoll, useExtendPoll } from './use-polls.ts'

/** One question to contacts: what the answers come to, who answered what, and the ways on for whoever asked. */
export function PollCard({ poll }: { poll: PollView }) {
  const styles = usePollStyles()
  const text = useText().polls
  const [news, setNews] = useState('')
  return (
    <li className={styles.poll}>
      <div className={styles.head}>
        <h3 className={styles.title}>{poll.subject}</h3>
        <Standing poll={poll} />
      </div>
      <Until poll={poll} />
      <PollAnswersCard poll={poll} />
      {poll.contacts
        .filter(({ note }) => note)
        .map(({ id, name, note }) => (
          <p key={id} className={styles.note}>
            {text.says(name, note)}
          </p>
        ))}
      {poll.holds?.trouble && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{poll.holds.trouble}</MessageBarBody>
        </MessageBar>
      )}
      {/* Their links take no answer until they are given more time. */}
      {poll.mine && !poll.late && <PollContactsCard poll={poll} onNews={setNews} />}
      {poll.mine && <WaysOn poll={poll} onNews={setNews} />}
      <Announcement>{news && <p className={styles.quiet}>{news}</p>}</Announcement>
    </li>
  )
}

/** The state in words, with a colour that only repeats them. */
function Standing({ poll }: { poll: PollView }) {
  const styles = usePollStyles()
  const { text, locale } = useLanguage()
  const { say } = useTimes()
  const words = text.polls.standings
  const best = poll.times.find((time) => time.best)
  if (poll.standing === 'agreed' && best) {
    const { day, hours } = say(best)
    return (
      <Badge appearance="tint" color="success" className={styles.badge}>
        {words.agreed(text.visits.dayAndHours(day, hours))}
      </Badge>
    )
  }
  if (poll.standing === 'no time' || poll.standing === 'nobody left')
    return (
      <Badge appearance="tint" color="warning" className={styles.badge}>
        {words[poll.standing]()}
      </Badge>
    )
  const waitedFor = poll.contacts.filter(({ required, stopped }) => required && !stopped)
  const missing = waitedFor.filter(({ answeredAt }) => !answeredAt)
  return (
    <Badge appearance="tint" color={poll.late ? 'warning' : 'informative'} className={styles.badge}>
      {(poll.late ? words.late : words.waiting)(sayNames(missing, locale))}
    </Badge>
  )
}

function Until({ poll }: { poll: PollView }) {
  const styles = usePollStyles()
  const text = useText().polls
  const { say } = useTimes()
  const { day, hours, zone } = say({ start: poll.deadline, end: poll.deadline })
  const when = `${day}, ${hours}, ${zone}`
  const { holds } = poll
  return (
    <p className={styles.quiet}>
      {poll.late ? text.over(when) : text.until(when)} {!poll.mine && text.notMine(poll.organiser.name)}{' '}
      {holds && holds.placed < holds.wanted && text.holding(holds.placed, holds.wanted)}
      {holds && holds.placed === holds.wanted && text.held(holds.placed)}
    </p>
  )
}

/** Where nothing can come of the question any more: another one, or a word to those who answered. */
function Otherwise({ poll }: { poll: PollView }) {
  const text = useText().polls
  const { customerId } = poll
  const answered = poll.contacts.filter(({ answeredAt, stopped, email }) => answeredAt && !stopped && email)
  return (
    <>
      <ViewButton
        to={{ page: 'book', customerId, contactId: null, alone: false }}
        appearance="primary"
        size="small"
      >
        {poll.standing === 'no time' ? text.askOthers : text.askElse}
      </ViewButton>
      {answered.map(({ id, name, email }) => (
        <Button
          key={id}
          as="a"
          href={`mailto:${encodeURIComponent(email)}`}
          target="_blank"
          rel="noreferrer"
          size="small"
        >
          {text.again(name)}
        </Button>
      ))}
    </>
  )
}

type Props = { poll: PollView; onNews: (news: string) => void }
function WaysOn({ poll, onNews }: Props) {
  const styles = usePollStyles()
  const text = useText().polls
  const { say } = useTimes()
  const [extend, close] = [useExtendPoll(poll), useClosePoll(poll)]
  const given = ({ deadline }: PollView) => {
    const { day, hours } = say({ start: deadline, end: deadline })
    onNews(text.extended(`${day}, ${hours}`))
  }
  const error = extend.error ?? close.error
  const isStuck = poll.standing === 'no time' || poll.standing === 'nobody left'
  return (
    <>
      <div className={styles.actions}>
        {isStuck && <Otherwise poll={poll} />}
        {((poll.late && poll.standing !== 'nobody left') || poll.standing === 'waiting') && (
          <Button
            size="small"
            appearance={poll.late && !isStuck ? 'primary' : 'secondary'}
            disabledFocusable={extend.isPending}
            onClick={() => extend.mutate(undefined, { onSuccess: given })}
          >
            {text.extend}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={close.isPending}
          onClick={() => close.mutate()}
        >
          {text.close}
        </Button>
      </div>
      {error && <Trouble error={error} title={text.failed} />}
    </>
  )
}
