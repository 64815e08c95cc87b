import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { usePollStyles } from './poll-card.styles.ts'
import { PollCard } from './poll-card.tsx'
import { usePolls } from './use-polls.ts'

/** The open questions to contacts, of one customer or all; nothing where there is none (3.3). */
export function PollsCard({ customerId }: { customerId?: string }) {
  const styles = usePollStyles()
  const text = useText().polls
  const polls = usePolls(customerId).data?.polls ?? []
  if (polls.length === 0) return null
  return (
    <Panel title={text.listTitle} hint={text.listHint}>
      <ul className={styles.list}>
        {polls.map((poll) => (
          <PollCard key={poll.id} poll={poll} />
        ))}
      </ul>
    </Panel>
  )
}
