import { Badge } from '@fluentui/react-components'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useSilentCardStyles } from './silent-card.styles.ts'

/** So many customers fit on the first screen. */
const MOST_CUSTOMERS = 3

type Props = {
  silent: Overview['silent']
  days: number
  /** Whether it is about one customer alone. */
  one: boolean
}

/** Customers nobody spoke with for `days` days, those of the own team first (4.2). */
export function SilentCard({ silent, days, one }: Props) {
  const styles = useSilentCardStyles()
  const text = useText()
  const { shown, ...more } = useFew(silent, MOST_CUSTOMERS)
  if (silent.length === 0) return <NobodySilent days={days} one={one} />
  return (
    <Panel title={one ? text.overview.silentOne(days) : text.overview.silent(days)}>
      <ul className={styles.list}>
        {shown.map((customer) => (
          <li key={customer.customerId} className={styles.row}>
            <ViewLink to={{ page: 'customer', customerId: customer.customerId }} className={styles.name}>
              {customer.name}
            </ViewLink>
            {customer.ours && (
              <Badge appearance="tint" color="informative">
                {text.overview.ours}
              </Badge>
            )}
            <span className={styles.days}>{text.dates.silent(customer.days)}</span>
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function NobodySilent({ days, one }: Pick<Props, 'days' | 'one'>) {
  const text = useText().overview
  const icon = <CheckmarkCircle20Regular />
  return one ? (
    <Panel title={text.silentOne(days)}>
      <Empty icon={icon} title={text.notSilent} text={text.notSilentText(days)} />
    </Panel>
  ) : (
    <Panel title={text.silent(days)}>
      <Empty icon={icon} title={text.noneSilent} text={text.noneSilentText(days)} />
    </Panel>
  )
}
