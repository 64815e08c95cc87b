import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { ChangesCard } from './changes-card.tsx'
import { LevelCard } from './level-card.tsx'
import { useVisibility } from './use-visibility.ts'
import { useVisibilityPageStyles } from './visibility-page.styles.ts'

/** Who is seen, for everybody alike: what holds, what else could, and who set it when (6.2). */
export function VisibilityPage() {
  const styles = useVisibilityPageStyles()
  const text = useText().visibility
  return (
    <Page title={text.title} lead={text.lead}>
      <OnlyAdministrators>
        <AnsweredView answer={useVisibility()}>
          {(visibility) => (
            <div className={styles.grid}>
              <div className={styles.column}>
                <LevelCard visibility={visibility} />
              </div>
              <div className={styles.column}>
                <ChangesCard changes={visibility.changes} />
              </div>
            </div>
          )}
        </AnsweredView>
      </OnlyAdministrators>
    </Page>
  )
}
