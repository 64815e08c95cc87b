import { Checkbox } from '@fluentui/react-components'
import type { Suggestion } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { useFew } from '../parts/use-few.ts'
import { keyOf } from './chosen.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import type { Suggesting } from './use-suggesting.ts'

const MOST_ROWS = 25

type Props = {
  suggesting: Suggesting
  suggestions: readonly Suggestion[]
  withCustomer: boolean
  left: ReadonlySet<string>
  onToggle: (key: string) => void
  onAll: (left: ReadonlySet<string>) => void
}

/** One row for each suggestion, all taken at first. */
export function SuggestionsCard({ suggestions, left, onToggle, onAll, ...props }: Props) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const { shown, ...more } = useFew(suggestions, MOST_ROWS)
  const keys = suggestions.map(keyOf)
  const away = keys.filter((key) => left.has(key)).length
  const all = away === 0 ? true : away === keys.length ? false : 'mixed'
  return (
    <div>
      {keys.length > 1 && (
        <Checkbox
          label={text.allOf(keys.length)}
          checked={all}
          onChange={() => onAll(all === true ? new Set(keys) : new Set())}
        />
      )}
      <ul className={styles.list}>
        {shown.map((suggestion) => (
          <SuggestionCard
            key={keyOf(suggestion)}
            {...props}
            suggestion={suggestion}
            taken={!left.has(keyOf(suggestion))}
            onToggle={() => onToggle(keyOf(suggestion))}
          />
        ))}
      </ul>
      <MoreButton {...more} />
    </div>
  )
}
