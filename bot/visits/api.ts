import type { App } from '../../src/app.ts'
import type { Proposal } from '../../src/contract/visits.ts'
import type { ProposalReason } from '../../src/domain/visits/proposal.ts'
import type { ProposedVisit } from '../../src/domain/visits/propose-visit.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, refuse } from '../api.ts'
import { viewContact, viewEmployee, viewVisit } from '../views.ts'

/** Joint visits: who and when, and reading them. */
export function visitsApi({ app }: { app: App }): Pick<Handlers, 'proposeVisit' | 'listVisits' | 'getVisit'> {
  const notFound = refuse(404, 'not found', textsFor('en').problems['not found'])
  return {
    async proposeVisit({ actor, params, query: { contactId, alone } }) {
      const proposed = await app.proposeVisit({ actor, ...params, contactId, alone: alone === 'true' })
      return proposed ? viewProposal(proposed) : notFound
    },
    async listVisits({ actor, query: { customerId } }) {
      const { upcoming, past } = await app.listVisits({ actor, customerId })
      return {
        upcoming: upcoming.map((visit) => viewVisit(visit, actor)),
        past: past.map((visit) => viewVisit(visit, actor, true)),
      }
    },
    async getVisit({ actor, params }) {
      const found = await app.getVisit(params.visitId)
      return found ? viewVisit(found.visit, actor, found.over) : notFound
    },
  }
}

function viewProposal({ customer, reader, kind, minutes, contacts, employees }: ProposedVisit): Proposal {
  const texts = textsFor(reader?.locale ?? 'en').visits.proposal
  const talk = kind === 'one to one'
  const first = contacts[0]?.contact.name ?? customer.name
  return {
    ...{ customerId: customer.id, customerName: customer.name, kind, minutes },
    subject: talk ? texts.talkSubject(reader?.name ?? '', first) : texts.subject(customer.name),
    agenda: talk ? texts.talkAgenda() : texts.agenda(customer.name),
    contacts: contacts.map(({ contact, proposed }) => ({
      ...{ ...viewContact(contact), timeZone: contact.timeZone, proposed },
    })),
    employees: employees.map(({ employee, reasons, ...one }) => ({
      ...{ ...viewEmployee(employee), ...one },
      reasons: reasons.map((reason) => say<ProposalReason>(texts.reasons, reason)),
    })),
  }
}
