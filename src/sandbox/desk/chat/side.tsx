import { Avatar, Button, CounterBadge, Text } from '@fluentui/react-components'
import {
  CalendarAddRegular,
  CalendarArrowRightRegular,
  EmojiRegular,
  PeopleTeamRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { cardsOf, firstWords, isCardWaiting } from '../card-content.ts'
import type { Message, Person } from '../control-api.ts'
import { Mark } from '../mark.tsx'
import { messageTime } from '../product-time.ts'
import type { useClock } from '../use-control.ts'
import type { Go } from '../use-place.ts'
import { readMarkdown, toPlain } from './markdown.ts'
import { useSideStyles } from './side.styles.ts'

type Props = {
  go: Go
  person: Person
  people: readonly Person[]
  clock: ReturnType<typeof useClock>
  messages: readonly Message[]
  language: string
}

/** The list of chats, as Teams has one, and for newcomers four things to try. */
export function Side({ go, person, people, clock, messages, language }: Props) {
  const styles = useSideStyles()
  const last = messages.findLast((message) => message.text || cardsOf(message).length > 0)
  const waiting = isCardWaiting(messages)
  const manager = people.find(({ email }) => email.toLowerCase() === person.managerEmail?.toLowerCase())
  return (
    <aside className={styles.side} aria-label="Chats">
      <Text as="h2" size={500} weight="bold" className={styles.title}>
        Chat
      </Text>
      <div className={styles.chat}>
        <Mark size={32} />
        <div className={styles.words}>
          <span className={styles.line}>
            <Text weight="semibold">Counterpart</Text>
            <Text size={200} className={styles.quiet}>
              {last && messageTime(last.at, person.timeZone, language).time}
            </Text>
          </span>
          <span className={styles.line}>
            <Text size={200} className={styles.preview}>
              {preview(last)}
            </Text>
            {waiting && (
              <CounterBadge
                className={styles.dot}
                dot
                color="brand"
                size="small"
                role="img"
                aria-label="A card is waiting"
              />
            )}
          </span>
        </div>
      </div>
      <section className={styles.guide} aria-label="Things to try">
        <Text as="h3" weight="semibold" className={styles.guideTitle}>
          Four things to try
        </Text>
        <ol className={styles.steps}>
          <Step icon={<EmojiRegular />}>
            {waiting
              ? 'Answer the card with one tap on a face.'
              : 'Say check in to tell about a conversation.'}
          </Step>
          <Step icon={<PeopleTeamRegular />}>
            {manager
              ? 'See on the tab what your manager sees at once.'
              : 'See on the tab how your team is doing.'}
            {manager ? (
              <Button
                size="small"
                appearance="transparent"
                className={styles.act}
                icon={<Avatar name={manager.name} size={20} color="colorful" aria-hidden />}
                onClick={() => go({ person: manager.email.toLowerCase(), view: 'counterpart', page: null })}
              >
                Be {manager.name}
              </Button>
            ) : (
              <Button
                size="small"
                appearance="transparent"
                className={styles.act}
                onClick={() => go({ view: 'counterpart', page: null })}
              >
                Open the tab
              </Button>
            )}
          </Step>
          <Step icon={<CalendarAddRegular />}>
            Visit a customer together: people and times are proposed.
            <Button
              size="small"
              appearance="transparent"
              className={styles.act}
              onClick={() => go({ view: 'counterpart', page: 'visits/book' })}
            >
              Book a joint visit
            </Button>
          </Step>
          <Step icon={<CalendarArrowRightRegular />}>
            Let a month pass; new cards arrive.
            <Button
              size="small"
              appearance="transparent"
              className={styles.act}
              disabledFocusable={clock.moving}
              onClick={() => clock.move({ to: 'next ask day' })}
            >
              Go to the next ask day
            </Button>
          </Step>
        </ol>
      </section>
    </aside>
  )
}

function Step({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const styles = useSideStyles()
  return (
    <li className={styles.step}>
      <span className={styles.stepIcon} aria-hidden>
        {icon}
      </span>
      <div className={styles.stepWords}>{children}</div>
    </li>
  )
}

/** The first words of a message or of the card in it. */
function preview(message: Message | undefined): string {
  if (!message) return 'Nothing said yet'
  const text = message.text || cardsOf(message).map(firstWords).find(Boolean) || 'A card'
  return message.from === 'user' ? `You: ${text}` : toPlain(readMarkdown(text, false))
}
