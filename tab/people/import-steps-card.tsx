import { mergeClasses } from '@fluentui/react-components'
import { Checkmark20Filled } from '@fluentui/react-icons'
import { IMPORT_KINDS, type ImportKind } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { useImportPageStyles } from './import-page.styles.ts'

type Props = { kind: ImportKind; done: ReadonlySet<ImportKind>; onChoose: (kind: ImportKind) => void }

/** The five files in the order in which they build on each other; any of them can be chosen. */
export function ImportStepsCard({ kind, done, onChoose }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  return (
    <fieldset className={styles.steps}>
      <legend className={styles.legend}>{text.which}</legend>
      {IMPORT_KINDS.map((step, at) => {
        const chosen = step === kind
        return (
          <label key={step} className={mergeClasses(styles.step, chosen && styles.chosen)}>
            <input
              type="radio"
              name="import kind"
              className={styles.radio}
              checked={chosen}
              onChange={() => onChoose(step)}
            />
            <span aria-hidden className={mergeClasses(styles.mark, chosen && styles.chosenMark)}>
              {done.has(step) ? <Checkmark20Filled /> : at + 1}
            </span>
            <span className={styles.stepName}>
              {done.has(step) ? text.doneStep(text.kinds[step]) : text.kinds[step]}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
