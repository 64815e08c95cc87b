import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { ArrowDownload20Regular, Checkmark20Regular } from '@fluentui/react-icons'
import type { VisitView } from '../../src/contract/visits.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { sentence } from '../parts/problem.ts'
import { useCalendarFile } from './use-visits.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

/** Downloads the visit for whatever calendar somebody keeps (3.9). */
export function CalendarFileCard({ visit }: { visit: VisitView }) {
  const text = useText()
  const { visits } = text
  const styles = useVisitPageStyles()
  const file = useCalendarFile(visit)
  return (
    <>
      <Button
        icon={file.isSuccess ? <Checkmark20Regular /> : <ArrowDownload20Regular />}
        title={visits.fileHint}
        disabledFocusable={file.isPending}
        onClick={() => file.mutate()}
      >
        {visits.file}
      </Button>
      <Announcement>
        {file.isError && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{visits.fileFailed}.</MessageBarTitle> {sentence(file.error, text)}
            </MessageBarBody>
          </MessageBar>
        )}
        {file.isSuccess && <span className={styles.heard}>{visits.fileSaved}</span>}
      </Announcement>
    </>
  )
}
