import { ACTIONS } from '../../bot/actions.ts'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import type { PairView } from '../../src/contract/pairing.ts'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import { ROUTES, type Route } from '../../src/contract/routes.ts'
import { textsFor } from '../../src/text/texts.ts'
import { at, SMALL_COMPANY } from '../small-company.ts'
import type { Attacked } from './attacked.ts'
import { activityFor } from './bot-tokens.ts'
import { type Known, sampleOf } from './sample.ts'

/** A request as a good client sends it. `as` says who proves what: a person, Teams, or nobody. */
export type Good = {
  method: string
  path: string
  type?: string
  body?: string
  as: 'tab' | 'teams' | 'nobody'
}

/** One request for every operation, command, button and page, with what there really is. */
export async function goodRequests(attacked: Attacked): Promise<Good[]> {
  const known = await knownIn(attacked)
  return [...ofApi(known), ...ofTeams(attacked, known), ...ofGuests(attacked, known), ...ofNobody()]
}

const known = new WeakMap<Attacked, Promise<Known>>()

const TIMES = ['2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z']

/** The ids of things that there are, by the names under which requests carry them; some are made for it. */
export function knownIn(attacked: Attacked): Promise<Known> {
  const found = known.get(attacked) ?? findKnown(attacked)
  known.set(attacked, found)
  return found
}

async function findKnown({ here }: Attacked): Promise<Known> {
  const by = at('berta')
  const customers = await here.get<{ customers: CustomerSummary[] }>(by, '/api/customers')
  const customerId = customers.body.customers[0]?.id
  const pairs = await here.get<{ pairs: PairView[] }>(by, `/api/pairs?customerId=${customerId}`)
  const [pair, other] = pairs.body.pairs
  if (!pair || !other) throw new Error('the company is missing')
  const people = {
    ...{ customerId, pairId: pair.id, contactId: pair.contact.id, contactIds: [pair.contact.id] },
    ...{ employeeId: pair.employee.id, toId: other.employee.id, cycleId: '2026-11', revision: 0 },
    ...{
      timeZone: 'Europe/Paris',
      channel: 'phone',
      spokeOn: '2026-11-09',
      meetingLink: undefined,
      quorum: [],
    },
    ...{ times: TIMES, deadline: '2026-11-18T10:00:00Z', optionalIds: [], mails: [] },
  }
  const made = async (operation: 'bookVisit' | 'askContacts', more: Known) => {
    const body = sampleOf(ROUTES[operation].body, { ...people, ...more })
    const { id } = (await here.post<{ id?: string }>(by, PATHS[operation].path, body)).body
    return id ?? `${customerId}.none`
  }
  return {
    ...people,
    visitId: await made('bookVisit', { start: '2026-11-20T10:00:00Z' }),
    pollId: await made('askContacts', {}),
  }
}

/** What stands in an address, where it is not the id of something. */
const PLACES: Known = { kind: 'people', job: '11111111-1111-4111-8111-111111111111' }

function ofApi(known: Known): Good[] {
  return (Object.keys(PATHS) as OperationId[]).map((operation) => {
    const { method, path } = PATHS[operation]
    const route: Route = ROUTES[operation]
    const place = path.replace(/:(\w+)/g, (_, name) =>
      encodeURIComponent(String(known[name] ?? PLACES[name] ?? 'x')),
    )
    const query = sampleOf(route.query, known) as Record<string, unknown>
    const asked = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    ).toString()
    const good = {
      method: method.toUpperCase(),
      path: asked ? `${place}?${asked}` : place,
      as: 'tab' as const,
    }
    if (route.body === 'none') return good
    if (route.body === 'csv') return { ...good, type: 'text/csv', body: SMALL_COMPANY.people }
    return { ...good, type: 'application/json', body: JSON.stringify(sampleOf(route.body, known)) }
  })
}

function ofTeams(attacked: Attacked, { pairId, contactId, visitId }: Known): Good[] {
  const activity = activityFor(attacked)
  const { commands } = textsFor('en').chat
  const said = [...Object.values(commands).flat(), 'I spoke with Ines', 'pause until 20 November']
  const data = {
    ...{ cycle: '2026-11', pair: pairId, guess: 'content', skipReason: 'contact away', revision: '1' },
    ...{ heard: 'Fewer pallets', departments: 'Finance', contact: contactId, not: '', language: 'en' },
    ...{ until: '2026-11-20', onDay: '2026-11-20', visit: visitId },
  }
  const invoke = (verb: string) => ({
    ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'm:1' },
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  })
  const people = attacked.here.sandbox.people.list()
  const by = (n: number) => ({
    ...{ timestamp: '2026-11-02T08:00:00.000Z', locale: 'en-GB' },
    from: { id: `29:${n}`, aadObjectId: people[n % people.length]?.id, name: 'Somebody' },
  })
  const members = { membersAdded: [{ id: '28:bot' }], membersRemoved: [] }
  return [
    ...said.map((text) => ({ text })),
    ...Object.keys(ACTIONS).map(invoke),
    ...Object.keys(ACTIONS).map((verb) => ({ text: undefined, value: { verb, ...data }, replyToId: 'm:1' })),
    { type: 'conversationUpdate', ...members },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'installationUpdate', action: 'add' },
    { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'x', parameters: [] } },
  ].map((more, n) => ({
    ...{ method: 'POST', path: '/api/messages', type: 'application/json', as: 'teams' as const },
    body: JSON.stringify({ ...activity, ...by(n), ...more }),
  }))
}

/** Links that are signed as ours are: what a guest does with one is up to them. */
function ofGuests(
  { here, base }: Attacked,
  { customerId, pairId, contactId, pollId, visitId }: Known,
): Good[] {
  const links = guestLinks({ secret: here.sandbox.secrets.linkSecret, publicUrl: base })
  const until = '2027-01-31T00:00:00.000Z'
  const [id, contact] = [String(customerId), String(contactId)]
  const claims = [
    { kind: 'team', customerId: id },
    { kind: 'introduction', pairId: String(pairId) },
    { kind: 'poll', pollId: String(pollId), contactId: contact },
    { kind: 'answer', visitId: String(visitId), contactId: contact },
    { kind: 'faces', visitId: String(visitId) },
  ] as const
  return Array.from({ length: 2 }, (_, n) => claims.map((claim) => ({ ...claim, nonce: `n${n}`, until })))
    .flat()
    .flatMap((claim) => {
      const path = new URL(links.linkTo(claim)).pathname
      const form = { type: 'application/x-www-form-urlencoded', body: 'answer=yes&note=Fine&feeling=content' }
      return [
        { method: 'GET', path, as: 'nobody' as const },
        { method: 'POST', path, as: 'nobody' as const, ...form },
        { method: 'GET', path: `${path}/photo/x`, as: 'nobody' as const },
      ]
    })
}

function ofNobody(): Good[] {
  const told = {
    ...{ subscriptionId: 's', clientState: 'x', changeType: 'updated', tenantId: 't', resource: 'r' },
    resourceData: { id: 'e', '@odata.type': '#Microsoft.Graph.Event' },
  }
  const get = [
    '/health/live',
    '/health/ready',
    '/api/openapi.json',
    '/tab/',
    '/tab',
    '/guest/guest.css',
    '/x',
  ]
  return [
    ...get.map((path) => ({ method: 'GET', path, as: 'nobody' as const })),
    {
      ...{ method: 'POST', path: '/api/notifications', type: 'application/json', as: 'nobody' },
      body: JSON.stringify({ value: [told, { ...told, lifecycleEvent: 'missed' }] }),
    },
  ]
}
