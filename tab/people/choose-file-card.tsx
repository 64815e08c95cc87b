import { Button, mergeClasses } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons'
import { type DragEvent, useRef, useState } from 'react'
import { useText } from '../parts/language.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import type { ChosenFile } from './use-import.ts'

type Props = { chosen: string | undefined; onChosen: (file: ChosenFile) => void }

/** A place to drop a file, and a button for those who choose it. The file is read at once and kept as it is then. */
export function ChooseFileCard({ chosen, onChosen }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    file.arrayBuffer().then(
      (bytes) => {
        setUnreadable(false)
        onChosen({ name: file.name, content: new Blob([bytes], { type: 'text/csv' }) })
      },
      () => setUnreadable(true),
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
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
        className={styles.input}
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <span>{unreadable ? text.goneAway : (chosen ?? text.drop)}</span>
      <Button
        appearance={chosen ? 'secondary' : 'primary'}
        icon={<ArrowUpload20Regular />}
        onClick={() => input.current?.click()}
      >
        {chosen ? text.another : text.choose}
      </Button>
    </div>
  )
}
