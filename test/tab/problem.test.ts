import { deepEqual, equal } from 'node:assert/strict'
import { tab } from '../../src/text/en-tab.ts'
import {
  brokenOff,
  isForPerson,
  mayBeDone,
  mayHelpToRepeat,
  NotSent,
  Refusal,
  refusalOf,
  SignInFailed,
  sentence,
  Unreachable,
  worthAsking,
} from '../../tab/parts/problem.ts'

const answer = (status: number, body: string) => new Response(body, { status })

describe('what the tab says when something goes wrong', () => {
  it('is the detail of the problem, in the words of the service', async () => {
    const refusal = await refusalOf(
      answer(409, JSON.stringify({ detail: 'She has two counterparts already.' })),
    )
    equal(sentence(refusal, tab), 'She has two counterparts already.')
  })

  it("is a sentence of its own when the answer is a proxy's page or no object", async () => {
    for (const body of ['<html>bad gateway</html>', '', 'null', '"text"', '{"detail":7}'])
      equal(sentence(await refusalOf(answer(502, body)), tab), tab.trouble.unknown)
  })

  it('is a lost connection where an answer broke off or took too long while it was read', async () => {
    const read = async (body: BodyInit) => {
      const response = new Response(body)
      return sentence(await response.json().catch((error) => brokenOff(response, error)), tab)
    }
    const cut = (error: Error) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"file":'))
          controller.error(error)
        },
      })
    for (const error of [new DOMException('too long', 'TimeoutError'), new TypeError('terminated')])
      equal(await read(cut(error)), tab.trouble.unreachable)
    equal(await read('<html>signed out</html>'), tab.trouble.unknown)
  })

  it('tells a lost connection, an ended session and a failed sign-in apart', () => {
    equal(sentence(new Unreachable(), tab), tab.trouble.unreachable)
    equal(sentence(new NotSent(), tab), tab.trouble.unreachable, 'Teams is not to blame without a network')
    equal(sentence(new Refusal(401, ''), tab), tab.trouble.session)
    equal(sentence(new SignInFailed(), tab), tab.signIn.text)
    equal(sentence(new Refusal(404, ''), tab), tab.trouble.missing)
    equal(sentence(new TypeError('x is undefined'), tab), tab.trouble.unknown)
  })
})

describe('asking again', () => {
  it('happens by itself only where it can bring another answer', () => {
    for (const error of [new Unreachable(), new Refusal(500, ''), new Refusal(503, ''), new Refusal(429, '')])
      equal(worthAsking(error), true)
    for (const error of [
      new Refusal(403, ''),
      new Refusal(404, ''),
      new Refusal(401, ''),
      new SignInFailed(),
    ])
      equal(worthAsking(error), false)
  })

  it('is offered after an ended session, and not where something is missing or forbidden', () => {
    equal(mayHelpToRepeat(new Refusal(401, '')), true)
    equal(mayHelpToRepeat(new SignInFailed()), true)
    equal(mayHelpToRepeat(new Refusal(403, '')), false)
    equal(mayHelpToRepeat(new Refusal(404, '')), false)
  })

  it('is for the person themselves where they must sign in, or let the service act for them (6.5)', async () => {
    for (const error of [new SignInFailed(), new Refusal(401, ''), new Refusal(403, '', 'consent')])
      equal(isForPerson(error), true)
    for (const error of [new Unreachable(), new Refusal(403, ''), new Refusal(403, '', 'no account')])
      equal(isForPerson(error), false)
    const wants = { detail: 'Sign in again.', reason: 'sign in', claims: '{"access_token":{}}' }
    const refusal = await refusalOf(answer(403, JSON.stringify(wants)))
    deepEqual([isForPerson(refusal), refusal.claims], [true, wants.claims])
  })

  it('is offered where an administrator can give what is missing, and does not happen by itself (6.5)', async () => {
    const refusal = await refusalOf(
      answer(403, JSON.stringify({ detail: 'Ask for consent.', reason: 'consent' })),
    )
    equal(mayHelpToRepeat(refusal), true)
    equal(worthAsking(refusal), false)
  })
})

describe('what was asked for', () => {
  it('may be done where no answer came, or none that says what became of it (3.4)', () => {
    for (const error of [
      new Unreachable(),
      new Refusal(504, ''),
      new Refusal(503, 'Look again.', 'in doubt'),
    ])
      equal(mayBeDone(error), true)
  })

  it('is not done where the service says so, or was never asked', () => {
    for (const error of [
      new Refusal(409, 'Taken.', 'employee taken'),
      new Refusal(503, 'Outlook is busy, so nothing was changed.', 'throttled'),
      new Refusal(503, 'Nobody was written to. Outlook refused it.', 'not sent'),
      new Refusal(503, 'Nobody was written to. Let Counterpart send mail.', 'consent'),
      new SignInFailed(),
    ])
      equal(mayBeDone(error), false)
  })
})
