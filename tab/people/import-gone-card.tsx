import { Checkbox, Field } from '@fluentui/react-components'
import { useText } from '../parts/language.ts'
import type { LeavingKind } from './import-kinds.ts'

type Props = { kind: LeavingKind; gone: number; checked: boolean; onChange: (checked: boolean) => void }

/** Lets the rows that are gone from a file be marked as left, and says what that does (1.1). */
export function ImportGoneCard({ kind, gone, checked, onChange }: Props) {
  const text = useText().imports
  return (
    <Field hint={text.leaveText[kind]}>
      <Checkbox
        label={text.leave(gone)}
        checked={checked}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  )
}
