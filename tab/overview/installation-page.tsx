import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { GettingOnCard } from './getting-on-card.tsx'
import { useInstallationPageStyles } from './installation-page.styles.ts'
import { PermissionsCard } from './permissions-card.tsx'
import { SettingsCard } from './settings-card.tsx'

const EVERY_MS = 15_000

/** What the service is set to, what it may do, and how it gets on; for administrators (4.5, 6.5). */
export function InstallationPage() {
  const text = useText().installation
  return (
    <Page title={text.title} lead={text.lead}>
      <OnlyAdministrators>
        <Cards />
      </OnlyAdministrators>
    </Page>
  )
}

function Cards() {
  const styles = useInstallationPageStyles()
  const answer = useAnswer('getInstallation', {}, { everyMs: EVERY_MS })
  return (
    <AnsweredView answer={answer}>
      {({ settings, permissions, work }) => (
        <div className={styles.grid}>
          <div className={styles.column}>
            <GettingOnCard work={work} />
            <PermissionsCard permissions={permissions} />
          </div>
          <div className={styles.column}>
            <SettingsCard settings={settings} />
          </div>
        </div>
      )}
    </AnsweredView>
  )
}
