import { Button, Spinner, Switch, useRestoreFocusTarget } from '@fluentui/react-components'
import { CalendarAdd20Regular, Video20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { VisitList, VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { subPageOf } from '../parts/route.ts'
import { useFew } from '../parts/use-few.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { go, goBack } from '../parts/use-view.ts'
import { ViewButton } from '../parts/view-link.tsx'
import type { Wanted } from './book-visit-dialog.tsx'
import { PollsCard } from './polls-card.tsx'
import { useLeaving } from './use-leaving.ts'
import { useShowBooked } from './use-news.ts'
import { useVisits } from './use-visits.ts'
import { VisitCard } from './visit-card.tsx'
import { useVisitsPageStyles } from './visits-page.styles.ts'

const MOST_VISITS = 10
const loadDialog = async () => (await import('./book-visit-dialog.tsx')).BookVisitDialog

/** Visits to come, past and cancelled, mine and my team's; `booking` opens the dialog over them (4.5). */
export function VisitsPage({ booking }: { booking: Wanted | undefined }) {
  const text = useText().visits
  const answer = useVisits()
  const [onlyMine, setOnlyMine] = useState(false)
  return (
    <Page title={text.title} lead={text.lead} actions={<Booking wanted={booking} />}>
      <PollsCard />
      <AnsweredView answer={answer}>
        {(list) => (
          <>
            {some(list) && (
              <Switch
                label={text.onlyMine}
                checked={onlyMine}
                onChange={(_, data) => setOnlyMine(data.checked)}
              />
            )}
            <Visits list={list} onlyMine={onlyMine} />
          </>
        )}
      </AnsweredView>
    </Page>
  )
}

/** The button, and the dialog while the address names it; a key for each booking, so that none begins with the last. */
function Booking({ wanted }: { wanted: Wanted | undefined }) {
  const text = useText().visits
  const { part: Dialog, failed, again } = useLoaded(loadDialog, wanted !== undefined)
  const focusAfterwards = useRestoreFocusTarget()
  const showBooked = useShowBooked()
  const begin = () => go({ page: 'book', customerId: null, contactId: null, alone: false })
  const { leaving, leave, onGone } = useLeaving()
  const close = () => leave(() => goBack() || go({ page: 'visits' }, { replace: true }))
  const onBooked = (visit: VisitView) => leave(() => showBooked(visit, { replace: true }))
  const loading = wanted && !Dialog && !failed
  return (
    <>
      <Button
        {...focusAfterwards}
        appearance="primary"
        icon={loading ? <Spinner size="tiny" /> : <CalendarAdd20Regular />}
        onClick={begin}
      >
        {text.book}
      </Button>
      {failed && <PartFailed again={again} />}
      {Dialog && wanted && (
        <Dialog
          key={subPageOf({ page: 'book', ...wanted })}
          open={!leaving}
          wanted={wanted}
          onClose={close}
          onBooked={onBooked}
          onGone={onGone}
        />
      )}
    </>
  )
}

function Visits({ list, onlyMine }: { list: VisitList; onlyMine: boolean }) {
  const text = useText().visits
  const wanted = (visits: readonly VisitView[]) => visits.filter(({ mine }) => mine || !onlyMine)
  const [upcoming, past, cancelled] = [wanted(list.upcoming), wanted(list.past), wanted(list.cancelled)]
  if (!some(list)) return <NoVisits />
  return (
    <>
      <Panel title={text.upcoming}>
        <Rows
          visits={upcoming}
          none={onlyMine && list.upcoming.length > 0 ? text.noneMine : text.noneBooked}
        />
      </Panel>
      <Panel title={text.past}>
        <Rows visits={past} none={onlyMine && list.past.length > 0 ? text.noneMine : text.nonePast} />
      </Panel>
      {list.cancelled.length > 0 && (
        <Panel title={text.cancelled}>
          <Rows visits={cancelled} none={text.noneMine} />
        </Panel>
      )}
    </>
  )
}

function Rows({ visits, none }: { visits: readonly VisitView[]; none: string }) {
  const styles = useVisitsPageStyles()
  const { shown, ...more } = useFew(visits, MOST_VISITS)
  if (visits.length === 0) return <p className={styles.quiet}>{none}</p>
  return (
    <>
      <ul className={styles.list}>
        {shown.map((visit) => (
          <VisitCard key={visit.id} visit={visit} />
        ))}
      </ul>
      <MoreButton {...more} />
    </>
  )
}

function NoVisits() {
  const { visits, overview } = useText()
  const step = <ViewButton to={{ page: 'customers' }}>{overview.chooseCustomer}</ViewButton>
  return (
    <Empty
      roomy
      icon={<Video20Regular />}
      title={visits.noneBooked}
      text={visits.noneBookedText}
      action={step}
    />
  )
}

const some = ({ upcoming, past, cancelled }: VisitList) =>
  upcoming.length + past.length + cancelled.length > 0
