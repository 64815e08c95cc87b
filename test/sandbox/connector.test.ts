import assert from 'node:assert/strict'
import { CONNECTOR_AUDIENCE } from '../../src/sandbox/tokens.ts'
import { cardMessage, type StandInsAlone, standIns } from './stand-ins.ts'

describe('the connector stand-in', () => {
  let teams: StandInsAlone
  const hello = { type: 'message', text: 'hello' }
  before(async () => {
    teams = await standIns()
  })
  after(() => teams.stop())

  it('shows what the bot sends in the chat of that person', async () => {
    const sent = await teams.connector('POST', teams.activities, hello)
    assert.equal(sent.status, 201)
    const shown = teams.chat.messages.find(({ id }) => id === sent.body.id)
    assert.deepEqual([shown?.from, shown?.text, shown?.updated], ['bot', 'hello', false])
  })

  it('changes and takes back what the bot sent, and nothing else', async () => {
    const { body } = await teams.connector('POST', `${teams.activities}/f:1`, hello)
    const path = `${teams.activities}/${body.id}`
    assert.equal((await teams.connector('PUT', path, { ...hello, text: 'changed' })).status, 200)
    assert.deepEqual(teams.chat.messages.at(-1)?.text, 'changed')
    assert.equal(teams.chat.messages.at(-1)?.updated, true)
    assert.equal((await teams.connector('DELETE', path)).status, 200)
    assert.ok(teams.chat.messages.every(({ id }) => id !== body.id))
    const gone = await teams.connector('PUT', path, hello)
    assert.deepEqual([gone.status, gone.body.error.code], [404, 'ActivityNotFoundInConversation'])
    const own = teams.chats.add(teams.chat, 'user', 'mine', [])
    assert.equal((await teams.connector('DELETE', `${teams.activities}/${own.id}`)).status, 404)
  })

  it('takes typing for no message', async () => {
    const before = teams.chat.messages.length
    assert.equal((await teams.connector('POST', teams.activities, { type: 'typing' })).status, 201)
    assert.equal(teams.chat.messages.length, before)
  })

  it('finds the conversation of a person by either id', async () => {
    const ask = (id: string) =>
      teams.connector('POST', '/conversations', {
        bot: { id: `28:${teams.secrets.botAppId}` },
        members: [{ id }],
        channelData: { tenant: { id: teams.secrets.tenantId } },
      })
    const anna = teams.people.byEmail(teams.chat.email)?.id ?? ''
    for (const id of [teams.chat.memberId, anna])
      assert.deepEqual((await ask(id)).body, { id: teams.chat.conversationId })
    const bo = await ask(teams.people.byEmail('bo@brook.example')?.id ?? '')
    assert.deepEqual([bo.status, bo.body.error.code], [403, 'ForbiddenOperationException'])
    assert.equal((await ask('29:nobody')).status, 400)
  })

  for (const [what, activity, status] of [
    ['an unknown property', { ...hello, importnace: 'high' }, 400],
    ['a property of the wrong type', { ...hello, text: 5 }, 400],
    ['an unknown type', { type: 'massage', text: 'hello' }, 400],
    ['an empty message', { type: 'message', text: ' ' }, 400],
    ['a card without a version', cardMessage(''), 400],
    ['a card of version 1.6', cardMessage('1.6'), 400],
    ['an attachment that is no card', { type: 'message', attachments: [{ contentType: 'text/x' }] }, 400],
    ['a message above 100 KB as UTF-16', { ...hello, text: 'x'.repeat(51_200) }, 413],
  ] as const)
    it(`refuses ${what}`, async () => {
      const refused = await teams.connector('POST', teams.activities, activity)
      assert.equal(refused.status, status)
      assert.equal(refused.body.error.code, status === 413 ? 'MessageSizeTooBig' : 'BadArgument')
    })

  it('refuses an unknown conversation, path and method', async () => {
    const unknown = await teams.connector('POST', '/conversations/a:nobody/activities', hello)
    assert.deepEqual([unknown.status, unknown.body.error.code], [404, 'ConversationNotFound'])
    assert.equal((await teams.connector('GET', '/attachments/1')).status, 404)
    assert.equal((await teams.connector('PATCH', teams.activities, hello)).status, 405)
  })

  it('refuses whoever is not the bot', async () => {
    const { tokens, graphToken } = teams
    const tab = await tokens.forTab({ id: 'x', name: 'x', email: 'x' }, true)
    for (const token of ['', 'junk', graphToken, tab, await tokens.forBot('https://localhost/')]) {
      const refused = await teams.call('POST', `/v3${teams.activities}`, token, hello)
      assert.equal(refused.status, 401)
    }
    const good = await tokens.forApp(CONNECTOR_AUDIENCE, [])
    assert.equal((await teams.call('POST', `/v3${teams.activities}`, `${good}x`, hello)).status, 401)
  })

  it('says why nothing reaches a person who blocked or removed the bot', async () => {
    for (const [state, code] of [
      ['blocked', 'ConversationBlockedByUser'],
      ['uninstalled', 'BotNotInConversationRoster'],
    ] as const) {
      teams.chats.setState(teams.chat, state)
      const refused = await teams.connector('POST', teams.activities, hello)
      assert.deepEqual([refused.status, refused.body.error.code], [403, code])
    }
    teams.chats.setState(teams.chat, 'installed')
  })

  it('slows a thread down that gets too much in a second', async () => {
    const town = await standIns()
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => town.connector('POST', town.activities, hello)),
    )
    const refused = answers.filter(({ status }) => status === 429)
    assert.equal(refused.length, 2)
    assert.ok(refused.every(({ headers }) => Number(headers.get('retry-after')) >= 1))
    town.stop()
  })

  it('knows the members of a chat', async () => {
    const conversation = teams.activities.replace('/activities', '')
    const { body } = await teams.connector('GET', `${conversation}/pagedmembers`)
    assert.equal(body.members[0].aadObjectId, teams.people.byEmail(teams.chat.email)?.id)
    assert.equal((await teams.connector('GET', `${conversation}/members/29:nobody`)).status, 404)
  })
})
