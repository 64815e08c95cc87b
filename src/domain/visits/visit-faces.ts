import { inParallel } from '../in-parallel.ts'
import type { GuestClaim } from '../people/guest-claim.ts'
import type { FindPhoto, GuestLinks, Hash } from '../people/ports.ts'
import type { VisitStore } from './ports.ts'
import { customerOfVisit, type Visit } from './visit.ts'

type Claim = Extract<GuestClaim, { kind: 'faces' }>
export type FaceNeeds = { findPhoto: FindPhoto; guestLinks: GuestLinks; hash: Hash }
/** The addresses of photos, by employee. */
export type Faces = Record<string, string>

/** Cards about a visit stay in chats; for so many days after it they show who was there. */
const SHOWN_DAYS = 31

/**
 * Where those of us in a visit who have a photo are to be seen, for a card, which Teams draws without an account (3.6):
 * by a signed link that ends, under names that say nothing of anybody elsewhere.
 */
export async function facesOf(needs: FaceNeeds, visit: Visit): Promise<Faces> {
  const until = new Date(Date.parse(visit.end) + SHOWN_DAYS * 86_400_000).toISOString()
  const nonce = nonceOf(needs, visit.id)
  const link = needs.guestLinks.linkTo({ kind: 'faces', visitId: visit.id, nonce, until })
  const found = await inParallel(visit.employees, async ({ employeeId }) =>
    (await needs.findPhoto(employeeId))
      ? [[employeeId, `${link}/photo/${encodeURIComponent(faceOf(needs, nonce, employeeId))}`] as const]
      : [],
  )
  return Object.fromEntries(found.flat())
}

/** The face of somebody in the visit of a link; null for anybody else, and once the visit is called off. */
export const visitFace =
  (needs: Omit<FaceNeeds, 'guestLinks'> & Pick<VisitStore, 'visits'>) =>
  async ({ visitId, nonce }: Claim, face: string) => {
    const visit = (await needs.visits.get({ customerId: customerOfVisit(visitId), visitId }))?.value
    if (visit?.state !== 'booked' || nonce !== nonceOf(needs, visitId)) return null
    const found = visit.employees.find(({ employeeId }) => faceOf(needs, nonce, employeeId) === face)
    return found ? needs.findPhoto(found.employeeId) : null
  }

const nonceOf = ({ hash }: Pick<FaceNeeds, 'hash'>, visitId: string) => hash(`faces link|${visitId}`)
const faceOf = ({ hash }: Pick<FaceNeeds, 'hash'>, nonce: string, employeeId: string) =>
  hash(`face:${nonce}:${employeeId}`)
