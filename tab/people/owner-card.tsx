import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { EmployeeView } from '../../src/contract/people.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useMe } from '../parts/use-answer.ts'
import { ViewButton } from '../parts/view-link.tsx'

/** The one person answerable for this customer, or an alarm that there is none (1.7). */
export function OwnerCard({ owner }: { owner: EmployeeView | null }) {
  const text = useText()
  const administrator = useMe().data?.roles.includes('administrator') ?? false
  if (owner)
    return (
      <Panel title={text.customer.owner} hint={text.customer.ownerText}>
        <PersonLine
          id={owner.id}
          name={owner.name}
          second={text.person.at(owner.jobTitle, owner.department)}
          size={48}
          ours
        />
      </Panel>
    )
  return (
    <Panel title={text.customer.owner}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.customer.noOwner}</MessageBarTitle> {text.customer.noOwnerText}
        </MessageBarBody>
        {administrator && (
          <MessageBarActions>
            <ViewButton to={{ page: 'import' }}>{text.customer.toImport}</ViewButton>
          </MessageBarActions>
        )}
      </MessageBar>
    </Panel>
  )
}
