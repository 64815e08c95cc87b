import { Warning20Regular } from '@fluentui/react-icons'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import { sayCountry } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { useDays } from '../parts/use-days.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useCustomersPageStyles } from './customers-page.styles.ts'

/** One customer in the list: the whole row leads to it. */
export function CustomerCard({ customer }: { customer: CustomerSummary }) {
  const styles = useCustomersPageStyles()
  const { text, locale } = useLanguage()
  const day = useDays()
  const { owner, lastConversationOn } = customer
  return (
    <li className={styles.row}>
      <div>
        <ViewLink to={{ page: 'customer', customerId: customer.id }} className={styles.name}>
          {customer.name}
        </ViewLink>
        <div className={styles.quiet}>{sayCountry(customer.country, locale)}</div>
      </div>
      {owner ? (
        <PersonLine id={owner.id} name={owner.name} second={text.customers.owner} size={32} />
      ) : (
        <span className={styles.alarm}>
          <Warning20Regular aria-hidden className={styles.alarmIcon} />
          {text.customers.noOwner}
        </span>
      )}
      <span className={styles.quiet}>
        {lastConversationOn ? text.dates.last(day(lastConversationOn)) : text.dates.never}
      </span>
    </li>
  )
}
