import { Field, Select } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons'
import type { CycleList } from '../../src/contract/checkins.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import type { Answered } from '../parts/use-answer.ts'
import { go } from '../parts/use-view.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { AskingCard } from './asking-card.tsx'
import { DeliveryCard } from './delivery-card.tsx'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { DryRunCard } from './dry-run-card.tsx'
import { SetAsideCard } from './set-aside-card.tsx'
import { useChosenCycle, useCycles } from './use-delivery.ts'

/** The cycle to come; it has no cards yet, only a dry run. */
const NEXT = 'next'

/** What became of the cards of a cycle, who is asked in the next one, and how people are asked at all (2.8). */
export function DeliveryPage({ cycleId }: { cycleId: string | null }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const answer = useCycles()
  const cycles = answer.data?.cycles ?? []
  const chosen = useChosenCycle(cycles, cycleId)
  const shown = cycleId === NEXT ? NEXT : chosen?.id
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={shown && answer.data && <CycleChoice cycles={cycles} chosen={shown} />}
    >
      <OnlyAdministrators>
        <SetAsideCard />
        <div className={styles.grid}>
          <div className={styles.column}>
            {cycleId === NEXT ? <DryRunCard cycleId={NEXT} /> : <Chosen answer={answer} cycle={chosen} />}
          </div>
          <div className={styles.column}>
            <AskingCard />
          </div>
        </div>
      </OnlyAdministrators>
    </Page>
  )
}

type ChosenProps = { answer: Answered<'listCycles'>; cycle: CycleList['cycles'][number] | undefined }
function Chosen({ answer, cycle }: ChosenProps) {
  return (
    <AnsweredView answer={answer}>
      {() => (cycle ? <DeliveryCard key={cycle.id} cycle={cycle} /> : <NoCycles />)}
    </AnsweredView>
  )
}

function CycleChoice({ cycles, chosen }: Pick<CycleList, 'cycles'> & { chosen: string }) {
  const styles = useDeliveryPageStyles()
  const text = useText().delivery
  const nameOf = ({ name, control }: CycleList['cycles'][number]) => {
    if (!control) return name
    return control.state === 'paused' ? text.isPaused(name) : text.isCancelled(name)
  }
  return (
    <Field label={text.round} orientation="horizontal" className={styles.round}>
      <Select
        value={chosen}
        onChange={(_, data) => go({ page: 'delivery', cycleId: data.value }, { replace: true })}
      >
        <option value={NEXT}>{text.next}</option>
        {cycles.map((cycle) => (
          <option key={cycle.id} value={cycle.id}>
            {nameOf(cycle)}
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
