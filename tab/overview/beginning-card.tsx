import { CalendarClock20Regular, PeopleLock20Regular, PeopleSwap20Regular } from '@fluentui/react-icons'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useMe } from '../parts/use-answer.ts'
import { ViewButton } from '../parts/view-link.tsx'
import type { NoNumbers } from './reason.ts'

/** In place of the number while there is none: why, and the first step. */
export function BeginningCard({ reason }: { reason: NoNumbers }) {
  const text = useText().overview
  const administrator = useMe().data?.roles.includes('administrator') ?? false
  const looks = {
    'no cycle': { icon: <CalendarClock20Regular />, title: text.noCycle, text: text.noCycleText },
    'nobody due': { icon: <PeopleSwap20Regular />, title: text.nobodyDue, text: text.nobodyDueText },
    'too small': { icon: <PeopleLock20Regular />, title: text.tooSmall, text: text.tooSmallText },
  }
  const customers = (
    <ViewButton to={{ page: 'customers' }} appearance="primary">
      {text.chooseCustomer}
    </ViewButton>
  )
  const files = (
    <ViewButton to={{ page: 'import' }} appearance="primary">
      {text.startImport}
    </ViewButton>
  )
  const step = reason === 'no cycle' && administrator ? files : customers
  return (
    <Panel title={text.question}>
      <Empty {...looks[reason]} roomy action={reason === 'too small' ? undefined : step} />
    </Panel>
  )
}
