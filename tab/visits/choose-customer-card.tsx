import { Combobox, type ComboboxProps, Field, Option } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useLanguage } from '../parts/language.ts'
import { useAnswer } from '../parts/use-answer.ts'

/** A longer list is no help to anybody who can type. */
const MOST = 50

/** Finds the customer that is to be visited by any part of its name. */
export function ChooseCustomerCard({ onChosen }: { onChosen: (customerId: string) => void }) {
  const { text, locale } = useLanguage()
  const words = text.visits.dialog
  const answer = useAnswer('listCustomers', {}, { everyMs: 60_000 })
  const [typed, setTyped] = useState('')
  // The dialog has given the focus to what was there before the customers were.
  const place = useRef<HTMLInputElement>(null)
  const isThere = answer.data !== undefined
  useEffect(() => {
    if (isThere) place.current?.focus()
  }, [isThere])
  const choose: ComboboxProps['onOptionSelect'] = (_, { optionValue }) => {
    if (optionValue) onChosen(optionValue)
  }
  const has = (name: string) =>
    name.toLocaleLowerCase(locale).includes(typed.trim().toLocaleLowerCase(locale))
  return (
    <AnsweredView answer={answer}>
      {({ customers }) => {
        const found = customers.filter(({ name }) => has(name)).slice(0, MOST)
        const nothing = customers.length === 0 ? words.noCustomers : text.customers.noMatch(typed)
        return (
          <Field label={words.customer} required>
            <Combobox
              ref={place}
              freeform
              placeholder={words.chooseCustomer}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onOptionSelect={choose}
            >
              {found.length === 0 && (
                <Option disabled text={nothing}>
                  {nothing}
                </Option>
              )}
              {found.map(({ id, name }) => (
                <Option key={id} value={id}>
                  {name}
                </Option>
              ))}
            </Combobox>
          </Field>
        )
      }}
    </AnsweredView>
  )
}
