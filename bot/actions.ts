import type { CardAction } from './chat.ts'
import { CHECKIN_ACTIONS } from './checkins/actions.ts'
import { ASKING_ACTIONS } from './checkins/asking-card.ts'
import { INSTEAD_ACTIONS } from './checkins/instead-card.ts'
import { TALK_ACTIONS } from './checkins/talk-card.ts'
import { PAIRING_ACTIONS } from './pairing/actions.ts'

/** All buttons of all cards: verb -> action. */
export const ACTIONS: Readonly<Record<string, CardAction>> = {
  ...CHECKIN_ACTIONS,
  ...INSTEAD_ACTIONS,
  ...TALK_ACTIONS,
  ...ASKING_ACTIONS,
  ...PAIRING_ACTIONS,
}

/** The action of a verb; undefined for a verb that no card of ours carries. */
export const actionFor = (verb: unknown): CardAction | undefined =>
  typeof verb === 'string' && Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined
