import type { Json } from './check-body.ts'
import type { GraphCall } from './graph-route.ts'
import { badRequest, denied, GraphRefused } from './refusals.ts'
import { CHANGES, type ChangeKind } from './subscription-store.ts'

/** Of a subscription to events without their content. */
const LONGEST_MIN = 10_080
const SHORTEST_MIN = 45
const LONGEST_STATE = 128
const TAKEN = [
  ...['changeType', 'notificationUrl', 'lifecycleNotificationUrl', 'resource', 'expirationDateTime'],
  ...['clientState', 'latestSupportedTlsVersion'],
]

/** What a call asks for in a new subscription; refuses what Graph would. */
export function readSubscription(body: Json, given: GraphCall) {
  const unknown = Object.keys(body).find((name) => !TAKEN.includes(name) && body[name] !== null)
  if (unknown)
    throw new GraphRefused(501, 'NotImplemented', `The sandbox's subscriptions know no '${unknown}'.`)
  const { resource, clientState = null, lifecycleNotificationUrl = null } = body
  if (String(clientState ?? '').length > LONGEST_STATE)
    throw invalid(`Subscription clientState length exceeds the limit of ${LONGEST_STATE} characters.`)
  return {
    changes: changesOf(body.changeType),
    resource: String(resource ?? ''),
    userId: ownerOf(String(resource ?? ''), given),
    notificationUrl: addressOf(body.notificationUrl, 'NotificationUrl'),
    lifecycleNotificationUrl:
      lifecycleNotificationUrl === null
        ? null
        : addressOf(lifecycleNotificationUrl, 'LifecycleNotificationUrl'),
    clientState: clientState === null ? null : String(clientState),
  }
}

/** Too far ahead is refused, too near is put off. */
export function readExpiry(wanted: unknown, now: Date): string {
  const at = typeof wanted === 'string' ? Date.parse(wanted) : Number.NaN
  if (Number.isNaN(at)) throw invalid('The value of ExpirationDateTime is not a time.')
  const minutes = (at - now.getTime()) / 60_000
  if (minutes <= 0) throw invalid('Subscription expiration can not be in the past.')
  if (minutes > LONGEST_MIN + 1)
    throw invalid(`Subscription expiration can only be ${LONGEST_MIN} minutes in the future.`)
  return new Date(Math.max(at, now.getTime() + SHORTEST_MIN * 60_000)).toISOString()
}

function changesOf(given: unknown): ChangeKind[] {
  const names = String(given ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
  const known = CHANGES.filter((change) => names.includes(change))
  if (names.length > 0 && known.length === new Set(names).size) return known
  throw badRequest(`Invalid change type '${given}' in subscription request.`)
}

/** Whose events. An app names somebody; a person may follow their own alone. */
function ownerOf(resource: string, { caller, people }: GraphCall): string {
  const [, mine, named] = /^\/?(?:(me)|users\/([^/]+))(?:\/calendar)?\/events$/i.exec(resource) ?? []
  if (!mine && !named)
    throw new GraphRefused(
      501,
      'NotImplemented',
      `The sandbox tells of changes to events, not of '${resource}'.`,
    )
  if (mine && caller.kind === 'app')
    throw badRequest('/me request is only valid with delegated authentication flow.')
  const person = mine && caller.kind === 'person' ? caller.person : personNamed(named ?? '', people)
  if (!person) throw new GraphRefused(404, 'ErrorInvalidUser', `The requested user '${named}' is invalid.`)
  if (caller.kind === 'person' && caller.person.id !== person.id) throw denied('outlook')
  return person.id
}

const personNamed = (named: string, people: GraphCall['people']) =>
  people.byId(decodeURIComponent(named)) ?? people.byEmail(decodeURIComponent(named))

/** Notifications go over TLS; those of this machine to itself need not. */
function addressOf(given: unknown, name: string): string {
  const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  if (url?.protocol === 'https:' || (isLocal && url?.protocol === 'http:')) return url.href
  throw invalid(`The ${name} must be an absolute address that begins with https.`)
}

const invalid = (message: string) => new GraphRefused(400, 'InvalidRequest', message)
