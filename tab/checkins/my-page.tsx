import type { Me } from '../../src/contract/overview.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { EVERY_MS, useMe } from '../parts/use-answer.ts'
import { MyAskingCard } from './my-asking-card.tsx'
import { MyMonthCard } from './my-month-card.tsx'
import { MyMonthsCard } from './my-months-card.tsx'
import { useMyPageStyles } from './my-page.styles.ts'
import { type Lives, MyPairsCard } from './my-pairs-card.tsx'
import { MyPromisesCard } from './my-promises-card.tsx'
import { SeenCard } from './seen-card.tsx'

/** What is mine: my counterparts, what I answered, and what others see of it (4.5, 6.2). */
export function MyPage({ LivesCard }: { LivesCard: Lives }) {
  const text = useText()
  const me = useMe(EVERY_MS)
  return (
    <Page
      title={text.me.title}
      lead={me.data && text.person.at(me.data.name, text.person.at(me.data.jobTitle, me.data.department))}
    >
      <AnsweredView answer={me}>{(data) => <Content me={data} LivesCard={LivesCard} />}</AnsweredView>
    </Page>
  )
}

function Content({ me, LivesCard }: { me: Me; LivesCard: Lives }) {
  const styles = useMyPageStyles()
  return (
    <div className={styles.grid}>
      <div className={styles.column}>
        <MyPairsCard pairs={me.pairs} LivesCard={LivesCard} />
        <MyPromisesCard followUps={me.followUps} />
        <MyMonthCard cycle={me.cycle} checkins={me.checkins} />
        <MyMonthsCard />
      </div>
      <div className={styles.column}>
        <MyAskingCard />
        <SeenCard />
      </div>
    </div>
  )
}
