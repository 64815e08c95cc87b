import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useOverviewPageStyles } from './overview-page.styles.ts'

/** The shape of the first screen, while the numbers are on their way. */
export function OverviewWaiting() {
  const styles = useOverviewPageStyles()
  const text = useText().overview
  return (
    <div className={styles.grid}>
      <div className={styles.column}>
        <Panel title={text.question}>
          <Waiting rows={1} kind="block" />
        </Panel>
        <Panel title={text.whoSpoke}>
          <Waiting rows={4} />
        </Panel>
      </div>
      <div className={styles.column}>
        <Panel title={text.silentWaiting}>
          <Waiting rows={3} />
        </Panel>
        <Panel title={text.feel}>
          <Waiting rows={1} kind="block" />
        </Panel>
      </div>
    </div>
  )
}
