import type { App } from '../../src/app.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import type { GuestView } from '../guest.ts'

/** What a card's link opens that shows who comes to a visit: their photos, and no page (3.6). */
export function facesPage({ app }: { app: App }): GuestView<Extract<GuestClaim, { kind: 'faces' }>> {
  return {
    show: async () => 'dead',
    photo: ({ claim }, face) => app.visitFace(claim, face),
  }
}
