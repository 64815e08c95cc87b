import { mergeClasses } from '@fluentui/react-components'
import { useId } from 'react'
import { useText } from '../parts/language.ts'
import { FILTERS, type Filter, type RowCounts } from './import-rows.ts'
import { useImportRowsStyles } from './import-rows-card.styles.ts'

type Props = { counts: RowCounts; chosen: Filter; onChoose: (filter: Filter) => void }

/** How many rows there are of each state; choosing one shows only those. */
export function ImportFilterCard({ counts, chosen, onChoose }: Props) {
  const styles = useImportRowsStyles()
  const text = useText().imports
  const name = useId()
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{text.show}</legend>
      {FILTERS.map((filter) => {
        const none = counts[filter] === 0
        return (
          <label
            key={filter}
            className={mergeClasses(
              styles.filter,
              none && styles.none,
              filter === chosen && styles.chosenFilter,
            )}
          >
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={filter === chosen}
              disabled={none && filter !== chosen}
              onChange={() => onChoose(filter)}
            />
            <span className={styles.filterName}>{text.states[filter]}</span>
            <span className={styles.filterNumber}>{text.count(counts[filter])}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
