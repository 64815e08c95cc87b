import { VideoPerson20Regular } from '@fluentui/react-icons'
import type { VisitView } from '../../src/contract/visits.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { ViewButton } from '../parts/view-link.tsx'
import { meetingChat } from '../teams.ts'
import { BriefCard } from './brief-card.tsx'
import { visitOfChat } from './meeting.ts'
import { NotesCard } from './notes-card.tsx'
import { hasBrief } from './use-brief.ts'
import { hasNotes } from './use-notes.ts'
import { useVisit, useVisits } from './use-visits.ts'
import { WhoCard } from './who-card.tsx'

/** The side panel of a meeting: notes and brief of the visit that it is, in a narrow column (3.6). */
export function PanelPage({ visitId }: { visitId: string | null }) {
  return visitId === null ? <OfMeeting /> : <OfVisit visitId={visitId} />
}

/** The visit that is held in the meeting beside. */
function OfMeeting() {
  const text = useText().briefs
  const answer = useVisits()
  return (
    <AnsweredView answer={answer}>
      {(list) => {
        const visit = visitOfChat(list, meetingChat())
        return visit ? (
          <OfVisit visitId={visit.id} />
        ) : (
          <Empty
            icon={<VideoPerson20Regular />}
            title={text.panelNone}
            text={text.panelNoneText}
            action={null}
          />
        )
      }}
    </AnsweredView>
  )
}

function OfVisit({ visitId }: { visitId: string }) {
  const text = useText()
  const answer = useVisit(visitId)
  return (
    <Page title={answer.data?.subject ?? text.visits.loading}>
      <AnsweredView answer={answer}>{(visit) => <Content visit={visit} />}</AnsweredView>
    </Page>
  )
}

function Content({ visit }: { visit: VisitView }) {
  const text = useText().briefs
  return (
    <>
      {hasNotes(visit) && <NotesCard visitId={visit.id} />}
      {hasBrief(visit) && <BriefCard visitId={visit.id} />}
      <WhoCard visit={visit} />
      <div>
        <ViewButton to={{ page: 'visit', visitId: visit.id }} size="small">
          {text.panelOpen}
        </ViewButton>
      </div>
    </>
  )
}
