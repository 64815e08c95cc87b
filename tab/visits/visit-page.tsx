import { useEffect, useState } from 'react'
import type { VisitDoing } from '../../src/contract/tab-link.ts'
import type { VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { go } from '../parts/use-view.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { AnswersCard } from './answers-card.tsx'
import { BriefCard } from './brief-card.tsx'
import { CustomerAnswersCard } from './customer-answers-card.tsx'
import { HeardCard } from './heard-card.tsx'
import { NewsCard } from './news-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { StateCard } from './state-card.tsx'
import { hasBrief } from './use-brief.ts'
import { type News, useNews } from './use-news.ts'
import { hasNotes } from './use-notes.ts'
import { useVisit } from './use-visits.ts'
import { VisitActionsCard } from './visit-actions-card.tsx'
import { useVisitPageStyles } from './visit-page.styles.ts'
import { WhenCard } from './when-card.tsx'
import { WhoCard } from './who-card.tsx'

/** One visit: when, who is who, what about, and what can be done with it. */
export function VisitPage({ visitId, doing }: { visitId: string; doing?: VisitDoing | undefined }) {
  const text = useText().visits
  const answer = useVisit(visitId)
  const [news, setNews] = useNews(visitId)
  const visit = answer.data
  const [first] = useState(doing)
  // What the address asked for is begun once, and not again when somebody comes back.
  useEffect(() => {
    if (first) go({ page: 'visit', visitId }, { replace: true })
  }, [first, visitId])
  return (
    <Page
      title={visit?.subject ?? text.loading}
      above={<ViewLink to={{ page: 'visits' }}>{text.back}</ViewLink>}
      actions={visit && <VisitActionsCard visit={visit} doing={first} onNews={setNews} />}
    >
      <AnsweredView answer={answer}>
        {(data) => (
          <Content visit={data} news={news} asks={first === 'ask'} onMoved={() => setNews('moved')} />
        )}
      </AnsweredView>
    </Page>
  )
}

/** `asks` opens the questions to the customer at once. */
type Props = { visit: VisitView; news: News | undefined; asks: boolean; onMoved: () => void }

function Content({ visit, news, asks, onMoved }: Props) {
  const styles = useVisitPageStyles()
  const text = useText().visits
  return (
    <>
      <NewsCard key={news} news={news} visit={visit} />
      {news !== 'cancelled' && <StateCard visit={visit} />}
      <AnswersCard visit={visit} onMoved={onMoved} />
      {visit.over && visit.state === 'booked' && <HeardCard visit={visit} />}
      {visit.over && visit.state === 'booked' && visit.mine && (
        <CustomerAnswersCard visit={visit} asks={asks} />
      )}
      <div className={styles.grid}>
        <div className={styles.column}>
          <WhenCard visit={visit} />
          {hasBrief(visit) && <BriefCard visitId={visit.id} />}
          {hasNotes(visit) && <NotesCard visitId={visit.id} />}
          {visit.named && (
            <Panel title={text.agenda}>
              <p dir="auto" className={visit.agenda ? styles.agenda : styles.quiet}>
                {visit.agenda || text.noAgenda}
              </p>
            </Panel>
          )}
        </div>
        <div className={styles.column}>
          <WhoCard visit={visit} />
        </div>
      </div>
    </>
  )
}
