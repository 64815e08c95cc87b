import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { ViewButton } from '../parts/view-link.tsx'
import { ErasuresCard } from './erasures-card.tsx'
import { LiftCard } from './lift-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'

/** What is stored about one person, given to them or erased, by an administrator (6.4). */
export function PersonalDataPage() {
  const styles = usePersonalDataPageStyles()
  const { personalData: text, protection } = useText()
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={<ViewButton to={{ page: 'protection' }}>{protection.page.open}</ViewButton>}
    >
      <OnlyAdministrators>
        <div className={styles.grid}>
          <div className={styles.column}>
            <PeopleCard />
          </div>
          <div className={styles.column}>
            <ErasuresCard />
            <LiftCard />
          </div>
        </div>
      </OnlyAdministrators>
    </Page>
  )
}
