import {
  ArrowSwap20Regular,
  Chat16Regular,
  Lightbulb16Regular,
  PeopleSwap20Regular,
} from '@fluentui/react-icons'
import type { ComponentType, ReactNode } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { PairView } from '../../src/contract/pairing.ts'
import { sayReasons } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import type { HandOver } from './alarms-card.tsx'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { LeftBehindCard } from './left-behind-card.tsx'
import { NamedCard } from './named-card.tsx'
import { usePairsCardStyles } from './pairs-card.styles.ts'

const MOST_PAIRS = 5
/** What the page leaves to pairing: how each pair stands, and what may be done with it. */
type Life = { state: ReactNode; menu: ReactNode }
export type Lives = ComponentType<{ children: (life: (pair: PairView) => Life) => ReactNode }>

type Props = { customer: CustomerPage; LivesCard: Lives; HandOverCard?: HandOver | undefined }

/** Who of us speaks with whom of them, and why. */
export function PairsCard({ customer, LivesCard, HandOverCard }: Props) {
  const styles = useCustomerPageStyles()
  const text = useText().customer
  const { shown, ...more } = useFew(customer.pairs, MOST_PAIRS)
  const step = customer.mayPair ? text.noPairsMay : text.noPairsText
  return (
    <Panel title={text.pairs}>
      {customer.pairs.length === 0 && (
        <Empty icon={<PeopleSwap20Regular />} title={text.noPairs} text={step} />
      )}
      <LivesCard>
        {(life) => (
          <ul className={styles.list}>
            {shown.map((pair) => (
              <Pair key={pair.id} pair={pair} life={life(pair)} />
            ))}
          </ul>
        )}
      </LivesCard>
      <MoreButton {...more} />
      <NamedCard named={customer.named} />
      <LeftBehindCard left={customer.leftBehind} HandOverCard={HandOverCard} />
    </Panel>
  )
}

function Pair({ pair, life }: { pair: PairView; life: Life }) {
  const styles = usePairsCardStyles()
  const { text } = useLanguage()
  const day = useDays()
  const { employee, contact, reasons, lastConversationOn } = pair
  return (
    <li className={styles.pair}>
      <PersonLine
        id={employee.id}
        name={employee.name}
        second={employee.jobTitle}
        third={employee.department}
        ours
      />
      <ArrowSwap20Regular aria-hidden className={styles.between} />
      <PersonLine
        id={contact.id}
        name={contact.name}
        second={contact.jobTitle}
        third={text.functions[contact.function]}
      />
      <div className={styles.bottom}>
        <div className={styles.facts}>
          {life.state}
          {reasons.length > 0 && (
            <span className={styles.fact}>
              <Lightbulb16Regular aria-label={text.customer.why} className={styles.icon} />
              {sayReasons(reasons)}
            </span>
          )}
          {lastConversationOn && (
            <span className={styles.fact}>
              <Chat16Regular aria-hidden className={styles.icon} />
              {text.dates.last(day(lastConversationOn))}
            </span>
          )}
        </div>
        {life.menu}
      </div>
    </li>
  )
}
