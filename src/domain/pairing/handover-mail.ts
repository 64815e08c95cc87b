import { lookAgainMs } from '../checkins/claim.ts'
import type { SendMail } from '../people/ports.ts'
import type { Stored } from '../store.ts'
import type { Handover, HandoverKey } from './handover.ts'
import type { PairStore } from './ports.ts'

export type MailNeeds = Pick<PairStore, 'handovers'> & {
  sendMail: SendMail
  /** Real time in ms: claims know no other clock. */
  realNow: () => number
}

/** So long the person's request has for the mail: to begin it, and then, once more, for a token and one POST. */
export const MAIL_MS = 25_000
export const mailWindow = (realNow: number): string => new Date(realNow + MAIL_MS).toISOString()

/**
 * Sends the mail of a handover as the person whose request it is; claimed first, one attempt. What surely was not sent
 * refuses the handover; what may have been sent is never sent again.
 */
export const sendHandoverMail =
  (needs: MailNeeds) =>
  async (key: HandoverKey, token: string): Promise<void> => {
    const stored = await needs.handovers.get(key)
    const mail = stored?.value.mail
    if (!stored || !mail || stored.value.mailState !== 'to send') return
    const inTime = Date.parse(stored.value.claimedUntil ?? '') > needs.realNow()
    const claimed =
      inTime &&
      (await needs.handovers.replace(key, stored, {
        ...stored.value,
        mailState: 'sending',
        claimedUntil: mailWindow(needs.realNow()),
      }))
    if (!claimed || claimed === 'changed') return
    const { to, subject, text } = mail
    const sent = await needs.sendMail({ employeeId: claimed.value.byId, token }, { to: [to], subject, text })
    await needs.handovers.replace(key, claimed, {
      ...claimed.value,
      claimedUntil: null,
      ...(sent.outcome === 'refused' ? refusedFor(sent.why) : { mailState: sent.outcome }),
    })
  }

/**
 * A handover whose mail is settled, also where whoever was at it died: what had not begun is refused, what had begun may
 * have arrived. Answers after how many ms to look again while somebody may still be at it.
 */
export const settledMail =
  (needs: Omit<MailNeeds, 'sendMail'>) =>
  async (key: HandoverKey): Promise<{ settled: Handover | undefined } | { laterMs: number }> => {
    for (;;) {
      const stored = await needs.handovers.get(key)
      const waits = stored?.value.mailState === 'to send' || stored?.value.mailState === 'sending'
      if (!stored || !waits || stored.value.state !== 'begun') return { settled: stored?.value }
      const laterMs = lookAgainMs(stored.value.claimedUntil, needs.realNow())
      if (laterMs > 0) return { laterMs }
      const written = await needs.handovers.replace(key, stored, abandoned(stored))
      if (written !== 'changed') return { settled: written.value }
    }
  }

const abandoned = ({ value }: Stored<Handover>): Handover => ({
  ...value,
  claimedUntil: null,
  ...(value.mailState === 'sending' ? { mailState: 'unknown' } : refusedFor('interrupted')),
})

const refusedFor = (mailWhy: NonNullable<Handover['mailWhy']>) =>
  ({ state: 'refused', mailState: 'refused', mailWhy, mail: null }) as const
