import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Suggestion } from '../../src/contract/pairing.ts'
import { FindEmployee } from '../parts/find-employee.tsx'
import { useText } from '../parts/language.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import type { Suggesting } from './use-suggesting.ts'

const LONGEST_WHY = 200

/** What a row asks for more about before it is done. */
export type Change = 'employee' | 'forced' | 'forbidden'
type Props = { suggesting: Suggesting; suggestion: Suggestion; change: Change; onDone: () => void }

/** Asks for what a change needs: another employee, or why two people must or must not be paired. */
export function SuggestionChangeCard({ suggesting, suggestion, change, onDone }: Props) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const [employeeId, setEmployeeId] = useState<string>()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { employee, contact } = suggestion
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (suggesting.busy) return
    if (change === 'employee') {
      if (employeeId) suggesting.changeEmployee(contact.id, employeeId, onDone)
      return
    }
    suggesting.mark(suggestion, change, why)
    onDone()
  }
  return (
    <form noValidate className={styles.change} onSubmit={submit}>
      {change === 'employee' ? (
        <Field
          label={text.instead(employee.name, contact.name)}
          hint={text.employeeHint}
          required
          validationMessage={tried && !employeeId ? text.missingEmployee : undefined}
        >
          <FindEmployee onChosen={setEmployeeId} />
        </Field>
      ) : (
        <Field label={text.why[change](employee.name, contact.name)} hint={text.whyHint}>
          <Input autoFocus value={why} maxLength={LONGEST_WHY} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      <div className={styles.changeActs}>
        <Button onClick={onDone}>{text.cancel}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={suggesting.busy}>
          {change === 'employee' ? text.make : text.save}
        </Button>
      </div>
    </form>
  )
}
