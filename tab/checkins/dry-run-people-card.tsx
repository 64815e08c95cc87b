import { Badge, Button, Input, mergeClasses } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import { useId } from 'react'
import type { DryRun, DryRunPerson } from '../../src/contract/cycles.ts'
import { sayList, yearOf } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { cityOf, shortTime } from '../parts/times.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useFew } from '../parts/use-few.ts'
import { EVERYBODY, SHOWN, type Show, type Wanted } from './dry-run.ts'
import { useDryRunStyles } from './dry-run-card.styles.ts'

const MOST_PEOPLE = 25
type Props = {
  run: DryRun
  wanted: Wanted
  /** Whether what is shown still answers the question before. */
  looking: boolean
  error: unknown
  onWant: (wanted: Wanted) => void
}

/** Everybody of a dry run, by what becomes of them and by name or department. */
export function DryRunPeopleCard({ run: { people, more }, wanted, looking, error, onWant }: Props) {
  const styles = useDryRunStyles()
  const text = useText().delivery.dryRun
  return (
    <>
      <Filters show={wanted.show} onShow={(show) => onWant({ ...wanted, show })} />
      <Input
        type="search"
        className={styles.search}
        aria-label={text.search}
        placeholder={text.search}
        maxLength={100}
        contentBefore={<Search20Regular />}
        value={wanted.name}
        onChange={(_, { value }) => onWant({ ...wanted, name: value })}
      />
      {Boolean(error) && <Trouble error={error} />}
      <p role="status" className={styles.quiet}>
        {people.length === 0 ? text.noMatch : text.found(people.length, more)}
      </p>
      {people.length === 0 ? (
        <Button className={styles.start} onClick={() => onWant(EVERYBODY)}>
          {text.showAll}
        </Button>
      ) : (
        <div className={mergeClasses(looking && styles.looking)}>
          <People people={people} />
        </div>
      )}
    </>
  )
}

function Filters({ show, onShow }: { show: Show; onShow: (show: Show) => void }) {
  const styles = useDryRunStyles()
  const text = useText().delivery.dryRun
  const name = useId()
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>{text.show}</legend>
      {SHOWN.map((each) => (
        <label key={each} className={mergeClasses(styles.filter, each === show && styles.chosen)}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={each === show}
            onChange={() => onShow(each)}
          />
          {text.filters[each]}
        </label>
      ))}
    </fieldset>
  )
}

function People({ people }: { people: readonly DryRunPerson[] }) {
  const styles = useDryRunStyles()
  const text = useText().delivery.dryRun
  const { shown, ...more } = useFew(people, MOST_PEOPLE)
  return (
    <>
      <ul aria-label={text.list} className={styles.list}>
        {shown.map((one) => (
          <Person key={one.employeeId} one={one} />
        ))}
      </ul>
      <MoreButton {...more} />
    </>
  )
}

/** Asked when and about whom, or why not. */
function Person({ one }: { one: DryRunPerson }) {
  const styles = useDryRunStyles()
  const { text, locale } = useLanguage()
  const words = text.delivery.dryRun
  const { name, department, askAt, zone, about, why } = one
  return (
    <li className={styles.one}>
      <div className={styles.lines}>
        <strong>{name}</strong>
        <span className={styles.quiet}>{department}</span>
      </div>
      <div className={styles.lines}>
        <span className={styles.moment}>
          {askAt && words.at(shortTime(askAt, zone, locale, yearOf(askAt)), cityOf(zone))}
          <Badges one={one} />
        </span>
        {askAt && <span className={styles.quiet}>{sayList(about, locale)}</span>}
        {why && <span>{why}</span>}
      </div>
    </li>
  )
}

function Badges({ one: { askAt, deferred, unreachable } }: { one: DryRunPerson }) {
  const text = useText().delivery.dryRun
  const { badges } = text
  const some = [
    askAt === null && (['informative', badges.notAsked] as const),
    askAt !== null && deferred !== null && (['warning', badges.later] as const),
    askAt !== null && unreachable && (['danger', badges.unreachable] as const),
  ].filter((badge) => badge !== false)
  return some.map(([color, words]) => (
    <Badge key={words} appearance="tint" color={color}>
      {words}
    </Badge>
  ))
}
