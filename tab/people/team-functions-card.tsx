import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, PersonAdd20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { TeamView } from '../../src/contract/teams.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import { additionOf, type TeamChanging } from './use-team.ts'

/** The customer's people by function, and whether somebody of ours works in the same. */
export function TeamFunctionsCard({ team, changing }: { team: TeamView; changing: TeamChanging }) {
  const styles = useTeamPageStyles()
  const text = useText()
  return (
    <Panel title={text.team.theirs(team.customerName)}>
      {team.functions.length === 0 && <p className={styles.quiet}>{text.team.noContacts}</p>}
      {team.functions.map(({ function: job, contacts, members }) => (
        <div key={job} className={styles.part}>
          <h3 className={styles.seen}>
            <span className={styles.grow}>{text.functions[job]}</span>
            {members > 0 ? (
              <CheckmarkCircle20Regular aria-hidden className={styles.fine} />
            ) : (
              <Warning20Regular aria-hidden className={styles.warning} />
            )}
            <span className={styles.count}>{members > 0 ? text.team.ours(members) : text.team.nobody}</span>
          </h3>
          <ul className={styles.list}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <PersonLine id={contact.id} name={contact.name} second={contact.jobTitle} size={32} />
              </li>
            ))}
          </ul>
          {members === 0 && team.mayChange && <AddFitting {...{ team, job, changing }} />}
        </div>
      ))}
    </Panel>
  )
}

type Fitting = { team: TeamView; job: TeamView['functions'][number]['function']; changing: TeamChanging }

/** Who of ours works in a function that the team lacks, one click away. */
function AddFitting({ team, job, changing }: Fitting) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const candidates = team.departments.flatMap((department) => department.candidates ?? [])
  const fitting = candidates.find(({ employee }) => employee.function === job)?.employee
  if (!fitting || job === 'other') return null
  const add = () => changing.isPending || changing.mutate(additionOf(fitting, text))
  return (
    <div className={styles.buttons}>
      <Button icon={<PersonAdd20Regular />} onClick={add} disabledFocusable={changing.isPending}>
        {text.addName(fitting.name)}
      </Button>
    </div>
  )
}
