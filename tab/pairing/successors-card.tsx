import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { HandoverView } from '../../src/contract/pairing.ts'
import { sayReasons } from '../parts/days.ts'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { useFew } from '../parts/use-few.ts'
import { useHandoverStyles } from './handover.styles.ts'
import { type Candidate, candidatesOf, chosenInSight, idOf, type Side } from './handover.ts'
import type { Successor } from './use-handover.ts'

type Props = {
  proposal: HandoverView
  side: Side
  chosen: Successor | undefined
  onChosen: (successor: Successor) => void
}
const MOST = 5

/** Who could follow, best first with the reasons; who cannot is there too, and why. */
export function SuccessorsCard({ proposal, side, chosen, onChosen }: Props) {
  const styles = useHandoverStyles()
  const text = useText().handover
  const candidates = chosenInSight(candidatesOf(proposal, side), chosen, MOST)
  const { shown, ...more } = useFew(candidates, MOST)
  const search = side === 'employee' && (
    <Field label={text.find} hint={text.findHint}>
      <FindEmployee onChosen={(employeeId) => employeeId && onChosen({ employeeId })} />
    </Field>
  )
  if (candidates.length === 0)
    return (
      <>
        <p className={styles.lead}>{text.nobody[side]}</p>
        {search}
      </>
    )
  return (
    <div>
      <Field label={text.successor}>
        <RadioGroup
          className={styles.candidates}
          value={idOf(chosen)}
          onChange={(_, { value }) => {
            const found = candidates.find(({ id }) => id === value)
            if (found) onChosen(found.successor)
          }}
        >
          {shown.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              disabled={one.refusal !== null}
              label={<CandidateWords candidate={one} />}
            />
          ))}
        </RadioGroup>
      </Field>
      <MoreButton {...more} />
      {search}
    </div>
  )
}

function CandidateWords({ candidate }: { candidate: Candidate }) {
  const styles = useHandoverStyles()
  const text = useText()
  const { name, jobTitle, where, reasons, refusal } = candidate
  return (
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.second}>{where ? text.person.at(jobTitle, where) : jobTitle}</span>
      {refusal ? (
        <span className={styles.refusal}>{refusal}</span>
      ) : (
        reasons.length > 0 && <span className={styles.second}>{sayReasons(reasons)}</span>
      )}
    </span>
  )
}
