import { Button } from '@fluentui/react-components'
import { ChatMultiple20Regular } from '@fluentui/react-icons'
import type { TimelineEntryView } from '../../src/contract/timeline.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { sayNames } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useDays } from '../parts/use-days.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { ConversationCard } from './conversation-card.tsx'
import { DecideCard } from './decide-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { useTimelineCardStyles } from './timeline-card.styles.ts'
import { useTimeline } from './use-timeline.ts'

/** What happened at this customer, newest first: conversations, visits, promises kept, decisions, pairs (4.4). */
export function TimelineCard({ customer }: { customer: { id: string; name: string } }) {
  const customerId = customer.id
  const styles = useTimelineCardStyles()
  const text = useText().customer
  const answer = useTimeline(customerId)
  const entries = answer.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Panel title={text.timeline} action={<DecideCard customer={customer} entries={entries} />}>
      <AnsweredView answer={answer}>
        {({ pages }) => (
          <>
            {pages[0]?.entries.length === 0 && (
              <Empty
                icon={<ChatMultiple20Regular />}
                title={text.noConversations}
                text={text.noConversationsText}
              />
            )}
            <ol className={styles.list}>
              {pages
                .flatMap(({ entries }) => entries)
                .map((one) =>
                  one.kind === 'conversation' ? (
                    <ConversationCard key={one.key} conversation={one.conversation} />
                  ) : one.kind === 'decision' ? (
                    <DecisionCard key={one.key} customerId={customerId} decision={one} />
                  ) : (
                    <Happened key={one.key} one={one} />
                  ),
                )}
            </ol>
            {answer.hasNextPage && (
              <Button
                className={styles.more}
                disabledFocusable={answer.isFetchingNextPage}
                onClick={() => void answer.fetchNextPage()}
              >
                {text.earlier}
              </Button>
            )}
          </>
        )}
      </AnsweredView>
    </Panel>
  )
}

type Other = Exclude<TimelineEntryView, { kind: 'conversation' | 'decision' }>
function Happened({ one }: { one: Other }) {
  const styles = useTimelineCardStyles()
  const say = useDays()
  return (
    <li className={styles.item}>
      <div className={styles.when}>{say(one.day)}</div>
      <What one={one} />
    </li>
  )
}

function What({ one }: { one: Other }) {
  const styles = useTimelineCardStyles()
  const { text, locale } = useLanguage()
  const words = text.customer
  if (one.kind === 'visit') {
    const names = (people: readonly { name: string }[]) => sayNames(people, locale)
    return (
      <>
        <ViewLink to={{ page: 'visit', visitId: one.visit.id }} className={styles.visit}>
          {words.visited(one.visit.subject)}
        </ViewLink>
        <p className={styles.quiet}>
          {text.visits.with(names(one.visit.employees), names(one.visit.contacts))}
        </p>
      </>
    )
  }
  if (one.kind === 'kept')
    return (
      <p dir="auto" className={styles.quiet}>
        {words.keptBy(one.by, one.text)}
      </p>
    )
  return <p className={styles.quiet}>{words.pairEvents[one.kind](one.employeeName, one.contactName)}</p>
}
