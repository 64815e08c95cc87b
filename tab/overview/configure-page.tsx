import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { TabAdd20Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMe } from '../parts/use-answer.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { isConfiguring, offerTab } from '../teams.ts'
import { type Choice, SHOWN, tabOf, viewOfChoice } from './configuration.ts'
import { useConfigurePageStyles } from './configure-page.styles.ts'
import { CustomerChoiceCard } from './customer-choice-card.tsx'
import { maySee } from './scope.ts'

/** What a channel's tab shall show; Teams asks when the tab is added, and has the button that saves (4.1). */
export function ConfigurePage() {
  const text = useText().configure
  const [here, setHere] = useState<boolean>()
  useEffect(() => void isConfiguring().then(setHere), [])
  return (
    <Page title={text.title} lead={here ? text.lead : undefined}>
      {here === undefined ? <Waiting /> : here ? <Choices /> : <Elsewhere />}
    </Page>
  )
}

function Choices() {
  const styles = useConfigurePageStyles()
  const { configure: text, overview } = useText()
  const roles = useMe().data?.roles ?? []
  const [choice, setChoice] = useState<Choice>({ shown: 'customer', customer: null })
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
