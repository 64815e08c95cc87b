import { Checkbox } from '@fluentui/react-components'
import { Lightbulb16Regular } from '@fluentui/react-icons'
import type { Suggestion } from '../../src/contract/pairing.ts'
import { sayReasons } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { keyOf } from './chosen.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'

type Props = {
  suggestions: readonly Suggestion[]
  left: ReadonlySet<string>
  onToggle: (key: string) => void
  onAll: (left: ReadonlySet<string>) => void
}

/** One row for each suggestion, all taken at first. */
export function SuggestionsCard({ suggestions, left, onToggle, onAll }: Props) {
  const styles = useSuggestPairsStyles()
  const { text } = useLanguage()
  const keys = suggestions.map(keyOf)
  const none = left.size === keys.length
  const all = left.size === 0 ? true : none ? false : 'mixed'
  return (
    <div>
      {keys.length > 1 && (
        <Checkbox
          label={text.pairing.all}
          checked={all}
          onChange={() => onAll(all === true ? new Set(keys) : new Set())}
        />
      )}
      <ul className={styles.list}>
        {suggestions.map((suggestion) => (
          <Row
            key={keyOf(suggestion)}
            suggestion={suggestion}
            taken={!left.has(keyOf(suggestion))}
            onToggle={() => onToggle(keyOf(suggestion))}
          />
        ))}
      </ul>
    </div>
  )
}

type RowProps = { suggestion: Suggestion; taken: boolean; onToggle: () => void }
function Row({ suggestion, taken, onToggle }: RowProps) {
  const styles = useSuggestPairsStyles()
  const { text } = useLanguage()
  const { employee, contact, reasons } = suggestion
  return (
    <li className={styles.row}>
      <Checkbox
        aria-label={text.pairing.choose(employee.name, contact.name)}
        checked={taken}
        onChange={onToggle}
      />
      <PersonLine
        id={employee.id}
        name={employee.name}
        second={employee.jobTitle}
        third={employee.department}
      />
      <div className={styles.second}>
        <PersonLine
          id={contact.id}
          name={contact.name}
          second={contact.jobTitle}
          third={text.functions[contact.function]}
        />
      </div>
      {reasons.length > 0 && (
        <span className={styles.reasons}>
          <Lightbulb16Regular aria-label={text.customer.why} className={styles.icon} />
          {sayReasons(reasons)}
        </span>
      )}
    </li>
  )
}
