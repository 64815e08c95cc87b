import { Button } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import type { TeamView } from '../../src/contract/teams.ts'
import { sayReasons } from '../parts/days.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { useTeamPageStyles } from './team-page.styles.ts'
import { additionOf, type TeamChanging } from './use-team.ts'

const MOST_CANDIDATES = 2
type Candidates = NonNullable<TeamView['departments'][number]['candidates']>

/** Who of one department could join the team, one click away. */
export function TeamCandidatesCard(props: { candidates: Candidates; changing: TeamChanging }) {
  const { candidates, changing } = props
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
                  icon={<PersonAdd20Regular />}
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
