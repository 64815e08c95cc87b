import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from './language.ts'
import { PersonLine } from './person-line.tsx'
import { useEmployees } from './use-employees.ts'

/** Finds an employee by the first letters of their name. Takes the label of the field around it. */
export function FindEmployee({
  onChosen,
  ...field
}: {
  onChosen: (employeeId: string | undefined, name?: string) => void
}) {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [open, setOpen] = useState(false)
  const { data, isPending } = useEmployees(chosen ? '' : typed)
  const choose: ComboboxProps['onOptionSelect'] = (_, { optionValue, optionText }) => {
    setChosen(optionValue)
    setTyped(optionText ?? '')
    onChosen(optionValue, optionText)
  }
  const type: ComboboxProps['onChange'] = (event) => {
    setTyped(event.target.value)
    setOpen(true)
    setChosen(undefined)
    onChosen(undefined)
  }
  const nothing = isPending ? text.pairing.searching : text.pairing.noEmployee
  const found = data?.employees ?? []
  return (
    <Combobox
      {...field}
      freeform
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      value={typed}
      selectedOptions={chosen ? [chosen] : []}
      onChange={type}
      onOptionSelect={choose}
    >
      {found.length === 0 && (
        <Option disabled text={nothing}>
          {nothing}
        </Option>
      )}
      {found.map(({ id, name, jobTitle, department }) => (
        <Option key={id} value={id} text={name}>
          <PersonLine id={id} name={name} second={text.person.at(jobTitle, department)} size={32} />
        </Option>
      ))}
    </Combobox>
  )
}
