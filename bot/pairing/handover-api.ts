import type { App } from '../../src/app.ts'
import type { MailDraft } from '../../src/contract/pairing.ts'
import type { HandoverRefusal } from '../../src/domain/pairing/handover.ts'
import type { Proposed } from '../../src/domain/pairing/propose-handover.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, isForPerson, isWithheld, type Refused, refuse } from '../api.ts'
import { viewOnePair } from '../pair-views.ts'
import { sayReason, viewContact, viewEmployee } from '../views.ts'

type Needs = { app: App; organisation: string }

/** Who follows in a pair when somebody leaves (1.5). */
export function handoverApi({ app, organisation }: Needs): Pick<Handlers, 'proposeHandover' | 'handOver'> {
  const texts = textsFor('en')
  const said = {
    ...{ ...texts.pairing.refusals, ...texts.handover.refusals },
    'links missing': texts.life.refusals['links missing'],
  }
  const words = (refusal: HandoverRefusal) => say<HandoverRefusal>(said, refusal)
  const refused = (refusal: HandoverRefusal): Refused =>
    refuse(
      statusOf(refusal),
      'why' in refusal && isForPerson(refusal.why) ? refusal.why : refusal.code,
      words(refusal),
    )
  const view = viewOnePair(app, texts)

  return {
    async proposeHandover({ actor, params: { pairId }, query }) {
      const answer = await app.proposeHandover({ actor, pairId, ...query })
      if (!answer.ok) return refused(answer.refusal)
      const { proposed } = answer
      const offered = ({
        reasons,
        refusal,
      }: Proposed['employees'][number] | Proposed['contacts'][number]) => ({
        reasons: reasons
          .filter(({ code }) => code !== 'handed over')
          .map((reason) => sayReason(texts, reason)),
        refusal: refusal && words(refusal),
      })
      return {
        pair: await view(actor, proposed),
        leaving: proposed.leaving,
        employees: proposed.employees.map((one) => ({
          employee: viewEmployee(one.employee),
          ...offered(one),
        })),
        contacts: proposed.contacts.map((one) => ({ contact: viewContact(one.contact), ...offered(one) })),
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
function draftOf({ addressee, by, links }: Proposed, organisation: string): MailDraft | null {
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
  const answers = links && { ...words, links: { ...links, until: sayGuestDay(links.until, language) } }
  const mail =
    side === 'contact' && answers
      ? { subject: newContact.subject(answers), text: newContact.text(answers) }
      : { subject: newColleague.subject(words), text: newColleague.text(words) }
  return {
    ...{ ...mail, language },
    to: { name: contact.name, email: contact.email },
  }
}

function statusOf(refusal: HandoverRefusal): Refused['problem'] {
  if (refusal.code.endsWith('unknown')) return 404
  if (refusal.code === 'links missing') return 400
  if (refusal.code !== 'mail') return 409
  if (isWithheld(refusal.why)) return 403
  return refusal.why === 'no mailbox' || refusal.why === 'refused' ? 409 : 503
}
