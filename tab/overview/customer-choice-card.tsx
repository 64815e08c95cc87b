import { Combobox, type ComboboxProps, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useLanguage } from '../parts/language.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useScopeCardStyles } from './scope-card.styles.ts'

/** A longer list is no help to anybody who can type. */
const MOST = 50
export type Chosen = { id: string; name: string }
type Props = { chosen: Chosen | null; onChoose: (customer: Chosen) => void }

/** Finds a customer by any part of its name. */
export function CustomerChoiceCard({ chosen, onChoose }: Props) {
  const styles = useScopeCardStyles()
  const { text, locale } = useLanguage()
  const [typed, setTyped] = useState<string>()
  const { customers = [] } = useAnswer('listCustomers', {}, { everyMs: 60_000 }).data ?? {}
  const plain = (word: string) => word.trim().toLocaleLowerCase(locale)
  const found = customers.filter((one) => plain(one.name).includes(plain(typed ?? ''))).slice(0, MOST)
  const choose: ComboboxProps['onOptionSelect'] = (_, { optionValue }) => {
    const customer = customers.find(({ id }) => id === optionValue)
    if (!customer) return
    setTyped(undefined)
    onChoose({ id: customer.id, name: customer.name })
  }
  return (
    <Combobox
      freeform
      aria-label={text.overview.whichCustomer}
      placeholder={text.overview.whichCustomer}
      className={styles.customer}
      value={typed ?? chosen?.name ?? ''}
      selectedOptions={chosen ? [chosen.id] : []}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={choose}
    >
      {found.length === 0 && (
        <Option disabled text={text.customers.noMatch(typed ?? '')}>
          {text.customers.noMatch(typed ?? '')}
        </Option>
      )}
      {found.map((one) => (
        <Option key={one.id} value={one.id}>
          {one.name}
        </Option>
      ))}
    </Combobox>
  )
}
