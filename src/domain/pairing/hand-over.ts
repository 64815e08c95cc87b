import { dayIn } from '../checkins/cycle.ts'
import type { Contact } from '../people/customer.ts'
import type { Actor, Employee } from '../people/employee.ts'
import { change } from '../store.ts'
import type { Visit } from '../visits/visit.ts'
import { type CarryHandoverNeeds, carryOutHandover } from './carry-out-handover.ts'
import { nonceIn } from './draft-introduction.ts'
import { goingOver, visitsOf } from './going-over.ts'
import type { Handover, HandoverKey, HandoverMail, HandoverRefusal } from './handover.ts'
import { type MailNeeds, mailWindow, sendHandoverMail } from './handover-mail.ts'
import { introducedHeir } from './heir.ts'
import { type Handing, judgeHandover } from './judge-handover.ts'
import type { Pair } from './pair.ts'
import { addresseeOf, judgeSuccessor, type ProposeNeeds, type Wanted } from './propose-handover.ts'
import { returnPlaces, takePlaces } from './take-places.ts'

export type HandOverNeeds = ProposeNeeds &
  CarryHandoverNeeds &
  MailNeeds & {
    /** Days after which an introduced pair begins by itself. */
    introductionDays: number
  }
export type HandingOver = Wanted & {
  actor: Actor
  token: string
  pairId: string
  /** What the contact is told; null when they are told in another way. */
  mail: HandoverMail | null
}
export type HandedOver = {
  pair: Pair
  people: { employee: Employee; contact: Contact }
  mail: 'none' | 'sent' | 'unknown'
  /** Visits that stay in the calendar of a predecessor who has left: nobody else can move them. */
  stranded: Visit[]
}
type Done = { ok: true; handed: HandedOver } | { ok: false; refusal: HandoverRefusal }

/**
 * Hands a pair over to a successor on one side (1.5): history, open promises and visits to come, in one step. The
 * successor's place is claimed, the handover is written, the mail goes first where one is wanted; then it is carried
 * out, here or, after a crash, by whoever finds the message. When the mail surely was not sent, nothing was changed.
 */
export const handOver =
  (needs: HandOverNeeds) =>
  async ({ actor, token, pairId, mail, ...wanted }: HandingOver): Promise<Done> => {
    const judged = await judgeHandover(needs)(actor, pairId, wanted.employeeId ? [wanted.employeeId] : [])
    if (!judged.ok) return judged
    const successor = judgeSuccessor(needs, judged.handing, wanted)
    if (!successor.ok) return successor
    const { side } = successor
    const to = mail && addresseeOf(judged.handing, side, wanted)?.contact
    if (mail && !to) return no({ code: 'nobody to write to', name: judged.handing.contact.name })
    const run = needs.newToken()
    const pair = introduced(needs, judged.handing.pair, { ...successor, mail, run, byId: actor.employeeId })
    if (!pair) return no({ code: 'links missing' })
    const taken = await takePlaces(needs)(pair, pairId)
    if (typeof taken === 'string') return no(isFull(needs, judged.handing, pair, taken))

    const stranded = await strandedIn(needs, judged.handing, side)
    const key: HandoverKey = { customerId: pair.customerId, handoverId: pairId }
    const handover: Handover = {
      ...{ id: pairId, customerId: pair.customerId, fromPairId: pairId, toPairId: pair.id, heir: pair, side },
      placeAt: taken.at,
      ...{ byId: actor.employeeId, at: needs.now(), run },
      takenOver: await goingOver(needs)(judged.handing.pair, side),
      mail: mail && to ? { ...mail, to: { name: to.name, email: to.email } } : null,
      ...{ mailState: mail ? 'to send' : 'none', mailWhy: null },
      claimedUntil: mail ? mailWindow(needs.realNow()) : null,
      ...{ state: 'begun', visitsLeft: false },
    }
    const acting = { employeeId: actor.employeeId, token }
    const refusal = await needs.facts.record({ kind: 'handover', ...key }, async () => {
      const stands = await begin(needs, key, handover, judged.handing.seenRun)
      if (!stands) {
        // Whoever was faster may have taken the same place.
        const other = (await needs.handovers.get(key))?.value
        if (other?.toPairId !== pair.id) await returnPlaces(needs)(pair, taken.at)
        return other?.state === 'done' ? 'handed over already' : 'being handed over'
      }
      await sendHandoverMail(needs)(key, token)
      const { laterMs } = await carryOutHandover(needs)(key, acting)
      // A visit that is being booked: somebody must look again when that is over.
      if (laterMs !== null) await needs.queue.put({ kind: 'handover', ...key })
      return undefined
    })
    return refusal ? no({ code: refusal }) : answer(needs, key, stranded)
  }

