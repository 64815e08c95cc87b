import { Badge, Button } from '@fluentui/react-components'
import { CalendarCheckmark20Regular, Chat20Regular } from '@fluentui/react-icons'
import type { CheckinView, CycleView } from '../../src/contract/checkins.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { ViewLink } from '../parts/view-link.tsx'
import { canOpenChat, openChat } from '../teams.ts'
import { CheckinCard } from './checkin-card.tsx'
import { useMyPageStyles } from './my-page.styles.ts'
import { ShareCard } from './share-card.tsx'

const COLORS = {
  open: 'informative',
  spoke: 'brand',
  'not yet': 'informative',
  'not this month': 'informative',
} as const
type Props = { cycle: CycleView | null; checkins: readonly CheckinView[] }

/** My own answers of this round, as they are stored. Only I see this. */
export function MyMonthCard({ cycle, checkins }: Props) {
  const styles = useMyPageStyles()
  const text = useText().me
  return (
    <Panel title={cycle ? text.month(cycle.name) : text.noCycle} action={<ChatButton />}>
      {checkins.length === 0 && (
        <Empty icon={<CalendarCheckmark20Regular />} title={text.noCheckins} text={text.noCheckinsText} />
      )}
      <ul className={styles.list}>
        {checkins.map((checkin) => (
          <MyCheckin key={`${checkin.cycleId} ${checkin.pairId}`} checkin={checkin} />
        ))}
      </ul>
    </Panel>
  )
}

function MyCheckin({ checkin }: { checkin: CheckinView }) {
  const styles = useMyPageStyles()
  const text = useText().me
  const { status, contactName, customerId, customerName, late } = checkin
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <p className={styles.line}>{text.line[status](contactName)}</p>
        <Badge appearance="tint" color={COLORS[status]}>
          {text.status[status]}
        </Badge>
        {late && (
          <Badge appearance="outline" color="informative">
            {text.late}
          </Badge>
        )}
      </div>
      <ViewLink to={{ page: 'customer', customerId }} className={styles.customer}>
        {customerName}
      </ViewLink>
      <CheckinCard checkin={checkin} />
      <ShareCard checkin={checkin} />
    </li>
  )
}

/** Answers are given and changed in chat; where Teams cannot go there by itself, nothing is offered. */
function ChatButton() {
  const text = useText().me
  if (!canOpenChat()) return null
  return (
    <Button appearance="subtle" icon={<Chat20Regular />} onClick={openChat}>
      {text.toChat}
    </Button>
  )
}
