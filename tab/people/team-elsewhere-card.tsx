import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { TeamView } from '../../src/contract/teams.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { TeamCandidatesCard } from './team-candidates-card.tsx'
import { useTeamPageStyles } from './team-page.styles.ts'
import { type TeamChanging, useTeamDepartment } from './use-team.ts'

type Props = { team: TeamView; changing: TeamChanging }

/** The departments in which nobody was looked for, where there are many: one is opened at a time. */
export function TeamElsewhereCard({ team, changing }: Props) {
  const text = useText().team
  const [chosen, choose] = useState<string>()
  const names = team.departments.filter(({ candidates }) => candidates === null).map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <Panel title={text.elsewhere}>
      <Field label={text.elsewhereLabel}>
        <Select
          value={chosen === undefined ? '' : names.indexOf(chosen)}
          onChange={(_, { value }) => choose(names[Number(value)])}
        >
          <option value="" disabled>
            {text.choose}
          </option>
          {names.map((name, place) => (
            <option key={name} value={place}>
              {name || text.noDepartment}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== undefined && <Chosen {...{ team, changing }} name={chosen} key={chosen} />}
    </Panel>
  )
}

function Chosen({ team, changing, name }: Props & { name: string }) {
  const styles = useTeamPageStyles()
  const text = useText().team
  const answer = useTeamDepartment(team.customerId, name)
  return (
    <AnsweredView answer={answer}>
      {({ departments }) => {
        const candidates = departments.find((one) => one.name === name)?.candidates ?? []
        return candidates.length > 0 ? (
          <TeamCandidatesCard candidates={candidates} changing={changing} />
        ) : (
          <p className={styles.quiet}>{text.nobodyFits}</p>
        )
      }}
    </AnsweredView>
  )
}
