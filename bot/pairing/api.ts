import type { App } from '../../src/app.ts'
import type { PairMarkView } from '../../src/contract/pairing.ts'
import type { ForcedTrouble } from '../../src/domain/pairing/forced-pairs.ts'
import type { LeftReason } from '../../src/domain/pairing/left-over.ts'
import type { PairRefusal } from '../../src/domain/pairing/pair.ts'
import type { SeenMark } from '../../src/domain/pairing/see-marks.ts'
import { say } from '../../src/text/say.ts'
import { textsFor } from '../../src/text/texts.ts'
import { type Handlers, type Refused, refuse } from '../api.ts'
import { viewPairs } from '../pair-views.ts'
import { sayReason, viewContact, viewEmployee } from '../views.ts'

type Refusal = PairRefusal | { code: 'customer unknown' }

/** Pairs: made by hand, suggested, accepted, listed, and what is said of two people. */
export function pairingApi({
  app,
}: {
  app: App
}): Pick<Handlers, 'createPair' | 'suggestPairs' | 'acceptPairs' | 'listPairs' | 'markPair'> {
  const texts = textsFor('en')
  const refused = (refusal: Refusal): Refused =>
    refuse(statusOf(refusal), refusal.code, say<Refusal>(texts.pairing.refusals, refusal))
  const view = viewPairs(app, texts)

  const viewMark = ({ mark, employee, contact, byName, trouble }: SeenMark): PairMarkView => ({
    ...{ customerId: contact.customerId, employee: viewEmployee(employee), contact: viewContact(contact) },
    ...{ mark: mark.mark, byName, why: mark.why },
    reason: trouble && say<{ code: ForcedTrouble }>(texts.pairing.forced, { code: trouble }),
  })

  return {
    async markPair({ actor, body }) {
      const marked = await app.markPair({ actor, ...body })
      return marked.ok ? { marks: marked.marks.map(viewMark) } : refused(marked.refusal)
    },
    async createPair({ actor, body }) {
      const verdict = await app.makePair({ actor, ...body })
      if (!verdict.ok) return refused(verdict.refusal)
      const [pair] = await view(actor, [verdict.judged])
      return pair ?? refused({ code: 'contact unknown' })
    },
    async acceptPairs({ actor, body: { pairs: wanted, introduce } }) {
      const { made, refused: notMade } = await app.acceptPairs({ actor, wanted, introduce })
      return {
        pairs: await view(actor, made),
        refused: notMade.map(({ employeeId, contactId, refusal }) => ({
          ...{ employeeId, contactId, reason: say<Refusal>(texts.pairing.refusals, refusal) },
        })),
      }
    },
    async listPairs({ actor, query: { customerId } }) {
      return { pairs: await view(actor, await app.listPairs({ actor, customerId })) }
    },
    async suggestPairs({ actor, body: { customerId } }) {
      const answer = await app.suggestPairs({ actor, customerId })
      if (!answer.ok) return refused(answer.refusal)
      const { customerNames, suggested, marks } = answer
      const nameOf = (id: string) => customerNames.get(id) ?? ''
      return {
        marks: marks.map(viewMark),
        suggestions: suggested.suggestions.map(({ employee, contact, score, forced, reasons }) => ({
          customerId: contact.customerId,
          customerName: nameOf(contact.customerId),
          employee: viewEmployee(employee),
          contact: viewContact(contact),
          ...{ score, forced },
          reasons: reasons.map((reason) => sayReason(texts, reason)),
        })),
        leftEmployees: suggested.leftEmployees.map(({ employee, left }) => ({
          employee: viewEmployee(employee),
          reason: say<LeftReason>(texts.pairing.leftEmployees, left),
        })),
        leftContacts: suggested.leftContacts.map(({ contact, left }) => ({
          contact: viewContact(contact),
          customerId: contact.customerId,
          customerName: nameOf(contact.customerId),
          reason: say<LeftReason>(texts.pairing.leftContacts, left),
          teamHelps: TEAM_HELPS.includes(left.code),
        })),
      }
    },
  }
}

/** Why nobody is there for a contact, where somebody more in the team would be. */
const TEAM_HELPS: readonly LeftReason['code'][] = ['no team', 'no contacts', 'only known']

function statusOf({ code }: Refusal): Refused['problem'] {
  if (code === 'not allowed') return 403
  return code.endsWith('unknown') ? 404 : 409
}