type Successor = { pair: Pair; side: Handover['side']; mail: HandoverMail | null; run: string; byId: string }

/** The heir with what its mail introduces; undefined where that would leave the new contact no way to answer. */
function introduced(
  needs: HandOverNeeds,
  from: Pair,
  { pair, side, mail, run: token, byId }: Successor,
): Pair | undefined {
  if (side === 'employee' || !mail) return pair
  const nonce = nonceIn(mail.text, pair.id, needs)
  const on = dayIn(needs.now(), needs.calendar.zone)
  if (!nonce) return undefined
  return introducedHeir(pair, from, { ...needs, nonce, byId, on, token })
}

/** False when somebody else was faster, though they may have finished: only what was seen before is written over. */
async function begin(
  needs: HandOverNeeds,
  key: HandoverKey,
  handover: Handover,
  seenRun: string | null,
): Promise<boolean> {
  const after = await change(needs.handovers, key, (there) =>
    (there?.run ?? null) === seenRun && there?.state !== 'begun' ? handover : undefined,
  )
  return after?.run === handover.run
}

async function answer(needs: HandOverNeeds, key: HandoverKey, stranded: Visit[]): Promise<Done> {
  const handover = (await needs.handovers.get(key))?.value
  if (!handover) return no({ code: 'pair unknown' })
  const { state, mailState, mailWhy, customerId, toPairId } = handover
  const { employeeId, contactId } = handover.heir
  if (state === 'refused' && mailState === 'refused') return no({ code: 'mail', why: mailWhy ?? 'refused' })
  const [pair, employee, contact] = await Promise.all([
    needs.pairs.get({ customerId, pairId: toPairId }),
    needs.employees.get({ employeeId }),
    needs.contacts.get({ customerId, contactId }),
  ])
  const mail = mailState === 'sent' || mailState === 'unknown' ? mailState : 'none'
  if (state === 'refused') return no(whyGone(employee?.value, contact?.value))
  if (!pair || !employee || !contact) return no({ code: 'pair unknown' })
  const people = { employee: employee.value, contact: contact.value }
  return { ok: true, handed: { pair: pair.value, people, mail, stranded } }
}

/** What came between a handover and its beginning. */
function whyGone(employee: Employee | undefined, contact: Contact | undefined): HandoverRefusal {
  if (!employee) return { code: 'employee unknown' }
  if (!contact) return { code: 'contact unknown' }
  if (employee.leftOn) return { code: 'employee left', name: employee.name }
  return { code: contact.objectedOn ? 'contact objected' : 'contact left', name: contact.name }
}

async function strandedIn(
  needs: HandOverNeeds,
  { pair, employee, leaving }: Handing,
  side: Handover['side'],
): Promise<Visit[]> {
  if (side === 'contact' || !employee.leftOn) return []
  const visits = await visitsOf(needs)(pair, { side, run: null, left: leaving === 'employee' })
  return visits.filter(({ organiserId }) => organiserId === employee.id)
}

function isFull(
  { pairsPerPerson: limit }: HandOverNeeds,
  { ground }: Handing,
  { employeeId, contactName }: Pair,
  code: 'employee full' | 'contact full',
): HandoverRefusal {
  const name = code === 'contact full' ? contactName : (ground.employees.get(employeeId)?.name ?? '')
  return { code, name, limit }
}

const no = (refusal: HandoverRefusal): Done => ({ ok: false, refusal })
