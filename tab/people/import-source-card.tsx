import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { IMPORT_SOURCES, isSource, sourceOf } from '../../src/contract/import-sources.ts'
import type { AppliedImport } from '../../src/contract/imports.ts'
import { useText } from '../parts/language.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { rememberedSources } from './import-sources.ts'

const ANOTHER = ' another'
type Props = {
  source: string
  imports: readonly AppliedImport[]
  disabled: boolean
  /** While a name is typed, so that a file given meanwhile is compared with it. */
  onName: (source: string) => void
  onChange: (source: string) => void
}

/** Which program wrote the file; a name of one's own is offered again next time. */
export function ImportSourceCard({ source, imports, disabled, onName, onChange }: Props) {
  const styles = useImportPageStyles()
  const text = useText().imports
  const remembered = rememberedSources(imports)
  const [naming, setNaming] = useState(false)
  const [typed, setTyped] = useState('')
  const known = isSource(source) || remembered.includes(source)
  const choose = (value: string) => {
    setNaming(value === ANOTHER)
    if (value !== ANOTHER) onChange(value)
  }
  const type = (value: string) => {
    setTyped(value)
    onName(sourceOf(value))
  }
  const named = () => typed.trim() && onChange(sourceOf(typed))
  return (
    <div className={styles.source}>
      <Field label={text.source} hint={text.sourceHint}>
        <Select
          value={naming || !known ? ANOTHER : source}
          disabled={disabled}
          onChange={(_, { value }) => choose(value)}
        >
          {IMPORT_SOURCES.map((name) => (
            <option key={name} value={name}>
              {text.sources[name]}
            </option>
          ))}
          {remembered.map((name) => (
            <option key={name}>{name}</option>
          ))}
          <option value={ANOTHER}>{text.otherSource}</option>
        </Select>
      </Field>
      {(naming || !known) && (
        <Field label={text.sourceName} hint={text.sourceNameHint}>
          <Input
            value={typed}
            maxLength={60}
            disabled={disabled}
            onChange={(_, { value }) => type(value)}
            onBlur={named}
            onKeyDown={({ key }) => key === 'Enter' && named()}
          />
        </Field>
      )}
    </div>
  )
}
