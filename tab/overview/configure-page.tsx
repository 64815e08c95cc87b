import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { TabAdd20Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { useAnswer, useMe } from '../parts/use-answer.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { configuring, offerTab } from '../teams.ts'
import { type Choice, choiceOf, NEW_CHOICE, SHOWN, tabOf, viewOfChoice } from './configuration.ts'
import { useConfigurePageStyles } from './configure-page.styles.ts'
import { CustomerChoiceCard } from './customer-choice-card.tsx'
import { maySee } from './scope.ts'

/** What a channel's tab shall show; Teams asks when the tab is added, and has the button that saves (4.1). */
export function ConfigurePage() {
  const text = useText().configure
  const [asked, setAsked] = useState<Awaited<ReturnType<typeof configuring>>>()
  useEffect(() => void configuring().then(setAsked), [])
  return (
    <Page title={text.title} lead={asked ? text.lead : undefined}>
      {asked === undefined ? <Waiting /> : asked ? <Begin kept={asked.kept} /> : <Elsewhere />}
    </Page>
  )
}

/** A new tab begins at once; one that is changed, with what it shows. */
function Begin({ kept }: { kept: string | null }) {
  const customers = useAnswer('listCustomers', {}, { everyMs: 60_000, enabled: kept !== null })
  if (kept === null) return <Choices first={NEW_CHOICE} />
  return (
    <AnsweredView answer={customers}>
      {(known) => <Choices first={choiceOf(kept, known.customers)} />}
    </AnsweredView>
  )
}

function Choices({ first }: { first: Choice }) {
  const styles = useConfigurePageStyles()
  const { configure: text, overview } = useText()
  const roles = useMe().data?.roles ?? []
  const [choice, setChoice] = useState(first)
  const { shown, customer } = choice
  const offered = SHOWN.filter((one) => one !== 'organisation' || maySee(one, roles))
  const choose = (value: string) =>
    setChoice({ ...choice, shown: SHOWN.find((one) => one === value) ?? shown })
  const name = shown === 'organisation' ? overview.organisation : (customer?.name ?? '')
  useEffect(() => {
    const view = viewOfChoice(choice)
    offerTab(view && tabOf(view, { name, origin: window.location.origin }))
  }, [choice, name])
  return (
    <Panel title={text.question}>
      <div className={styles.form}>
        <RadioGroup aria-label={text.question} value={shown} onChange={(_, { value }) => choose(value)}>
          {offered.map((one) => (
            <Radio key={one} value={one} label={text.shown[one]} />
          ))}
        </RadioGroup>
        {shown !== 'organisation' && (
          <Field label={overview.whichCustomer}>
            <CustomerChoiceCard
              chosen={customer}
              onChoose={(chosen) => setChoice({ ...choice, customer: chosen })}
            />
          </Field>
        )}
        <p className={styles.next} role="status">
          {name === '' ? text.incomplete : text.ready(name)}
        </p>
      </div>
    </Panel>
  )
}

/** For who comes here by an address, or in a program that adds no tabs. */
function Elsewhere() {
  const { configure: text, trouble } = useText()
  const home = (
    <ViewButton to={{ page: 'overview' }} appearance="primary">
      {trouble.home}
    </ViewButton>
  )
  return (
    <Empty roomy icon={<TabAdd20Regular />} title={text.elsewhere} text={text.elsewhereText} action={home} />
  )
}
