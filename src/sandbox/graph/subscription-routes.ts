import { randomBytes, randomUUID } from 'node:crypto'
import type { Reply } from '../routing.ts'
import { entityBody, objectBody } from './check-body.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { onlyOptions } from './query.ts'
import { badRequest, GraphRefused } from './refusals.ts'
import { readExpiry, readSubscription } from './subscription-input.ts'
import type { Subscription, SubscriptionStore } from './subscription-store.ts'

type Needs = { store: SubscriptionStore; productNow: () => Date }

/** How long an address may take to prove that it wants notifications. */
const HANDSHAKE_MS = 10_000
/** Over all apps. */
const MOST_OF_A_MAILBOX = 1000

/** Subscriptions to changes of events: made after a handshake, read, put off and ended by the app that has them. */
export function subscriptionRoutes({ store, productNow }: Needs): GraphRoute[] {
  const may = { permissions: MAY.readCalendars, area: 'directory' } as const
  const one = '/subscriptions/:subscription'
  const find = ({ call, caller }: GraphCall): Subscription => {
    const id = call.params.subscription ?? ''
    const found = store.get(id)
    if (found?.appId === caller.appId) return found
    throw new GraphRefused(404, 'ResourceNotFound', `The object '${id}' was not found.`)
  }
  const putOff = (given: GraphCall, until: string): Reply => {
    const subscription = { ...find(given), expiresAt: until }
    store.put(subscription)
    return { status: 200, body: shown(subscription, given.graphUrl) }
  }

  async function create(given: GraphCall): Promise<Reply> {
    const { call, caller } = given
    onlyOptions(call)
    const body = entityBody(call, 'Subscription')
    const asked = readSubscription(body, given)
    const expiresAt = readExpiry(body.expirationDateTime, productNow())
    if (store.list().filter(({ userId }) => userId === asked.userId).length >= MOST_OF_A_MAILBOX)
      throw new GraphRefused(403, 'ErrorExceededSubscriptionLimit', 'The mailbox has too many subscriptions.')
    const { notificationUrl, lifecycleNotificationUrl } = asked
    for (const url of new Set([notificationUrl, lifecycleNotificationUrl])) if (url) await shakeHands(url)
    const creatorId = caller.kind === 'person' ? caller.person.id : caller.appId
    const subscription = { ...asked, id: randomUUID(), appId: caller.appId, creatorId, expiresAt }
    store.put(subscription)
    return { status: 201, body: shown(subscription, given.graphUrl, subscription.clientState) }
  }
  function change(given: GraphCall): Reply {
    find(given)
    const { expirationDateTime, ...others } = objectBody(given.call)
    const [other] = Object.keys(others)
    if (other !== undefined) throw badRequest(`The property '${other}' of a subscription cannot be changed.`)
    return putOff(given, readExpiry(expirationDateTime, productNow()))
  }
  return [
    { ...may, method: 'POST', path: '/subscriptions', handle: create },
    {
      ...{ ...may, method: 'GET', path: '/subscriptions' },
      handle({ call, caller, graphUrl }) {
        onlyOptions(call)
        const own = store.list().filter(({ appId }) => appId === caller.appId)
        const context = `${graphUrl}/v1.0/$metadata#subscriptions`
        return { status: 200, body: { '@odata.context': context, value: own.map((each) => fields(each)) } }
      },
    },
    {
      ...{ ...may, method: 'GET', path: one },
      handle: (given) => ({ status: 200, body: shown(find(given), given.graphUrl) }),
    },
    { ...may, method: 'PATCH', path: one, handle: change },
    {
      ...{ ...may, method: 'POST', path: `${one}/reauthorize` },
      handle(given) {
        find(given)
        return { status: 200 }
      },
    },
    {
      ...{ ...may, method: 'DELETE', path: one },
      handle(given) {
        store.delete(find(given).id)
        return { status: 204 }
      },
    },
  ]
}

/** Graph asks an address to say a token back, as plain text. */
async function shakeHands(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability <${randomBytes(9).toString('base64url')}>`
  const address = new URL(url)
  address.searchParams.set('validationToken', token)
  const failed = (why: string) =>
    new GraphRefused(400, 'ValidationError', `Subscription validation request failed. ${why}`)
  const said = await fetch(address, {
    ...{ method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' } },
    signal: AbortSignal.timeout(HANDSHAKE_MS),
  }).catch(() => undefined)
  if (!said) throw failed('The address did not answer within 10 seconds.')
  const text = await said.text()
  const isPlain = /^text\/plain\b/i.test(said.headers.get('content-type') ?? '')
  if (said.status !== 200 || !isPlain || text !== token)
    throw failed(`HTTP status code is ${said.status}; the token must come back as text/plain.`)
}

const shown = (subscription: Subscription, graphUrl: string, clientState: string | null = null) => ({
  '@odata.context': `${graphUrl}/v1.0/$metadata#subscriptions/$entity`,
  ...fields(subscription, clientState),
})

/** What Graph tells of a subscription; its clientState only when it is made. */
function fields(subscription: Subscription, clientState: string | null = null) {
  const { id, resource, appId, creatorId, changes, notificationUrl, expiresAt } = subscription
  return {
    ...{ id, resource, applicationId: appId, changeType: changes.join(','), clientState, notificationUrl },
    ...{ lifecycleNotificationUrl: subscription.lifecycleNotificationUrl, expirationDateTime: expiresAt },
    ...{ creatorId, latestSupportedTlsVersion: 'v1_2', includeResourceData: null },
  }
}
