import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useCustomerPageStyles } from './customer-page.styles.ts'

const MOST_PEOPLE = 6

/** Who serves this customer; one department alone is flagged. */
export function TeamCard({ id, team, oneDepartment }: Pick<CustomerPage, 'id' | 'team' | 'oneDepartment'>) {
  const styles = useCustomerPageStyles()
  const text = useText()
  const { shown, ...more } = useFew(team, MOST_PEOPLE)
  return (
    <Panel
      title={text.customer.team}
      action={<ViewLink to={{ page: 'team', customerId: id }}>{text.team.open}</ViewLink>}
    >
      {team.length === 0 && (
        <>
          <p className={styles.quiet}>{text.customer.noTeam}</p>
          <ViewLink to={{ page: 'team', customerId: id }}>{text.customer.makeTeam}</ViewLink>
        </>
      )}
      {team.length > 0 && oneDepartment && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.customer.oneDepartment}</MessageBarTitle> {text.customer.oneDepartmentText}
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {shown.map((member) => (
          <li key={member.id}>
            <PersonLine
              id={member.id}
              name={member.name}
              second={text.person.at(member.jobTitle, member.department)}
              third={member.role === member.department ? undefined : member.role}
              ours
            />
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}
