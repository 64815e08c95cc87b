import { AnsweredView } from '../parts/answered-view.tsx'
import { Page } from '../parts/page.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { OverviewWaiting } from './overview-waiting.tsx'
import { useOverview, useOverviewTitle } from './use-overview.ts'

/** Fetched beside the numbers, not after them: what is painted first needs none of it. */
const loadCards = async () => (await import('./overview-cards.tsx')).OverviewCards

/** The first screen: who spoke with a customer this month, and whom nobody spoke with (4.2). */
export function OverviewPage() {
  const overview = useOverview()
  const { part: Cards, failed, again } = useLoaded(loadCards)
  return (
    <Page title={useOverviewTitle(overview.data)}>
      {failed && <PartFailed again={again} />}
      <AnsweredView answer={overview} waiting={<OverviewWaiting />}>
        {(data) => (Cards ? <Cards overview={data} /> : !failed && <OverviewWaiting />)}
      </AnsweredView>
    </Page>
  )
}
