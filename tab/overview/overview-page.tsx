import { AnsweredView } from '../parts/answered-view.tsx'
import { Page } from '../parts/page.tsx'
import { painted } from '../parts/painted.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { OverviewWaiting } from './overview-waiting.tsx'
import { useOverview, useOverviewTitle } from './use-overview.ts'

/** Fetched beside the numbers and after the first paint, which needs none of it. */
const loadCard = async () => {
  await painted()
  return (await import('./overview-card.tsx')).OverviewCard
}

/** The first screen: who spoke with a customer this month, and whom nobody spoke with (4.2). */
export function OverviewPage() {
  const overview = useOverview()
  const { part: Card, failed, again } = useLoaded(loadCard)
  return (
    <Page title={useOverviewTitle(overview.data)}>
      {failed && <PartFailed again={again} />}
      <AnsweredView answer={overview} waiting={<OverviewWaiting />}>
        {(data) => (Card ? <Card overview={data} /> : !failed && <OverviewWaiting />)}
      </AnsweredView>
    </Page>
  )
}
