import { Checkbox, Select } from '@fluentui/react-components'
import type { Proposal } from '../../src/contract/visits.ts'
import { VISIT_ROLES, type VisitRole } from '../../src/contract/words.ts'
import { sayReasons } from '../parts/days.ts'
import { useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import { type Draft, type Part, withPart } from './draft.ts'

type Props = {
  person: Proposal['employees'][number]
  /** What they do in the visit; undefined while they do not take part. */
  part: Part | undefined
  draft: Draft
  onToggle: () => void
  onChange: (draft: Draft) => void
}

/** One of us: whether they take part, and then what they do and whether they must be free. */
export function EmployeeRowCard({ person, part, draft, onToggle, onChange }: Props) {
  const styles = useBookVisitStyles()
  const text = useText()
  const { id, name, jobTitle, reasons } = person
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice}
        indicator={{ className: styles.indicator }}
        checked={part !== undefined}
        onChange={onToggle}
        label={
          <PersonLine
            ours
            id={id}
            name={name}
            second={jobTitle || text.functions[person.function]}
            third={sayReasons(reasons)}
            size={32}
          />
        }
      />
      {part && (
        <Choices name={name} part={part} onChange={(change) => onChange(withPart(draft, id, change))} />
      )}
    </li>
  )
}

type ChoicesProps = { name: string; part: Part; onChange: (change: Partial<Part>) => void }
function Choices({ name, part, onChange }: ChoicesProps) {
  const styles = useBookVisitStyles()
  const { visits } = useText()
  return (
    <div className={styles.choices}>
      <Select
        size="small"
        aria-label={visits.dialog.role(name)}
        value={part.role}
        onChange={(_, { value }) => onChange({ role: value as VisitRole })}
      >
        {VISIT_ROLES.map((role) => (
          <option key={role} value={role}>
            {visits.roles[role]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={visits.dialog.need(name)}
        value={part.required ? 'required' : 'optional'}
        onChange={(_, { value }) => onChange({ required: value === 'required' })}
      >
        <option value="required">{visits.required}</option>
        <option value="optional">{visits.optional}</option>
      </Select>
    </div>
  )
}
