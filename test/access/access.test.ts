// Over 200 lines because one world is asked for all of it.
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { ACTIONS } from '../../bot/actions.ts'
import { SENTENCES, COMMANDS as WORDS } from '../../bot/commands.ts'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import { cardsIn, faultsOf } from '../checkins/card-rules.ts'
import { readingOf } from '../small-company.ts'
import {
  ADDRESSES,
  BUTTONS,
  COMMANDS,
  NARROWER,
  OPERATIONS,
  type Reach,
  ROLES,
  type Role,
  type Row,
  reachOf,
} from './access-table.ts'
import { type AccessWorld, accessWorld, CYCLE, PEOPLE, type Things } from './access-world.ts'
import { type Asked, cardData, request } from './requests.ts'

type Said = { status: number; body: unknown }
const CURE = 'give it a row in test/access/access-table.ts that says who may do it'

describe('who may do what', () => {
  let there: AccessWorld
  before(async () => {
    there = await accessWorld()
  }).timeout(120_000)
  after(() => there.here.stop())

  /** Every card that somebody was answered with. */
  const shown: unknown[] = []
  /** What was answered, with everything that names what was asked about taken out. */
  const scrubbed = (said: unknown, ...about: Things[]): string => {
    const text = typeof said === 'string' ? said : (JSON.stringify(said) ?? '')
    const names = [...about.flatMap((one) => Object.values(one)), CYCLE].filter((name) => name.length > 4)
    const plain = names
      .toSorted((one, other) => other.length - one.length)
      .reduce((left, name) => left.replaceAll(name, '*'), text)
    return plain.replaceAll(/"instance":"[^"]*"/g, '')
  }
  const judge = (
    what: string,
    reach: Reach,
    said: { own: Said; foreign: Said; missing: Said },
    isRefusal = ({ status }: Said) => [401, 403, 404].includes(status),
  ) => {
    const { own, foreign, missing } = said
    const shown = (one: Said) => `${what}: ${JSON.stringify(one).slice(0, 300)}`
    const alike = (one: Said, other: Said, why: string) =>
      ok(isDeepStrictEqual(one, other), `${why}\n${shown(one)}\n${shown(other)}`)
    for (const one of [own, foreign, missing]) ok(one.status < 500 || one.status === 503, shown(one))
    if (reach === 'no') {
      ok(isRefusal(own), shown(own))
      alike(own, missing, `${what}: one's own is refused otherwise`)
      alike(foreign, missing, `${what}: somebody else's is told from what is not there`)
      return
    }
    ok(!isRefusal(own), shown(own))
    ok(!isDeepStrictEqual(own, missing), `one's own answers like what is not there: ${shown(own)}`)
    if (reach === 'own') alike(foreign, missing, `${what}: somebody else's is told from what is not there`)
    else
      ok(
        !isDeepStrictEqual(foreign, missing),
        `what others have answers like what is not there: ${shown(foreign)}`,
      )
  }
  const kept = new Map<Role, Promise<string>>()
  const tokenOf = (role: Role): Promise<string> => {
    const person = there.here.sandbox.people.byEmail(PEOPLE[role])
    ok(person)
    const token = kept.get(role) ?? there.here.sandbox.tokens.forTab(person, role === 'administrator')
    kept.set(role, token)
    return token
  }
  const ask = async (role: Role, { method, path, body }: Asked, ...about: Things[]): Promise<Said> => {
    const token = await tokenOf(role)
    const isText = typeof body === 'string'
    const answer = await fetch(there.here.sandbox.serviceUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': isText ? 'text/csv' : 'application/json' },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    ok(!text.includes('"wrong input"'), `${method} ${path}: ${text}`)
    if (path === '/api/follow-ups/given' && answer.status === 200)
      there.own[role].run = (JSON.parse(text) as { run: string }).run
    return { status: answer.status, body: scrubbed(text, ...about) }
  }
  const askAll = async (
    role: Role,
    [thing]: Row,
    asked: (about: Things) => Asked,
  ): Promise<{ own: Said; foreign: Said; missing: Said }> => {
    const me = there.own[role]
    const about = async (one: Things) => ask(role, asked(one), one, me)
    // One cycle, or import, is everybody's.
    const isOne = thing === 'cycle' || thing === 'import'
    const [missing, other] = await Promise.all([about(there.missing), isOne ? null : about(there.foreign)])
    const own = await about(me)
    return { own, foreign: other ?? own, missing }
  }

  it('is said of every operation, button, command and address, and of nothing else (D5)', () => {
    const names = (list: object) => Object.keys(list).sort()
    deepEqual(names(OPERATIONS), names(PATHS), `operations: ${CURE}`)
    deepEqual(names(BUTTONS), names(ACTIONS), `buttons: ${CURE}`)
    deepEqual(names(COMMANDS), names({ ...WORDS, ...SENTENCES }), `commands: ${CURE}`)
    const text = ['server', 'guest'].map((name) => readFileSync(`bot/${name}.ts`, 'utf8')).join('\n')
    const written = [
      ...text.matchAll(/on\('(get|post|head)', '([^']+)'|method: '(get|post|head)', path: '([^']+)'/g),
    ]
    const found = written.map(([, on, path, method, guest]) => `${on ?? method} ${path ?? guest}`)
    deepEqual([...found, 'post /api/notifications'].sort(), names(ADDRESSES), `addresses: ${CURE}`)
  })

  it('refuses nobody and guests every operation, in the same words (D5)', async () => {
    const { sandbox, own } = { ...there, sandbox: there.here.sandbox }
    const link = await ask('owner', request('shareTeam', own.owner, own.owner))
    const [, guest = ''] = /guest\/([\w.-]+)/.exec(String(link.body)) ?? []
    ok(guest.length > 20)
    const answers = new Set<string>()
    for (const operation of Object.keys(PATHS) as OperationId[])
      for (const authorization of ['', `Bearer ${guest}`]) {
        const { method, path, body } = request(operation, own.owner, own.owner)
        const answer = await fetch(sandbox.serviceUrl + path, {
          method,
          headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        equal(answer.status, 401, operation)
        answers.add(scrubbed(await answer.text()))
      }
    equal(answers.size, 1)
  }).timeout(60_000)

  it('lets strangers see nothing of anybody at the other addresses, and guests what their link opens (D5, D6)', async () => {
    const { sandbox, own } = { ...there, sandbox: there.here.sandbox }
    const link = await ask('owner', request('shareTeam', own.owner, own.owner))
    const [, guest = ''] = /guest\/([\w.-]+)/.exec(String(link.body)) ?? []
    const see = async (address: string, token: string) => {
      const [method = '', path = ''] = address.split(' ')
      const url = sandbox.serviceUrl + path.replace(':token', token).replace(':face', 'x').replace('*', '')
      const init = method === 'post' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}
      const answer = await fetch(url, { method: method.toUpperCase(), redirect: 'manual', ...init })
      return { status: answer.status, text: scrubbed(await answer.text()) }
    }
    for (const [address, { status }] of Object.entries(ADDRESSES)) {
      const [none, tampered] = [await see(address, 'none'), await see(address, `${guest.slice(0, -2)}zz`)]
      const isTab = /\/tab\/\*$/.test(address)
      ok(none.status === status || (isTab && none.status === 404), `${address}: ${none.status}`)
      deepEqual(tampered, none, `${address} tells a changed link from none`)
      for (const name of ['Larkspur', 'Moreau', 'Cleo']) ok(!none.text.includes(name), `${address}: ${name}`)
    }
    equal((await see('get /guest/:token', guest)).status, 200)
  })

  it('lets everybody say every command, and hear of their own alone (D5)', async () => {
    await Promise.all(ROLES.map(sayAll))
  }).timeout(120_000)

  it("lets everybody press what the table says on cards, and nobody else's card (D5, D6, 2.4)", async () => {
    await Promise.all(
      ROLES.map(async (role) => {
        for (const [verb, row] of Object.entries(BUTTONS)) await pressed(role, verb, row, PEOPLE[role])
      }),
    )
  }).timeout(120_000)

  it('lets somebody who is no employee press nothing, and shows them nothing (D5)', async () => {
    for (const [verb, row] of Object.entries(BUTTONS)) {
      if (row[0] === 'none') continue
      const said = await Promise.all(
        [there.own.employee, there.foreign, there.missing].map((about) => press(STRANGER, verb, about)),
      )
      equal(new Set(said.map(({ body }) => body)).size, 1, `${verb}: ${JSON.stringify(said).slice(0, 900)}`)
    }
  })

  it('answers every command and button, and says unasked, with cards alone that Teams takes: by schema, renderer and store (D7)', async () => {
    const unasked = (await there.here.ledger('connector')).map(({ body }) => body)
    const cards = [
      ...new Map(cardsIn([...shown, ...unasked]).map((card) => [JSON.stringify(card), card])).values(),
    ]
    ok(cards.length > 100, String(cards.length))
    for (const card of cards) deepEqual(faultsOf(card), [], JSON.stringify(card).slice(0, 2000))
  })

  async function sayAll(role: Role) {
    const me = there.own[role]
    for (const [name, row] of Object.entries(COMMANDS)) {
      const say = async ({ contactName, customerName }: Things) => {
        const said = await there.here.say(PEOPLE[role], wordsFor(name, contactName, customerName))
        shown.push(said)
        return said
          .filter(({ from }) => from === 'bot')
          .map(readingOf)
          .join('\n')
      }
      const own = await say(me)
      ok(own.length > 0, name)
      ok(!own.includes(there.foreign.contactName), `${name}: ${own}`)
      if (row[0] === 'none') continue
      const heard = async (about: Things) => ({ status: 200, body: scrubbed(await say(about), about) })
      const [foreign, missing] = [await heard(there.foreign), await heard(there.missing)]
      const said = { own: { status: 200, body: scrubbed(own, me) }, foreign, missing }
      judge(`${role} ${name}`, reachOf(row, role), said, () => false)
    }
  }

  // Last, as it ends pairs and cancels visits; and administrators after those whose rights they change.
  for (const roles of [['employee', 'owner', 'manager'], ['administrator']] as const)
    it(`lets the ${roles.join(', the ')} do what the table says, and answers alike for what is somebody else's and what is not there (D5)`, async () => {
      await Promise.all(roles.map(operateAll))
    }).timeout(120_000)

  async function operateAll(role: Role) {
    for (const [name, { operation, query, row }] of Object.entries(NARROWER))
      await operated(role, name, operation, row, query)
    for (const operation of Object.keys(OPERATIONS) as OperationId[])
      await operated(role, operation, operation, OPERATIONS[operation])
  }

  async function operated(
    role: Role,
    name: string,
    operation: OperationId,
    row: Row,
    query: Record<string, string> = {},
  ) {
    const reach = reachOf(row, role)
    const me = there.own[role]
    const asked = (about: Things) => request(operation, about, me, query)
    const what = `${role} ${name}`
    if (row[0] !== 'none') return judge(what, reach, await askAll(role, row, asked))
    const { status, body } = await ask(role, asked(me))
    if (reach === 'no') equal(status, 403, `${what}: ${body}`)
    else ok([200, 204, 409].includes(status), `${what}: ${status} ${body}`)
  }

  const STRANGER = '77777777-7777-4777-8777-777777777777'
  async function pressed(role: Role, verb: string, row: Row, email: string) {
    const reach = reachOf(row, role)
    const id = there.here.sandbox.people.byEmail(email)?.id ?? ''
    const own = await press(id, verb, there.own[role])
    if (row[0] === 'none') return equal(own.status, 200, `${role} ${verb}: ${own.body}`)
    const missing = await press(id, verb, there.missing)
    const foreign = await press(id, verb, there.foreign)
    judge(`${role} ${verb}`, reach, { own, foreign, missing }, () => false)
  }

  async function press(aadObjectId: string, verb: string, about: Things): Promise<Said> {
    const { sandbox } = there.here
    const serviceUrl = `${sandbox.tlsUrl}/`
    const { tenantId } = sandbox.secrets
    const activity = {
      ...{ type: 'invoke', name: 'adaptiveCard/action', id: '1', channelId: 'msteams', serviceUrl },
      from: { id: `29:${aadObjectId}`, aadObjectId, name: 'Somebody' },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${aadObjectId}`, tenantId, conversationType: 'personal' },
      channelData: { tenant: { id: tenantId } },
      value: { action: { type: 'Action.Execute', verb, data: cardData(about, verb) }, trigger: 'manual' },
    }
    const answer = await fetch(`${sandbox.serviceUrl}/api/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await sandbox.tokens.forBot(serviceUrl)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(activity),
    })
    const said = (await answer.json()) as { statusCode: number; value: unknown }
    ok(said.statusCode < 500, `${verb}: ${JSON.stringify(said)}`)
    shown.push(said.value)
    return { status: answer.status, body: scrubbed(said, about) }
  }
})

/** What is said in chat for a command. */
function wordsFor(name: string, contact: string, customer: string): string {
  if (name === 'spokeWith') return `spoke with ${contact} about crates`
  if (name === 'bookWith') return `book a visit with ${customer}`
  if (name === 'pauseTill') return 'pause until 24 December'
  if (name === 'languageOf') return 'language German'
  return { checkIn: 'check in', myPairs: 'my pairs', myMonth: 'my month', hello: 'hi' }[name] ?? name
}
