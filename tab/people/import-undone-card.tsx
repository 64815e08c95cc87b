import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Undone } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { useFew } from '../parts/use-few.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { useArrival } from './use-arrival.ts'

const MOST_ROWS = 20

/** What an undo took back, and what it left because somebody changed it since. It gets the focus: its button is gone. */
export function ImportUndoneCard({ undone: { undone, kept } }: { undone: Undone }) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const { shown, ...more } = useFew(kept, MOST_ROWS)
  return (
    <div ref={useArrival()} tabIndex={-1} className={styles.news}>
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>{text.undone(undone)}</MessageBarBody>
      </MessageBar>
      {kept.length > 0 && (
        <div className={styles.found}>
          <h3 className={styles.foundTitle}>{text.kept(kept.length)}</h3>
          <PlainTable
            name={text.kept(kept.length)}
            head={[text.name, text.why]}
            rows={shown.map(({ name, reason }) => [name, reason])}
          />
          <MoreButton {...more} />
        </div>
      )}
    </div>
  )
}
