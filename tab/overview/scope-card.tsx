import { Select } from '@fluentui/react-components'
import { BuildingMultiple20Regular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import { OVERVIEW_MONTHS, OVERVIEW_SCOPES, type OverviewScope } from '../../src/contract/overview-words.ts'
import { Empty } from '../parts/empty.tsx'
import { ExportButton } from '../parts/export-button.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useMe } from '../parts/use-answer.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { go } from '../parts/use-view.ts'
import { maySee } from './scope.ts'
import { useScopeCardStyles } from './scope-card.styles.ts'
import { queryOf } from './use-overview.ts'

/** Not before it is wanted: what finds a customer is as large as half of the first screen. */
const loadChoice = async () => (await import('./customer-choice-card.tsx')).CustomerChoiceCard

type Props = { view: OverviewView; overview: Overview | undefined }

/** Whose conversations, and over how long; the address follows, so that it can be shared (4.1). */
export function ScopeCard({ view, overview }: Props) {
  const styles = useScopeCardStyles()
  const text = useText().overview
  const me = useMe().data
  const { scope = 'team', months = 1 } = view
  const { part: CustomerChoiceCard, failed, again } = useLoaded(loadChoice, scope === 'customer')
  const names = {
    team: text.myTeam,
    reports: text.reports,
    customer: text.customer,
    organisation: text.organisation,
  }
  const shown = OVERVIEW_SCOPES.filter((one) => one === scope || maySee(one, me?.roles ?? []))
  const choose = (next: OverviewScope) =>
    go({ ...view, scope: next, customerId: next === 'customer' ? null : undefined })
  return (
    <div className={styles.row}>
      <Select
        aria-label={text.scope}
        value={scope}
        onChange={(_, { value }) => choose(OVERVIEW_SCOPES.find((one) => one === value) ?? 'team')}
      >
        {shown.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
      {failed && <PartFailed again={again} />}
      {scope === 'customer' && CustomerChoiceCard && (
        <CustomerChoiceCard
          key={view.customerId}
          chosen={view.customerId ? { id: view.customerId, name: overview?.scope.name ?? '' } : null}
          onChoose={({ id }) => go({ ...view, customerId: id })}
        />
      )}
      <Select
        aria-label={text.period}
        value={String(months)}
        onChange={(_, { value }) =>
          go({ ...view, months: OVERVIEW_MONTHS.find((one) => String(one) === value) ?? 1 })
        }
      >
        {OVERVIEW_MONTHS.map((one) => (
          <option key={one} value={one}>
            {text.periods[one]}
          </option>
        ))}
      </Select>
      {view.customerId !== null && (
        <ExportButton
          operation="exportOverview"
          input={{ query: queryOf(view) }}
          name="counterpart-overview"
        />
      )}
    </div>
  )
}

/** In place of an overview while no customer is chosen. */
export function NoCustomerCard() {
  const text = useText().overview
  return (
    <Panel title={text.question}>
      <Empty
        roomy
        icon={<BuildingMultiple20Regular />}
        title={text.whichCustomer}
        text={text.whichCustomerText}
      />
    </Panel>
  )
}
