import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { TeamView } from '../../src/contract/teams.ts'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import type { TeamChanging } from './use-team.ts'

/** What the team lacks, and who stands on it although they left. */
export function TeamGapsCard({ team, changing }: { team: TeamView; changing: TeamChanging }) {
  const styles = useTeamPageStyles()
  const text = useText().team
  return (
    <Panel title={text.gaps}>
      {team.gaps.length === 0 && (
        <p className={styles.gap}>
          <CheckmarkCircle20Regular aria-hidden className={styles.fine} />
          {team.mayChange ? text.noGaps : text.noGapsSeen}
        </p>
      )}
      <ul className={styles.gaps}>
        {team.gaps.map((gap) => (
          <li key={gap} className={styles.gap}>
            <Warning20Regular aria-hidden className={styles.warning} />
            {gap}
          </li>
        ))}
      </ul>
      {team.left.length > 0 && <Left team={team} changing={changing} />}
    </Panel>
  )
}

function Left({ team, changing }: { team: TeamView; changing: TeamChanging }) {
  const styles = useTeamPageStyles()
  const text = useText()
  const takeOff = (id: string, name: string) => {
    if (changing.isPending) return
    changing.mutate({ change: { remove: [id] }, done: { says: text.team.removed(name, '') } })
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{text.team.left}</h3>
      <p className={styles.quiet}>{text.team.leftText}</p>
      <ul className={styles.list}>
        {team.left.map(({ id, name, jobTitle, department }) => (
          <li key={id}>
            <PersonLine
              id={id}
              name={name}
              second={text.person.at(jobTitle, department)}
              end={
                team.mayChange && (
                  <Button
                    aria-label={text.team.remove(name)}
                    onClick={() => takeOff(id, name)}
                    disabledFocusable={changing.isPending}
                  >
                    {text.team.takeOff}
                  </Button>
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
