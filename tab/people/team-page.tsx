import { Button, Field } from '@fluentui/react-components'
import { useState } from 'react'
import type { TeamView } from '../../src/contract/teams.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { ViewLink } from '../parts/view-link.tsx'
import { TeamDepartmentCard } from './team-department-card.tsx'
import { TeamDoneCard } from './team-done-card.tsx'
import { TeamElsewhereCard } from './team-elsewhere-card.tsx'
import { TeamFunctionsCard } from './team-functions-card.tsx'
import { TeamGapsCard } from './team-gaps-card.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import { TeamShareCard } from './team-share-card.tsx'
import { additionOf, type TeamChanging, useTeam, useTeamChange } from './use-team.ts'

/** A customer's team: who is who, what is missing, who could join, and the page for the customer. */
export function TeamPage({ customerId }: { customerId: string }) {
  const text = useText().team
  const answer = useTeam(customerId)
  const name = answer.data?.customerName
  return (
    <Page
      title={name === undefined ? text.loading : text.title(name)}
      above={<ViewLink to={{ page: 'customer', customerId }}>{name ?? text.back}</ViewLink>}
      lead={text.lead}
    >
      <AnsweredView answer={answer}>{(team) => <Content team={team} />}</AnsweredView>
    </Page>
  )
}

function Content({ team }: { team: TeamView }) {
  const styles = useTeamPageStyles()
  const text = useText()
  const changing = useTeamChange(team.customerId)
  const { isError, error, done } = changing
  const ordered = [...team.departments].sort((a, b) => rank(a) - rank(b))
  return (
    <>
      <TeamDoneCard changing={changing} key={done?.says} />
      {isError && <Trouble error={error} title={text.trouble.saved} />}
      <div className={styles.grid}>
        <div className={styles.column}>
          <TeamGapsCard team={team} changing={changing} />
          {ordered.map((department) => (
            <TeamDepartmentCard
              key={department.name}
              {...{ department, changing, mayChange: team.mayChange, customerId: team.customerId }}
            />
          ))}
        </div>
        <div className={styles.column}>
          {team.mayChange && <TeamShareCard team={team} />}
          {team.mayChange && <TeamElsewhereCard team={team} changing={changing} />}
          {team.mayChange && <ByName team={team} changing={changing} />}
          <TeamFunctionsCard team={team} changing={changing} />
        </div>
      </div>
    </>
  )
}

/** Departments that take part stand before those that do not. */
const rank = ({ members }: TeamView['departments'][number]) => (members.length > 0 ? 0 : 1)

/** Adds anybody, found by the first letters of their name. */
function ByName({ team, changing }: { team: TeamView; changing: TeamChanging }) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const [chosen, choose] = useState<{ id: string; name: string }>()
  const [round, setRound] = useState(0)
  const there = team.departments.some(({ members }) => members.some(({ id }) => id === chosen?.id))
  const add = () => {
    if (!chosen || there || changing.isPending) return
    changing.mutate(additionOf(chosen, text), { onSuccess: () => setRound(round + 1) })
  }
  return (
    <Panel title={text.byName}>
      <div className={styles.find}>
        <Field label={text.find} validationMessage={there ? text.there : undefined} className={styles.grow}>
          <FindEmployee
            key={round}
            onChosen={(id, name) => choose(id === undefined ? undefined : { id, name: name ?? '' })}
          />
        </Field>
        <Button onClick={add} disabledFocusable={!chosen || there || changing.isPending}>
          {text.add}
        </Button>
      </div>
    </Panel>
  )
}
