import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { endOf } from './asked.ts'
import { useResumeVisit } from './use-visits.ts'

type Props = { visit: VisitView; pending: NonNullable<VisitView['pending']> }

/** What was begun and the calendar did not confirm, what stands until then, and how its organiser sends it again. */
export function PendingCard({ visit, pending }: Props) {
  const text = useText().visits
  const { say } = useTimes()
  const resume = useResumeVisit(visit.id)
  const { step, start, mayResume } = pending
  const minutes = (Date.parse(visit.end) - Date.parse(visit.start)) / 60_000
  const { day, hours, zone } = say(start ? { start, end: endOf(start, minutes) } : visit)
  const words = text.pending.texts[step](text.at(day, hours, zone))
  return (
    <div role="status">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.pending.titles[step]}.</MessageBarTitle> {words}{' '}
          {mayResume && text.pending.hint}
        </MessageBarBody>
        {mayResume && (
          <MessageBarActions>
            <Button size="small" disabledFocusable={resume.isPending} onClick={() => resume.mutate()}>
              {text.pending.resume}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {resume.isError && <Trouble error={resume.error} title={text.pending.failed} />}
    </div>
  )
}
