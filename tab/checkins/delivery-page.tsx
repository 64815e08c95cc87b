import { Field, Select } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons'
import type { CycleList } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { go } from '../parts/use-view.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { useChosenCycle, useCycles } from './use-delivery.ts'

/** What became of the cards of a cycle: problems by name, answers only as counts (2.8). */
export function DeliveryPage({ cycleId }: { cycleId: string | null }) {
  const text = useText().delivery
  const answer = useCycles()
  const cycles = answer.data?.cycles ?? []
  const cycle = useChosenCycle(cycles, cycleId)
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={cycle && <CycleChoice cycles={cycles} chosen={cycle.id} />}
    >
      <OnlyAdministrators>
        <AnsweredView answer={answer}>
          {() => (cycle ? <DeliveryCard key={cycle.id} cycle={cycle} /> : <NoCycles />)}
        </AnsweredView>
      </OnlyAdministrators>
    </Page>
  )
}

function CycleChoice({ cycles, chosen }: CycleList & { chosen: string }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  return (
    <Field label={text.round} orientation="horizontal" className={styles.round}>
      <Select
        value={chosen}
        onChange={(_, data) => go({ page: 'delivery', cycleId: data.value }, { replace: true })}
      >
        {cycles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function NoCycles() {
  const text = useText().delivery
  const step = <ViewButton to={{ page: 'import' }}>{text.toImport}</ViewButton>
  return (
    <Empty roomy icon={<CalendarClock20Regular />} title={text.none} text={text.noneText} action={step} />
  )
}
