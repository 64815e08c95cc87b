import { useState } from 'react'
import type { PollDraft } from '../../src/contract/polls.ts'
import type { Proposal } from '../../src/contract/visits.ts'
import { AskCopyCard } from './ask-copy-card.tsx'
import { AskMailCard } from './ask-mail-card.tsx'
import { AskTimesCard } from './ask-times-card.tsx'
import { askingOf, pollOf } from './asking.ts'
import type { BookingState } from './use-booking.ts'
import { useDraftPoll } from './use-polls.ts'

type Props = { proposal: Proposal; booking: BookingState; onBack: () => void; onClose: () => void }

/** Asks contacts which of several times suits them: the times, then the mail, then it leaves (3.3). */
export function AskFormCard({ proposal, booking, onBack, onClose }: Props) {
  const [asking, setAsking] = useState(() => askingOf(booking.time.times, proposal.answerUntil))
  // One request from the first draft on: the links in the mails belong to it, and sending it twice asks once.
  const [requestId] = useState<string>(() => crypto.randomUUID())
  const [draft, setDraft] = useState<PollDraft>()
  const [toCopy, setToCopy] = useState<PollDraft['mails']>()
  const writing = useDraftPoll()
  const asked = pollOf(proposal.customerId, booking.draft, asking, requestId, booking.quorums)
  const next = () => writing.mutate(asked, { onSuccess: setDraft })
  if (toCopy) return <AskCopyCard proposal={proposal} mails={toCopy} onClose={onClose} />
  if (draft)
    return (
      <AskMailCard
        proposal={proposal}
        asked={asked}
        draft={draft}
        onBack={() => setDraft(undefined)}
        onSent={onClose}
        onCopied={setToCopy}
      />
    )
  return (
    <AskTimesCard
      {...{ proposal, booking, asking, writing }}
      onAsking={setAsking}
      onBack={onBack}
      onClose={onClose}
      onNext={next}
    />
  )
}
