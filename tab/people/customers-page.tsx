import { Button, Input, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { BuildingMultiple20Regular, Search20Regular } from '@fluentui/react-icons'
import { type ComponentType, type ReactNode, useDeferredValue, useState } from 'react'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useFew } from '../parts/use-few.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { CustomerCard } from './customer-card.tsx'
import { useCustomersPageStyles } from './customers-page.styles.ts'
import { findCustomers } from './find-customers.ts'
import { useCustomers } from './use-customers.ts'

/** A list longer than this is shown in part; the search finds the rest. */
const MOST_ROWS = 100

type Props = {
  /** What the page leaves to pairing: the way to suggested pairs for all customers. */
  SuggestCard: ComponentType<{ onPaired: (pairs: number) => void }>
}

/** All customers, to be found by name. */
export function CustomersPage({ SuggestCard }: Props) {
  const styles = useCustomersPageStyles()
  const text = useText().customers
  const customers = useCustomers()
  const [typed, setTyped] = useState('')
  const [paired, setPaired] = useState(0)
  const search = (
    <Input
      type="search"
      className={styles.search}
      aria-label={text.search}
      placeholder={text.search}
      contentBefore={<Search20Regular />}
      value={typed}
      onChange={(_, data) => setTyped(data.value)}
    />
  )
  return (
    <Page
      title={text.title}
      actions={
        customers.data?.customers.length ? (
          <>
            <SuggestCard onPaired={setPaired} />
            {search}
          </>
        ) : undefined
      }
    >
      <Announcement>
        {paired > 0 && (
          <MessageBar intent="success" politeness="polite">
            <MessageBarBody>{text.paired(paired)}</MessageBarBody>
          </MessageBar>
        )}
      </Announcement>
      <AnsweredView answer={customers}>
        {({ customers }) =>
          customers.length === 0 ? (
            <NoCustomers />
          ) : (
            <Found customers={customers} typed={typed} onClear={() => setTyped('')} />
          )
        }
      </AnsweredView>
    </Page>
  )
}

type FoundProps = { customers: readonly CustomerSummary[]; typed: string; onClear: () => void }
function Found({ customers, typed, onClear }: FoundProps) {
  const styles = useCustomersPageStyles()
  const { text, locale } = useLanguage()
  const wanted = useDeferredValue(typed)
  const found = findCustomers(customers, wanted, locale)
  const { shown, ...more } = useFew(found, MOST_ROWS)
  return (
    <Panel title={text.customers.count(found.length)}>
      {found.length === 0 && <NoMatch typed={wanted} onClear={onClear} />}
      <ul className={styles.list}>
        {shown.map((customer) => (
          <CustomerCard key={customer.id} customer={customer} />
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function NoMatch({ typed, onClear }: { typed: string; onClear: () => void }) {
  const text = useText().customers
  const clear = <Button onClick={onClear}>{text.clear}</Button>
  return <Nothing title={text.noMatch(typed)} text={text.noMatchText} action={clear} />
}

function NoCustomers() {
  const text = useText()
  const administrator = useMe().data?.roles.includes('administrator') ?? false
  const step = (
    <ViewButton to={{ page: 'import' }} appearance="primary">
      {text.overview.startImport}
    </ViewButton>
  )
  const how = administrator ? text.customers.noneText : text.customers.noneForOthers
  return <Nothing title={text.customers.none} text={how} action={administrator ? step : undefined} />
}

function Nothing(props: { title: string; text: string; action?: ReactNode }) {
  return <Empty roomy icon={<BuildingMultiple20Regular />} {...props} />
}
