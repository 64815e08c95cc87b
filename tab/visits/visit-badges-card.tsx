import { Badge } from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { useVisitsPageStyles } from './visits-page.styles.ts'

const COLORS = { booking: 'warning', booked: 'success', cancelled: 'informative', failed: 'danger' } as const

/** What kind of visit it is, how it stands where that is not plain, and whether the reader takes part; in words. */
export function VisitBadgesCard({ visit, always = false }: { visit: VisitView; always?: boolean }) {
  const styles = useVisitsPageStyles()
  const text = useText().visits
  return (
    <div className={styles.badges}>
      {(always || visit.state !== 'booked') && (
        <Badge appearance="tint" color={COLORS[visit.state]}>
          {text.states[visit.state]}
        </Badge>
      )}
      <Badge appearance="outline" color="informative">
        {text.kinds[visit.kind]}
      </Badge>
      {visit.mine && (
        <Badge appearance="tint" color="brand">
          {text.mine}
        </Badge>
      )}
    </div>
  )
}
