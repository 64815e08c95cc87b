import type { Delivery } from '../src/domain/checkins/ports.ts'
import type { SendMail } from '../src/domain/people/ports.ts'
import type { Messenger } from './messenger.ts'

const REFUSED: Delivery = { outcome: 'refused', state: 'failed', reason: 'sending is off' }

/**
 * Lets nothing out to Teams. What a backup takes to be still ahead may have been done since: with this in place of the
 * messenger it is all given up by name, so that after a restore nobody gets anything a second time (reliability B).
 */
export const silentMessenger: Messenger = {
  send: async () => REFUSED,
  update: async () => REFUSED,
}

/** The same for mail. */
export const sendNoMail: SendMail = async () => ({ outcome: 'refused', why: 'refused' })
