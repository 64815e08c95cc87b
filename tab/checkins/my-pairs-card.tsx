import {
  CalendarAdd20Regular,
  Chat16Regular,
  Lightbulb16Regular,
  PeopleSwap20Regular,
} from '@fluentui/react-icons'
import type { ComponentType, ReactNode } from 'react'
import type { PairView } from '../../src/contract/pairing.ts'
import { sayReasons } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useDays } from '../parts/use-days.ts'
import { ViewButton, ViewLink } from '../parts/view-link.tsx'
import { LogsCard } from './logs-card.tsx'
import { useMyPageStyles } from './my-page.styles.ts'

/** What the page leaves to pairing: how each pair stands, and what may be done with it. */
type Life = { state: ReactNode; menu: ReactNode }
export type Lives = ComponentType<{ children: (life: (pair: PairView) => Life) => ReactNode }>

/** The people at customers whom I speak with, and why it is them. */
export function MyPairsCard({ pairs, LivesCard }: { pairs: readonly PairView[]; LivesCard: Lives }) {
  const styles = useMyPageStyles()
  const text = useText().me
  return (
    <Panel title={text.pairs}>
      {pairs.length === 0 && (
        <Empty icon={<PeopleSwap20Regular />} title={text.noPairs} text={text.noPairsText} />
      )}
      <LivesCard>
        {(life) => (
          <LogsCard place="me" contacts={pairs.map(({ contact }) => contact)}>
            {(log) => (
              <ul className={styles.list}>
                {pairs.map((pair) => (
                  <MyPair key={pair.id} pair={pair} life={life(pair)} log={log(pair.contact)} />
                ))}
              </ul>
            )}
          </LogsCard>
        )}
      </LivesCard>
    </Panel>
  )
}

function MyPair({ pair, life, log }: { pair: PairView; life: Life; log: ReactNode }) {
  const styles = useMyPageStyles()
  const { text } = useLanguage()
  const day = useDays()
  const { contact, customerId, customerName, reasons, lastConversationOn } = pair
  return (
    <li className={styles.item}>
      <PersonLine
        id={contact.id}
        name={contact.name}
        size={48}
        second={contact.jobTitle || text.functions[contact.function]}
        third={<ViewLink to={{ page: 'customer', customerId }}>{customerName}</ViewLink>}
      />
      {reasons.length > 0 && (
        <span className={styles.fact}>
          <Lightbulb16Regular aria-hidden className={styles.icon} />
          {text.me.why(sayReasons(reasons))}
        </span>
      )}
      <span className={styles.fact}>
        <Chat16Regular aria-hidden className={styles.icon} />
        {lastConversationOn ? text.dates.last(day(lastConversationOn)) : text.dates.never}
      </span>
      {life.state}
      <div className={styles.acts}>
        <BookButton customerId={customerId} contact={contact} />
        {log}
        {life.menu}
      </div>
    </li>
  )
}

/** Twenty minutes with one's counterpart, which is booked like a visit (2.9). */
function BookButton({ customerId, contact }: Pick<PairView, 'customerId' | 'contact'>) {
  const text = useText().visits
  return (
    <ViewButton
      to={{ page: 'book', customerId, contactId: contact.id, alone: true }}
      icon={<CalendarAdd20Regular />}
      label={text.bookTalk(contact.name)}
    >
      {text.talkShort}
    </ViewButton>
  )
}
