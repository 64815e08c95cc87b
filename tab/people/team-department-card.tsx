import { Button } from '@fluentui/react-components'
import type { TeamView } from '../../src/contract/teams.ts'
import { sayReasons } from '../parts/days.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { TeamMemberCard } from './team-member-card.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import { additionOf, type TeamChanging } from './use-team.ts'

type Department = TeamView['departments'][number]
type Props = { department: Department; changing: TeamChanging; mayChange: boolean; customerId: string }

const MOST_CANDIDATES = 2

/** Who of one department serves the customer, and who of it could. */
export function TeamDepartmentCard({ department, changing, mayChange, customerId }: Props) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const { name, members, candidates } = department
  if (members.length === 0 && !mayChange) return null
  return (
    <Panel title={name || text.noDepartment} hint={members.length === 0 ? text.outside : undefined}>
      {members.length > 0 && (
        <ul className={styles.list}>
          {members.map((member) => (
            <TeamMemberCard key={member.id} {...{ member, changing, mayChange, customerId }} />
          ))}
        </ul>
      )}
      {mayChange && candidates.length > 0 && <Candidates candidates={candidates} changing={changing} />}
    </Panel>
  )
}

function Candidates({ candidates, changing }: Pick<Department, 'candidates'> & Pick<Props, 'changing'>) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const { shown, ...more } = useFew(candidates, MOST_CANDIDATES)
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{text.candidates}</h3>
      <ul className={styles.list}>
        {shown.map(({ employee: { id, name, jobTitle }, reasons }) => (
          <li key={id}>
            <PersonLine
              {...{ id, name, second: jobTitle, third: sayReasons(reasons), size: 32 }}
              ours
              end={
                <Button
                  className={styles.add}
                  aria-label={text.addName(name)}
                  onClick={() => changing.isPending || changing.mutate(additionOf({ id, name }, text))}
                  disabledFocusable={changing.isPending}
                >
                  {text.add}
                </Button>
              }
            />
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </div>
  )
}
