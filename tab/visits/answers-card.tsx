import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useTimes } from '../parts/use-times.ts'
import { useMoveThere } from './use-visits.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

type Person = VisitView['contacts'][number] | VisitView['employees'][number]
type Props = { visit: VisitView; onMoved: () => void }

/** Who would rather have another time, and which contact that is needed cannot come; who booked the visit can move it there (3.5). */
export function AnswersCard({ visit, onMoved }: Props) {
  const styles = useVisitPageStyles()
  const proposing = [...visit.contacts, ...visit.employees].filter(({ proposes }) => proposes)
  const declined = visit.contacts.filter(
    ({ answer, proposes, required }) => required && answer === 'declined' && !proposes,
  )
  if (proposing.length + declined.length === 0) return null
  return (
    <div role="status" className={styles.answers}>
      {declined.map((person) => (
        <Declined key={person.id} visit={visit} name={person.name} />
      ))}
      {proposing.map((person) => (
        <Proposed key={person.id} visit={visit} person={person} onMoved={onMoved} />
      ))}
    </div>
  )
}

function Declined({ visit, name }: { visit: VisitView; name: string }) {
  const text = useText().visits.declined
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.title(name)}</MessageBarTitle> {visit.mayChange && text.hint}
      </MessageBarBody>
    </MessageBar>
  )
}

function Proposed({ visit, person: { name, proposes }, onMoved }: Props & { person: Person }) {
  const text = useText().visits
  const { say } = useTimes()
  const move = useMoveThere(visit.id)
  if (!proposes) return null
  const { start, end } = proposes
  const { day, hours, zone } = say(proposes)
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.proposed.title(name)}</MessageBarTitle>{' '}
          {text.proposed.when(text.at(day, hours, zone))}
        </MessageBarBody>
        {visit.mayChange && (
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={move.isPending}
              onClick={() => move.mutate({ start, minutes }, { onSuccess: onMoved })}
            >
              {move.isPending ? text.proposed.moving : text.proposed.move}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {move.isError && <Trouble error={move.error} title={text.proposed.failed} />}
    </>
  )
}
