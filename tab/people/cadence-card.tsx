import { Field, Select } from '@fluentui/react-components'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { CADENCES, type Cadence } from '../../src/contract/words.ts'
import { Announcement } from '../parts/announcement.tsx'
import { sayMonth } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useMe } from '../parts/use-answer.ts'
import { useSetCadence } from './use-cadence.ts'

/** How often people speak with a customer; stored as soon as it is chosen, and says from when it holds (2.1). */
export function CadenceCard({ customer }: { customer: CustomerPage }) {
  const { text, locale } = useLanguage()
  const words = text.cadence
  const month = useMe().data?.cycle?.id ?? ''
  const { mutate, isPending, isSuccess, isError, error, variables } = useSetCadence(customer.id)
  const { every, from, before } = customer.cadence ?? { every: 'month', from: '', before: 'month' }
  const later = month < from && before !== every
  return (
    <Panel title={words.title} hint={words.hint}>
      {customer.mayPair ? (
        <Field label={words.label}>
          <Select value={isPending ? variables : every} onChange={(_, { value }) => mutate(value as Cadence)}>
            {CADENCES.map((each) => (
              <option key={each} value={each}>
                {words.every[each]}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p>{words.every[later ? before : every]}</p>
      )}
      {later && (
        <p>
          {words.every[before]}, {words.from(words.every[every].toLowerCase(), sayMonth(from, locale))}.
        </p>
      )}
      <Announcement>{isSuccess && words.done}</Announcement>
      {isError && <Trouble error={error} title={text.trouble.saved} />}
    </Panel>
  )
}
