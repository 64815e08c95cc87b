import { type Attacked, attackedWorld } from './attacked.ts'
import { OTHER_CHANNEL } from './bot-tokens.ts'
import { answerChecks } from './on-answers.ts'
import { bodyAttacks } from './on-bodies.ts'
import { cardAttacks } from './on-cards.ts'
import { floodAttacks } from './on-floods.ts'
import { keyAttacks, keysComeLate } from './on-keys.ts'
import { linkAttacks } from './on-links.ts'
import { strangerChecks } from './on-strangers.ts'
import { tokenAttacks } from './on-tokens.ts'
import { wholeBodyAttacks } from './on-whole-bodies.ts'

describe('a running service', () => {
  let attacked: Attacked
  before(async () => {
    attacked = await attackedWorld()
    attacked.here.sandbox.tokens.connectorKeys.keys.push(OTHER_CHANNEL)
  }).timeout(60_000)
  after(() => attacked.stop())

  it('asks everybody to come again while it never had the keys of sign-in, and then lets them in', () =>
    keysComeLate(attacked))

  describe('under attack', () => {
    const now = () => attacked
    before(() => attacked.found())
    strangerChecks(now)
    tokenAttacks(now)
    keyAttacks(now)
    cardAttacks(now)
    linkAttacks(now)
    answerChecks(now)
    wholeBodyAttacks(now)
    bodyAttacks(now)
    floodAttacks(now)
  })
})
