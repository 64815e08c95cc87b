import { AnsweredView } from '../parts/answered-view.tsx'
import type { LoadLate } from '../parts/late-promise.ts'
import { Page } from '../parts/page.tsx'
import { painted } from '../parts/painted.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import type { OverviewView } from '../parts/route.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { OverviewWaiting } from './overview-waiting.tsx'
import { useOverview, useOverviewTitle } from './use-overview.ts'

/** Fetched beside the numbers and after the first paint, which needs none of it. */
const loadCards = async () => {
  await painted()
  const [card, scope] = await Promise.all([import('./overview-card.tsx'), import('./scope-card.tsx')])
  return { ...card, ...scope }
}

/** The first screen: who spoke with a customer this month, and whom nobody spoke with (4.2); of others where asked (4.1). */
export function OverviewPage({ view, loadLate }: { view: OverviewView; loadLate: LoadLate }) {
  const overview = useOverview(view)
  const { part, failed, again } = useLoaded(loadCards)
  const title = useOverviewTitle(view, overview.data)
  return (
    <Page title={title} actions={part && <part.ScopeCard view={view} overview={overview.data} />}>
      {failed && <PartFailed again={again} />}
      {view.customerId === null ? (
        part && <part.NoCustomerCard />
      ) : (
        <AnsweredView answer={overview} waiting={<OverviewWaiting />}>
          {(data) =>
            part ? (
              <part.OverviewCard overview={data} view={view} loadLate={loadLate} />
            ) : (
              !failed && <OverviewWaiting />
            )
          }
        </AnsweredView>
      )}
    </Page>
  )
}
