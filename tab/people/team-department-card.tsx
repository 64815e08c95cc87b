import type { TeamView } from '../../src/contract/teams.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { TeamCandidatesCard } from './team-candidates-card.tsx'
import { TeamMemberCard } from './team-member-card.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import type { TeamChanging } from './use-team.ts'

type Department = TeamView['departments'][number]
type Props = { department: Department; changing: TeamChanging; mayChange: boolean; customerId: string }

/** Who of one department serves the customer, and who of it could. */
export function TeamDepartmentCard({ department, changing, mayChange, customerId }: Props) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const { name, members, candidates } = department
  if (members.length === 0 && candidates === null) return null
  return (
    <Panel title={name || text.noDepartment} hint={members.length === 0 ? text.outside : undefined}>
      {members.length > 0 && (
        <ul className={styles.list}>
          {members.map((member) => (
            <TeamMemberCard key={member.id} {...{ member, changing, mayChange, customerId }} />
          ))}
        </ul>
      )}
      {candidates !== null && candidates.length > 0 && (
        <TeamCandidatesCard candidates={candidates} changing={changing} />
      )}
    </Panel>
  )
}
