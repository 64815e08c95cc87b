import { Checkbox } from '@fluentui/react-components'
import type { Proposal } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { cityOf } from '../parts/times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Props = { person: Proposal['contacts'][number]; taking: boolean; onToggle: () => void }

/** One of theirs: whether they are invited, and where they are. */
export function ContactRowCard({ person, taking, onToggle }: Props) {
  const styles = useBookVisitStyles()
  const text = useText()
  const { id, name, jobTitle, timeZone } = person
  const job = jobTitle || text.functions[person.function]
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice}
        indicator={{ className: styles.indicator }}
        checked={taking}
        onChange={onToggle}
        label={<PersonLine id={id} name={name} second={job} third={cityOf(timeZone)} size={32} />}
      />
    </li>
  )
}
