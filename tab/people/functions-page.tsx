import { Input } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Search20Regular } from '@fluentui/react-icons'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { TitlesView } from '../../src/contract/teams.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { useFunctionsPageStyles } from './functions-page.styles.ts'
import { TitleCard } from './title-card.tsx'
import { findTitles, type Listed, listTitles, type Touched, touch } from './titles.ts'
import { useTitles } from './use-titles.ts'

/** A list longer than this is shown in part; the search finds the rest. */
const MOST_TITLES = 50
const FEW_TITLES = 10

/** Which function a job title stands for, where its words do not say it (1.3). */
export function FunctionsPage() {
  const text = useText().functionsPage
  return (
    <Page title={text.title} lead={text.lead}>
      <OnlyAdministrators>
        <AnsweredView answer={useTitles()}>{({ titles }) => <Titles titles={titles} />}</AnsweredView>
      </OnlyAdministrators>
    </Page>
  )
}

function Titles({ titles }: TitlesView) {
  const styles = useFunctionsPageStyles()
  const text = useText().functionsPage
  const [touched, setTouched] = useState<Touched>(new Map())
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const { unplaced, unsure, byHand } = listTitles(titles, touched)
  const onTouch = (title: Listed) => setTouched((before) => touch(before, title))
  const none = (
    <Empty
      icon={<CheckmarkCircle20Regular />}
      title={text.none}
      text={text.noneText}
      roomy={unsure.length + byHand.length === 0}
    />
  )
  return (
    <>
      {unplaced.length + unsure.length + byHand.length > FEW_TITLES && (
        <Input
          type="search"
          className={styles.search}
          aria-label={text.search}
          placeholder={text.search}
          contentBefore={<Search20Regular />}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      )}
      <Panel title={text.unplaced} hint={unplaced.length > 0 ? text.unplacedText : undefined}>
        {unplaced.length === 0 ? none : <List all={unplaced} typed={wanted} onTouch={onTouch} />}
      </Panel>
      {unsure.length > 0 && (
        <Panel title={text.unsure} hint={text.unsureText}>
          <List all={unsure} typed={wanted} onTouch={onTouch} />
        </Panel>
      )}
      {byHand.length > 0 && (
        <Panel title={text.byHand} hint={text.byHandText}>
          <List all={byHand} typed={wanted} onTouch={onTouch} />
        </Panel>
      )}
    </>
  )
}

type ListProps = { all: readonly Listed[]; typed: string; onTouch: (title: Listed) => void }
function List({ all, typed, onTouch }: ListProps): ReactNode {
  const styles = useFunctionsPageStyles()
  const text = useText().functionsPage
  const found = findTitles(all, typed)
  const { shown, ...more } = useFew(found, MOST_TITLES)
  if (found.length === 0) return <p className={styles.quiet}>{text.noMatch}</p>
  return (
    <>
      <ul className={styles.list}>
        {shown.map((title) => (
          <TitleCard key={title.title} title={title} onTouch={() => onTouch(title)} />
        ))}
      </ul>
      <MoreButton {...more} />
    </>
  )
}
