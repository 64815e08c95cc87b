import { Badge } from '@fluentui/react-components'
import { EyeOff20Regular, HandWave20Regular, RibbonStarRegular } from '@fluentui/react-icons'
import type { Overview } from '../../src/contract/overview.ts'
import type { JobFunction } from '../../src/contract/words.ts'
import { sayList } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { useLanguage } from '../parts/language.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { useFew } from '../parts/use-few.ts'
import { ViewButton } from '../parts/view-link.tsx'
import { useSpokeCardStyles } from './spoke-card.styles.ts'

/** So many people fit on the first screen beside everything else. */
const MOST_PEOPLE = 4

/** Those who spoke with a customer, leaders first; never those who did not (4.2, 6.2). */
export function SpokeCard({ overview }: { overview: Overview }) {
  const text = useLanguage().text.overview
  return <Panel title={text.whoSpoke}>{content(overview)}</Panel>
}

function content(overview: Overview) {
  if (overview.level === 'groups') return <NumbersOnly />
  return overview.people.length === 0 ? <NobodyYet /> : <People people={overview.people} />
}

function People({ people }: Pick<Overview, 'people'>) {
  const styles = useSpokeCardStyles()
  const { text, locale } = useLanguage()
  const { shown, ...more } = useFew(people, MOST_PEOPLE)
  const does = (name: string) => text.functions[name as JobFunction] ?? name
  return (
    <>
      <ul className={styles.people}>
        {shown.map((person) => (
          <li key={person.id}>
            <PersonLine
              id={person.id}
              name={person.name}
              badge={person.leader && <LeaderBadge />}
              second={text.overview.spokeWith(does(person.function), sayList(person.customers, locale))}
            />
          </li>
        ))}
      </ul>
      <MoreButton {...more} />
    </>
  )
}

function LeaderBadge() {
  const { text } = useLanguage()
  return (
    <Badge appearance="tint" color="brand" size="small" icon={<RibbonStarRegular />}>
      {text.person.leader}
    </Badge>
  )
}

function NumbersOnly() {
  const text = useLanguage().text.overview
  return <Empty icon={<EyeOff20Regular />} title={text.groupsOnly} text={text.groupsOnlyText} />
}

function NobodyYet() {
  const text = useLanguage().text.overview
  const step = (
    <ViewButton to={{ page: 'me' }} appearance="primary">
      {text.toMyPairs}
    </ViewButton>
  )
  return <Empty icon={<HandWave20Regular />} title={text.nobodyYet} text={text.nobodyYetText} action={step} />
}
