import type { App } from '../../src/app.ts'
import type { MailDraft } from '../../src/contract/pairing.ts'
import type { DraftedIntroduction } from '../../src/domain/pairing/draft-introduction.ts'
import type { LifeRefusal } from '../../src/domain/pairing/find-pair.ts'
import type { Lived } from '../../src/domain/pairing/pause-pair.ts'
import type { Actor } from '../../src/domain/people/employee.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, isForPerson, type Refused, refuse } from '../api.ts'
import { viewOnePair } from '../pair-views.ts'
import { viewContact } from '../views.ts'

type Needs = { app: App; organisation: string }
type Operations = 'introduction' | 'introducePair' | 'pausePair' | 'endPair' | 'returnContact'

/** The life of a pair: introduced, paused, resumed, ended (1.5). */
export function lifeApi({ app, organisation }: Needs): Pick<Handlers, Operations> {
  const texts = textsFor('en')
  const refused = (refusal: LifeRefusal): Refused =>
    refuse(
      statusOf(refusal),
      'why' in refusal && isForPerson(refusal.why) ? refusal.why : refusal.code,
      say<LifeRefusal>({ ...texts.pairing.refusals, ...texts.life.refusals }, refusal),
    )
  const view = viewOnePair(app, texts)
  const answer = async (actor: Actor, lived: Lived) =>
    lived.ok ? view(actor, lived) : refused(lived.refusal)

  return {
    async introduction({ actor, params }) {
      const drafted = await app.draftIntroduction(actor, params.pairId)
      if (!drafted.ok) return refused(drafted.refusal)
      return { pair: await view(actor, drafted.found), draft: draftOf(drafted, organisation) }
    },
    async introducePair({ actor, token, params, body }) {
      return answer(actor, await app.introducePair({ actor, token, pairId: params.pairId, ...body }))
    },
    async pausePair({ actor, params, body }) {
      return answer(actor, await app.pausePair({ actor, pairId: params.pairId, until: body.until }))
    },
    async endPair({ actor, params, body }) {
      return answer(actor, await app.stopPair({ actor, pairId: params.pairId, reason: body.reason }))
    },
    async returnContact({ actor, params }) {
      const { refusals } = texts.pairing
      const back = await app.returnContact({ actor, ...params })
      if (!back.ok) {
        const { code } = back.refusal
        return refuse(code === 'not allowed' ? 403 : 404, code, say(refusals, back.refusal))
      }
      const stay = back.stay.map(({ employeeName, refusal }) => ({
        ...{ employeeName, reason: say(refusals, refusal) },
      }))
      return { contact: viewContact(back.contact), goOn: back.goOn.length, stay }
    },
  }
}

/** The mail in the contact's language, as far as we write it. */
function draftOf(drafted: DraftedIntroduction, organisation: string): MailDraft {
  const { found, self, job, does, links, sender } = drafted
  const { contact, employee, customer } = found
  const language = guestLanguage(contact.language)
  const { introduction } = guestTexts(language)
  const words = {
    ...{ contact: contact.name, employee: employee.name, title: employee.jobTitle, organisation },
    ...{ customer: customer.name, self, job, does },
    sender: sender.name ? { ...sender, organisation } : { name: organisation, title: '', organisation: '' },
    links: { ...links, until: sayGuestDay(links.until, language) },
  }
  return {
    subject: introduction.subject(words),
    text: introduction.text(words),
    to: { name: contact.name, email: contact.email },
    language,
  }
}

function statusOf({ code }: LifeRefusal): Refused['problem'] {
  if (code === 'pair unknown') return 404
  if (code === 'may not introduce') return 403
  if (code === 'no mail' || code === 'links missing' || code === 'wrong day') return 400
  return code === 'not sent' ? 503 : 409
}
