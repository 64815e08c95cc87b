import { useFrameText } from '../parts/frame-language.ts'
import { Panel } from '../parts/panel.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useOverviewPageStyles } from './overview-page.styles.ts'

/** The shape of the first screen, while the numbers are on their way. */
export function OverviewWaiting() {
  const styles = useOverviewPageStyles()
  const text = useFrameText().overview
  return (
    <div className={styles.first}>
      <div className={styles.wide}>
        <Panel title={text.question}>
          <Waiting rows={1} kind="block" />
        </Panel>
      </div>
      {[text.silentWaiting, text.whoSpoke, text.visits, text.late(0)].map((title) => (
        <Panel key={title} title={title}>
          <Waiting rows={3} />
        </Panel>
      ))}
    </div>
  )
}
