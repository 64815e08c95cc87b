import type { App } from '../../src/app.ts'
import type { EvidenceView } from '../../src/contract/decisions.ts'
import type { TimelineEntryView } from '../../src/contract/timeline.ts'
import type { Evidence, TimelineEntry } from '../../src/domain/overview/read-timeline.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { seenBy } from '../../src/domain/visits/seen-visit.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewConversation, viewFollowUp, viewVisit } from '../views.ts'

type Reader = {
  actor: Actor
  isOfTeam: boolean
  customerName: string
  level: Awaited<ReturnType<App['levelNow']>>
  today: string
}

/** What happened at a customer, page by page (4.4). */
export function timelineApi({ app, now }: { app: App; now: () => string }): Pick<Handlers, 'timeline'> {
  return {
    async timeline({ actor, params, query }) {
      const [found, level] = await Promise.all([
        app.readTimeline(actor, params.customerId, query.before),
        app.levelNow(),
      ])
      if (!found) return refuse(404, 'not found', textsFor('en').problems['not found'])
      const { isOfTeam, customerName } = found
      const reader = { actor, level, isOfTeam, customerName, today: app.today() }
      return { entries: found.entries.map((one) => viewEntry(one, reader, now())), next: found.next }
    },
  }
}

function viewEntry(one: TimelineEntry, reader: Reader, now: string): TimelineEntryView {
  const { actor, level, isOfTeam, customerName, today } = reader
  const { key, day } = one
  const named = level !== 'groups'
  switch (one.kind) {
    case 'conversation': {
      const { conversation } = one
      const seesGuess = isOfTeam || conversation.employeeId === actor.employeeId
      const followUp = conversation.followUp && viewFollowUp(conversation.followUp, today, named)
      const view = viewConversation(conversation, 0, { named, seesGuess }, customerName)
      return { kind: one.kind, key, day, conversation: { ...view, id: key, followUp } }
    }
    case 'kept': {
      const { followUp, employeeName, department } = one.conversation
      const by = followUp?.handedTo?.name ?? employeeName
      return { kind: one.kind, key, day, text: followUp?.text ?? '', by: named ? by : department }
    }
    case 'visit': {
      const visit = seenBy({ employeeId: actor.employeeId, level, now }, one.visit)
      return { kind: one.kind, key, day, visit: viewVisit(visit, actor, { over: true }) }
    }
    case 'decision': {
      const { id: decisionId, text, byName: by, byId } = one.decision
      const mine = byId === actor.employeeId
      const evidence = one.evidence.map((each) => viewEvidence(each, reader, now))
      return { kind: one.kind, key, day, decisionId, text, by, mine, evidence }
    }
    default:
      return { kind: one.kind, key, day, employeeName: one.employeeName, contactName: one.pair.contactName }
  }
}

/** What a decision rests on, by the rules by which it is seen itself. */
function viewEvidence(one: Evidence, reader: Reader, now: string): EvidenceView {
  const { key, day } = one
  if (one.kind === 'visit') {
    const { actor, level } = reader
    const visit = viewVisit(seenBy({ employeeId: actor.employeeId, level, now }, one.visit), actor, {
      over: true,
    })
    return { kind: one.kind, key, day, visitId: visit.id, subject: visit.subject }
  }
  const { employeeName, department, contactName, heard } = one.conversation
  return {
    kind: one.kind,
    key,
    day,
    by: reader.level === 'groups' ? department : employeeName,
    contactName,
    heard,
  }
}
