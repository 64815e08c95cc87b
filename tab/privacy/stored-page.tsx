import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { AccessesCard } from './accesses-card.tsx'
import { MyDataCard } from './my-data-card.tsx'
import { useStoredPageStyles } from './stored-page.styles.ts'
import { useExportMe } from './use-personal-data.ts'
import { useMyData, useRegister } from './use-stored.ts'

/** Everything that is stored about the reader, and who looked at or changed it (6.4); and what is never done (6.1). */
export function StoredPage() {
  const styles = useStoredPageStyles()
  const { mine, never } = useText().protection
  const entries = useMyData().data?.entries ?? []
  return (
    <Page title={mine.title} lead={mine.lead} actions={<ExportMe />}>
      <div className={styles.grid}>
        <div className={styles.column}>
          <AnsweredView answer={useRegister()}>
            {(register) => <MyDataCard register={register} entries={entries} />}
          </AnsweredView>
        </div>
        <div className={styles.column}>
          <AccessesCard />
          <Panel title={mine.never}>
            <Points points={never} />
          </Panel>
          <Panel title={mine.wrong}>
            <p className={styles.text}>{mine.wrongText}</p>
          </Panel>
        </div>
      </div>
    </Page>
  )
}

function ExportMe() {
  const { mine } = useText().protection
  const save = useExportMe()
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        title={mine.exportHint}
        disabledFocusable={save.isPending}
        onClick={() => save.mutate()}
      >
        {save.isPending ? mine.exporting : mine.export}
      </Button>
      <Announcement>
        {save.isPending ? mine.exportingHint : save.data === null && mine.exportTakesLong}
      </Announcement>
      {save.isError && <Trouble error={save.error} title={mine.exportFailed} />}
    </>
  )
}

function Points({ points }: { points: readonly string[] }) {
  const styles = useStoredPageStyles()
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  )
}
