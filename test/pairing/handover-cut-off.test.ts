import { ok } from 'node:assert/strict'
import { checkHandedOver, checkNothingHappened } from './check-handover.ts'
import { Killed } from './cut-off-company.ts'
import { type HandoverWorld, handoverWorld, MAIL, toBob } from './handover-world.ts'

describe('a handover that a crash cut short', () => {
  it('is carried out in full or not at all, wherever it was (1.5)', async () => {
    const outcomes = await cutEverywhere(MAIL)
    ok(outcomes.has('nothing') && outcomes.has('sent') && outcomes.has('unknown'), [...outcomes].join(', '))
  }).timeout(120_000)

  it('is carried out wherever it was once it was written, when the contact is told in another way (1.5)', async () => {
    const outcomes = await cutEverywhere(null)
    ok(outcomes.has('nothing') && outcomes.has('none') && outcomes.size === 2, [...outcomes].join(', '))
  }).timeout(120_000)
})

/** Kills the process before each effect in turn; answers what became of the mail, or that nothing happened. */
async function cutEverywhere(mail: typeof MAIL | null): Promise<Set<string>> {
  const outcomes = new Set<string>()
  for (let after = 0; ; after++) {
    const here = await handoverWorld()
    here.kill(after)
    const survived = await dies(async () => {
      await toBob(here, mail)
      await here.drain()
    })
    here.restart()
    await here.drain()
    outcomes.add(await check(here))
    if (survived) {
      ok(after > 40, `only ${after} effects`)
      return outcomes
    }
  }
}

async function check(here: HandoverWorld): Promise<string> {
  const handover = (await here.ports.handovers.get({ customerId: 'acme', handoverId: here.pairId }))?.value
  if (!handover || handover.state === 'refused') {
    await checkNothingHappened(here)
    return 'nothing'
  }
  await checkHandedOver(here)
  ok(here.outside.mails.length <= 1)
  const doubt = (await here.ports.news.list({ employeeId: 'ann' })).some(
    ({ value }) => value.kind === 'mail in doubt',
  )
  ok(doubt === (handover.mailState === 'unknown'), 'who sent it hears that it may not have arrived')
  return handover.mailState
}

/** False when the process was killed. */
async function dies(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Killed) return false
    throw error
  }
}
