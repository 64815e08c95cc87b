import type { App } from '../../src/app.ts'
import type { MailDraft, PairView } from '../../src/contract/pairing.ts'
import type { HandoverRefusal } from '../../src/domain/pairing/handover.ts'
import type { Proposed } from '../../src/domain/pairing/propose-handover.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { guestLanguage, guestTexts } from '../../src/text/guests.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { sayReason, viewContact, viewEmployee, viewPair } from '../views.ts'

type Needs = { app: App; organisation: string }

/** Who follows in a pair when somebody leaves (1.5). */
export function handoverApi({ app, organisation }: Needs): Pick<Handlers, 'proposeHandover' | 'handOver'> {
  const texts = textsFor('en')
  const words = (refusal: HandoverRefusal) =>
    say<HandoverRefusal>({ ...texts.pairing.refusals, ...texts.handover.refusals }, refusal)
  const refused = (refusal: HandoverRefusal): Refused =>
    refuse(statusOf(refusal), refusal.code, words(refusal))
  const view = async (
    actor: Actor,
    { pair, employee, contact }: Pick<Proposed, 'pair' | 'employee' | 'contact'>,
  ): Promise<PairView> => {
    const own = pair.employeeId === actor.employeeId
    const last = own ? (await app.lastConversations([pair])).get(pair.id) : undefined
    const seen = viewPair(texts, pair, employee, contact, last ?? null, { mayChange: true })
    if (!seen) throw new Error('a pair was found without its people')
    return seen
  }

  return {
    async proposeHandover({ actor, params: { pairId }, query }) {
      const answer = await app.proposeHandover({ actor, pairId, ...query })
      if (!answer.ok) return refused(answer.refusal)
      const { proposed } = answer
      const said = ({ reasons, refusal }: Proposed['employees'][number] | Proposed['contacts'][number]) => ({
        reasons: reasons
          .filter(({ code }) => code !== 'handed over')
          .map((reason) => sayReason(texts, reason)),
        refusal: refusal && words(refusal),
      })
      return {
        pair: await view(actor, proposed),
        leaving: proposed.leaving,
        employees: proposed.employees.map((one) => ({ employee: viewEmployee(one.employee), ...said(one) })),
        contacts: proposed.contacts.map((one) => ({ contact: viewContact(one.contact), ...said(one) })),
        ...proposed.goes,
        draft: draftOf(proposed, organisation),
      }
    },
    async handOver({ actor, token, params: { pairId }, body }) {
      const done = await app.handOver({ actor, token, pairId, ...body })
      if (!done.ok) return refused(done.refusal)
      const { pair, people, mail, stranded } = done.handed
      return {
        pair: await view(actor, { pair, ...people }),
        mail,
        stranded: stranded.map(({ id, subject, start, organiserName }) => ({
          ...{ id, subject, start, organiser: organiserName },
        })),
      }
    },
  }
}

/** What the contact would read, in their language as far as we write it. */
function draftOf({ addressee, by }: Proposed, organisation: string): MailDraft | null {
  if (!addressee) return null
  const { side, contact, employee, from } = addressee
  const language = guestLanguage(contact.language)
  const { newColleague, newContact } = guestTexts(language).handover
  const words = {
    ...{ contact: contact.name, employee: employee.name, title: employee.jobTitle, organisation, from },
    self: by?.id === employee.id,
    sender: by
      ? { name: by.name, title: by.jobTitle, organisation }
      : { name: organisation, title: '', organisation: '' },
  }
  const mail = side === 'employee' ? newColleague : newContact
  return {
    ...{ subject: mail.subject(words), text: mail.text(words), language },
    to: { name: contact.name, email: contact.email },
  }
}

function statusOf(refusal: HandoverRefusal): Refused['problem'] {
  if (refusal.code.endsWith('unknown')) return 404
  if (refusal.code !== 'mail') return 409
  if (refusal.why === 'consent' || refusal.why === 'permission') return 403
  return refusal.why === 'no mailbox' || refusal.why === 'refused' ? 409 : 503
}
