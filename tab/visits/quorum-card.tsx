import { Select } from '@fluentui/react-components'
import { useId } from 'react'
import { useText } from '../parts/language.ts'
import { useBookVisitStyles } from './book-visit-dialog.styles.ts'
import type { Draft } from './draft.ts'
import type { Quorum } from './quorum.ts'

type Props = { quorum: Quorum | undefined; draft: Draft; onChange: (draft: Draft) => void }

/** How many of a department's optional people must be free; offered where there are several (3.2). */
export function QuorumCard({ quorum, draft, onChange }: Props) {
  const styles = useBookVisitStyles()
  const text = useText().visits.dialog
  const id = useId()
  if (!quorum) return null
  const { department, of, atLeast } = quorum
  const choices = Array.from({ length: of + 1 }, (_, number) => number)
  const set = (number: number) => onChange({ ...draft, quorum: { ...draft.quorum, [department]: number } })
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.hint}>
        {text.quorum(department, of)}
      </label>
      <Select id={id} size="small" value={String(atLeast)} onChange={(_, { value }) => set(Number(value))}>
        {choices.map((number) => (
          <option key={number} value={number}>
            {text.quorumChoice(number)}
          </option>
        ))}
      </Select>
    </div>
  )
}
