import assert from 'node:assert/strict'
import { ClientSecretCredential, OnBehalfOfCredential } from '@azure/identity'
import { graphMail } from '../../src/adapters/graph/mail.ts'
import { ANNA, type StandInsAlone, standIns } from './stand-ins.ts'

const MARIA = { name: 'Maria <b>Sol</b>', email: 'maria@creek.example' }
const MAIL = {
  to: [MARIA],
  subject: 'Hello & welcome',
  text: 'Dear Maria,\n<i>plain</i> https://a.example/guest/x',
}

describe('mail from a person’s own mailbox', () => {
  let town: StandInsAlone
  let send: ReturnType<typeof graphMail>
  let acting: { employeeId: string; token: string }
  before(async () => {
    town = await standIns({ tls: true })
    const anna = town.people.byEmail(ANNA)
    assert.ok(anna)
    const { tenantId, tabClientId, tabSecret, botAppId, botSecret } = town.secrets
    const options = { authorityHost: town.url, disableInstanceDiscovery: true }
    const app = new ClientSecretCredential(tenantId, botAppId, botSecret, options)
    const onBehalfOf = (userAssertionToken: string) =>
      new OnBehalfOfCredential({
        ...{ ...options, tenantId, clientId: tabClientId, clientSecret: tabSecret, userAssertionToken },
      })
    send = graphMail(town.url, { app, onBehalfOf })
    acting = { employeeId: anna.id, token: await town.tokens.forTab(anna, false) }
  })
  beforeEach(() => town.faults.clear())
  after(() => town.stop())
  const sent = () => town.ledger.list('graph').filter(({ path }) => path.endsWith('/sendMail')).length

  it('arrives as it was written, from that person, with its link', async () => {
    assert.deepEqual(await send(acting, MAIL), { outcome: 'sent' })
    const mail = town.mailboxes.list(MARIA.email).at(-1)
    assert.deepEqual(
      [mail?.kind, mail?.from.email, mail?.to, mail?.subject, mail?.body, mail?.link],
      ['mail', ANNA, [MARIA], MAIL.subject, MAIL.text, 'https://a.example/guest/x'],
    )
  })

  it('may have arrived when nobody answers, or answers with an error of their own, and is sent once all the same', async () => {
    for (const fault of [{ drop: 'after' }, { status: 503 }, { status: 500 }] as const) {
      const before = sent()
      town.faults.add({ target: 'graph', path: '/sendMail', times: 1, ...fault })
      assert.deepEqual(await send(acting, MAIL), { outcome: 'unknown' })
      assert.equal(sent() - before, 1)
    }
  })

  it('has surely not arrived when Graph or sign-in refuses, with the reason', async () => {
    const arrived = town.mailboxes.list(MARIA.email).length
    for (const [status, why] of [
      [403, 'permission'],
      [404, 'no mailbox'],
      [429, 'throttled'],
      [401, 'sign in'],
    ] as const) {
      town.faults.add({ target: 'graph', path: '/sendMail', status, times: 1 })
      assert.deepEqual(await send(acting, MAIL), { outcome: 'refused', why })
    }
    town.faults.add({ target: 'signin', path: '/token', status: 400, code: 'interaction_required', times: 1 })
    const anna = town.people.byEmail(ANNA)
    assert.ok(anna)
    const fresh = { ...acting, token: `${await town.tokens.forTab(anna, true)}` }
    assert.deepEqual(await send(fresh, MAIL), { outcome: 'refused', why: 'sign in' })
    assert.equal(town.mailboxes.list(MARIA.email).length, arrived)
  })

  it('is refused without a reader, with an address that is none, and with a property that is none', async () => {
    const anna = town.people.byEmail(ANNA)
    assert.ok(anna)
    const token = await town.tokens.forPerson(anna, town.url, ['Mail.Send'])
    const post = (message: object) => town.call('POST', '/v1.0/me/sendMail', token, { message })
    const toRecipients = [{ emailAddress: { address: MARIA.email } }]
    assert.equal((await post({ subject: 'x' })).status, 400)
    assert.equal((await post({ toRecipients: [{ emailAddress: { address: 'nobody' } }] })).status, 400)
    assert.equal((await post({ toRecipients, urgency: 'high' })).status, 400)
    assert.equal((await post({ toRecipients })).status, 202)
    const reading = await town.tokens.forPerson(anna, town.url, ['Calendars.ReadWrite'])
    assert.equal(
      (await town.call('POST', '/v1.0/me/sendMail', reading, { message: { toRecipients } })).status,
      403,
    )
  })
})
