import { Checkbox } from '@fluentui/react-components'
import type { Proposal } from '../../src/contract/visits.ts'
import { sayMonth, sayReasons } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { cityOf } from '../parts/times.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'

type Props = {
  person: Proposal['contacts'][number]
  /** How often in a month is good. */
  most: number
  taking: boolean
  onToggle: () => void
}

/** One of theirs: whether they are invited, where they are, and whether they are approached often enough (1.6). */
export function ContactRowCard({ person, most, taking, onToggle }: Props) {
  const styles = useBookVisitStyles()
  const { text, locale } = useLanguage()
  const { id, name, jobTitle, timeZone, loads } = person
  const enough = loads.find(({ total }) => total >= most)
  const facts = [
    cityOf(timeZone),
    ...(enough ? [text.visits.dialog.enough(sayMonth(enough.month, locale), enough.total)] : []),
  ]
  const job = jobTitle || text.functions[person.function]
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice}
        indicator={{ className: styles.indicator }}
        checked={taking}
        onChange={onToggle}
        label={<PersonLine id={id} name={name} second={job} third={sayReasons(facts)} size={32} />}
      />
    </li>
  )
}
