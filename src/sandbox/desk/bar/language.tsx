import { Select, Tooltip } from '@fluentui/react-components'
import { LANGUAGES, type Place } from '../place.ts'
import type { Go } from '../use-place.ts'
import { useLookStyles } from './looks.styles.ts'

/** The language that Teams tells the tab. */
export function Language({ place, go }: { place: Place; go: Go }) {
  const styles = useLookStyles()
  return (
    <Tooltip content="Language of Teams" relationship="label">
      <Select
        size="small"
        className={styles.language}
        value={place.language}
        onChange={(_, { value }) => go({ language: value })}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </Select>
    </Tooltip>
  )
}
