import type { TabLink } from '../../src/contract/tab-link.ts'
import type { Invitation } from '../../src/domain/visits/visit-event.ts'
import { textsFor } from '../../src/text/texts.ts'

/** What an invitation says besides what the organiser wrote, with a link to the visit on the tab. */
export function createInvitation(link: TabLink): Invitation {
  return (visit, locale) => {
    const { mail, proposal } = textsFor(locale).visits
    const first = visit.contacts[0]?.name ?? visit.customerName
    const subject =
      visit.kind === 'one to one'
        ? proposal.talkSubject(visit.employees[0]?.name ?? visit.organiserName, first)
        : proposal.subject(visit.customerName)
    return { subject, link: link(`visit/${visit.id}`), linkText: mail.open }
  }
}
