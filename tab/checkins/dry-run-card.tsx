import { Button } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular, PeopleQueue20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DryRun } from '../../src/contract/cycles.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { sayDay } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { useFew } from '../parts/use-few.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { EVERYBODY } from './dry-run.ts'
import { useDryRunStyles } from './dry-run-card.styles.ts'
import { DryRunPeopleCard } from './dry-run-people-card.tsx'
import { useDryRun } from './use-dry-run.ts'

const MOST_DAYS = 8

/** Who will be asked when in a cycle, who not, and why (2.8); nothing is sent. */
export function DryRunCard({ cycleId }: { cycleId: string }) {
  const styles = useDryRunStyles()
  const text = useText().delivery.dryRun
  const [wanted, setWanted] = useState(EVERYBODY)
  const { all, found, error, looking } = useDryRun(cycleId, wanted)
  const run = all.data
  return (
    <Panel title={run ? text.title(run.cycle.name) : text.loading} hint={text.hint}>
      <AnsweredView answer={all}>
        {(data) =>
          data.asked + data.notAsked === 0 ? (
            <Nobody />
          ) : (
            <>
              <Sums run={data} />
              {data.unread > 0 && <p className={styles.quiet}>{text.unread(data.unread)}</p>}
              <DryRunPeopleCard {...{ wanted, looking, error }} run={found ?? data} onWant={setWanted} />
            </>
          )
        }
      </AnsweredView>
    </Panel>
  )
}

/** The same for a cycle whose cards are shown already: asked for when it is wanted. */
export function DryRunFoldCard({ cycleId }: { cycleId: string }) {
  const styles = useDryRunStyles()
  const text = useText().delivery.dryRun
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        className={styles.start}
        icon={open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? text.close : text.open}
      </Button>
      {open && <DryRunCard cycleId={cycleId} />}
    </>
  )
}

/** How many are asked on which day, and how many not, and why. */
function Sums({ run: { asked, notAsked, days, reasons } }: { run: DryRun }) {
  const styles = useDryRunStyles()
  const { text: words, locale } = useLanguage()
  const text = words.delivery.dryRun
  const { shown, ...more } = useFew(days, MOST_DAYS)
  const most = Math.max(...days.map(({ people }) => people))
  return (
    <div className={styles.sums}>
      <section aria-label={text.days} className={styles.sum}>
        <h3 className={styles.sumTitle}>
          {text.asked} <span className={styles.sumNumber}>{asked.toLocaleString('en')}</span>
        </h3>
        <ul className={styles.days}>
          {shown.map((one) => (
            <li key={one.day} className={styles.day}>
              <span>{sayDay(one.day, locale, Number(one.day.slice(0, 4)))}</span>
              <span aria-hidden className={styles.track}>
                <span className={styles.bar} style={{ width: `${(one.people / most) * 100}%` }} />
              </span>
              <span className={styles.people}>{text.people(one.people)}</span>
            </li>
          ))}
        </ul>
        <MoreButton {...more} />
      </section>
      <section aria-label={text.reasons} className={styles.sum}>
        <h3 className={styles.sumTitle}>
          {text.notAsked} <span className={styles.sumNumber}>{notAsked.toLocaleString('en')}</span>
        </h3>
        <ul className={styles.days}>
          {reasons.map(({ reason, people, why }) => (
            <li key={reason} className={styles.reason}>
              <span className={styles.reasonNumber}>{people.toLocaleString('en')}</span>
              <span>{why}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Nobody() {
  const text = useText().delivery
  return (
    <Empty
      icon={<PeopleQueue20Regular />}
      title={text.dryRun.none}
      text={text.dryRun.noneText}
      action={<ViewButton to={{ page: 'import' }}>{text.toImport}</ViewButton>}
    />
  )
}
