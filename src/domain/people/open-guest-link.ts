import type { GuestClaim } from './guest-claim.ts'
import type { GuestLinks } from './ports.ts'

/**
 * What a guest's link opens; undefined for one that we did not sign, or that has ended in product time. Whether it was
 * taken back is for whoever shows the thing: its nonce must be the one of the claim.
 */
export const openGuestLink =
  ({ guestLinks, now }: { guestLinks: GuestLinks; now: () => string }) =>
  (token: string): GuestClaim | undefined => {
    const claim = guestLinks.read(token)
    return claim && claim.until > now() ? claim : undefined
  }
