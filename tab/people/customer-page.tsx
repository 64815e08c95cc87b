import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { type ComponentType, useState } from 'react'
import type { CustomerPage as Customer } from '../../src/contract/overview.ts'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { sayCountry } from '../parts/days.ts'
import { ExportButton } from '../parts/export-button.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { ViewButton, ViewLink } from '../parts/view-link.tsx'
import { AlarmsCard, type HandOver } from './alarms-card.tsx'
import { CadenceCard } from './cadence-card.tsx'
import { ContactsCard, type Logs, type Objection } from './contacts-card.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { OwnerCard } from './owner-card.tsx'
import { type Lives, PairsCard } from './pairs-card.tsx'
import { TeamCard } from './team-card.tsx'
import { TimelineCard } from './timeline-card.tsx'
import { useCustomer } from './use-customers.ts'
import { VisitsCard } from './visits-card.tsx'

/** What the page leaves to pairing: the ways to make pairs for this customer, and how many were made. */
export type PairingCardProps = { customer: Customer; onPaired: (pairs: number) => void }
type Props = {
  customerId: string
  PairingCard: ComponentType<PairingCardProps>
  /** What the page leaves to visits: the button that books one, with its dialog. */
  BookingCard: ComponentType<{ customerId: string }>
  /** And what waits for an answer of its contacts. */
  PollsCard: ComponentType<{ customerId: string }>
  LivesCard: Lives
  HandOverCard?: HandOver
  LogsCard: Logs
  ObjectionCard: Objection
}

/** One customer: who owns it, who knows whom, and what we heard (4.4). */
export function CustomerPage({ customerId, PairingCard, BookingCard, ...parts }: Props) {
  const { text, locale } = useLanguage()
  const answer = useCustomer(customerId)
  const [paired, setPaired] = useState(0)
  const customer = answer.data
  return (
    <Page
      title={customer?.name ?? text.customer.loading}
      above={<ViewLink to={{ page: 'customers' }}>{text.customer.back}</ViewLink>}
      lead={customer && sayCountry(customer.country, locale)}
      actions={
        customer && (
          <>
            {customer.mayPair && <PairingCard customer={customer} onPaired={setPaired} />}
            <BookingCard customerId={customer.id} />
            <ExportButton
              operation="exportCustomer"
              input={{ params: { customerId: customer.id } }}
              name={`counterpart-${customer.id}`}
            />
            <ViewButton to={{ page: 'overview', scope: 'customer', customerId: customer.id }}>
              {text.customer.toOverview}
            </ViewButton>
          </>
        )
      }
    >
      <Paired pairs={paired} />
      <AnsweredView answer={answer}>{(data) => <Content customer={data} {...parts} />}</AnsweredView>
    </Page>
  )
}

function Paired({ pairs }: { pairs: number }) {
  const text = useText().customer
  return (
    <Announcement>
      {pairs > 0 && (
        <MessageBar intent="success" politeness="polite">
          <MessageBarBody>{text.paired(pairs)}</MessageBarBody>
        </MessageBar>
      )}
    </Announcement>
  )
}

type Parts = Pick<Props, 'PollsCard' | 'LivesCard' | 'HandOverCard' | 'LogsCard' | 'ObjectionCard'>
function Content({ customer, ...parts }: Parts & { customer: Customer }) {
  const { PollsCard, LivesCard, HandOverCard, LogsCard, ObjectionCard } = parts
  const styles = useCustomerPageStyles()
  return (
    <>
      <AlarmsCard alarms={customer.alarms} HandOverCard={HandOverCard} />
      <div className={styles.grid}>
        <div className={styles.column}>
          <PollsCard customerId={customer.id} />
          <VisitsCard visits={customer.visits} />
          <PairsCard customer={customer} LivesCard={LivesCard} HandOverCard={HandOverCard} />
          <CoverageCard customer={customer} />
          <TimelineCard customer={customer} />
        </div>
        <div className={styles.column}>
          <OwnerCard customer={customer} />
          <CadenceCard customer={customer} />
          <TeamCard id={customer.id} team={customer.team} oneDepartment={customer.oneDepartment} />
          <ContactsCard customer={customer} LogsCard={LogsCard} ObjectionCard={ObjectionCard} />
        </div>
      </div>
    </>
  )
}
