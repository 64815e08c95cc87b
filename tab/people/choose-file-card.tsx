import { Button, mergeClasses } from '@fluentui/react-components'
import { ArrowUpload20Regular, DocumentTable20Regular } from '@fluentui/react-icons'
import { type DragEvent, useRef, useState } from 'react'
import { LARGEST_IMPORT } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { type ChosenFile, type FileTrouble, readChosen } from './chosen-file.ts'
import { useImportPageStyles } from './import-page.styles.ts'

type Props = { chosen: string | undefined; disabled: boolean; onChosen: (file: ChosenFile) => void }

/** A place to drop a file, and a button for those who choose it. A file that is none leaves the one before. */
export function ChooseFileCard({ chosen, disabled, onChosen }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [trouble, setTrouble] = useState<FileTrouble>()
  const take = async (file: File | undefined) => {
    if (!file || disabled) return
    const read = await readChosen(file)
    setTrouble(typeof read === 'string' ? read : undefined)
    if (typeof read !== 'string') onChosen(read)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        disabled={disabled}
        className={styles.input}
        onChange={(event) => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <span className={styles.fileName}>
        {chosen && <DocumentTable20Regular aria-hidden className={styles.icon} />}
        {chosen ?? text.drop}
      </span>
      <Button
        appearance={chosen ? 'secondary' : 'primary'}
        icon={<ArrowUpload20Regular />}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {chosen ? text.another : text.choose}
      </Button>
      <p role="alert" className={styles.trouble}>
        {trouble === 'too large' ? text.trouble[trouble](LARGEST_IMPORT) : trouble && text.trouble[trouble]}
      </p>
    </div>
  )
}
