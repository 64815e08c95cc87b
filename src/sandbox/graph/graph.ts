import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Faults } from '../faults.ts'
import { parseJson } from '../http-body.ts'
import type { Calendars } from '../outlook/calendars.ts'
import type { Mailboxes } from '../outlook/mailboxes.ts'
import type { Meetings } from '../outlook/meetings.ts'
import type { People, Person } from '../people.ts'
import type { Call, Reply, Route } from '../routing.ts'
import type { StandIn } from '../stand-ins.ts'
import type { Tokens } from '../tokens.ts'
import { batchRoute } from './batch-route.ts'
import { calendarViewRoutes } from './calendar-view.ts'
import { type Caller, callerOf } from './caller.ts'
import { beginAnew } from './delta.ts'
import { deltaRoutes } from './delta-routes.ts'
import { eventRoutes } from './event-routes.ts'
import type { GraphRoute } from './graph-route.ts'
import { holds } from './graph-route.ts'
import { groupRoutes } from './groups.ts'
import { type Catalog, installedAppRoutes } from './installed-apps.ts'
import { mailRoutes } from './mail-routes.ts'
import { createMailboxThrottle, type MailboxThrottle } from './mailbox-throttle.ts'
import { meetingRoutes } from './meeting-routes.ts'
import { orgChartRoutes } from './org-chart.ts'
import { photoRoutes } from './photo-routes.ts'
import { badRequest, codeOf, denied, GraphRefused, notFound, refusal } from './refusals.ts'
import { scheduleRoutes } from './schedule-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { subscriptionRoutes } from './subscription-routes.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import { userRoutes } from './users.ts'

type Needs = {
  people: People
  calendars: Calendars
  mailboxes: Mailboxes
  tokens: Tokens
  graphUrl: string
  /** The group in which everybody is. */
  groupId: string
  /** The app, where it may be installed for people. */
  catalog?: Catalog
  /** Faults that a request inside a batch may meet. */
  faults?: Faults
  /** Who was in which meeting, where meetings are held. */
  meetings?: Meetings
  /** Who is told of changes, where anybody may be; by product time. */
  subscriptions?: { store: SubscriptionStore; productNow: () => Date }
  /** What a call to a mailbox waits for, so that calls can meet; a few ms when left out. */
  takes?: () => Promise<unknown>
}
type Admitted = Needs & { throttle: MailboxThrottle; callers: WeakMap<IncomingMessage, Caller> }

const TAKES_MS = 12
const shortly = () => pause(TAKES_MS)

/** The stand-in for Microsoft Graph: people, groups, mailbox settings, free or busy, and events. */
export function createGraph(needs: Needs): StandIn {
  const admitted = { ...needs, throttle: createMailboxThrottle(), callers: new WeakMap() }
  const { calendars, graphUrl, groupId } = needs
  const routes = [
    ...deltaRoutes(groupId),
    ...userRoutes(),
    ...orgChartRoutes(),
    ...photoRoutes(),
    ...groupRoutes(groupId),
    ...settingsRoutes(),
    ...scheduleRoutes(calendars),
    ...calendarViewRoutes(calendars),
    ...eventRoutes(calendars),
    ...mailRoutes(needs.mailboxes),
    ...(needs.meetings ? meetingRoutes(calendars, needs.meetings) : []),
    ...(needs.subscriptions ? subscriptionRoutes(needs.subscriptions) : []),
    ...(needs.catalog ? installedAppRoutes(needs.catalog, graphUrl) : []),
  ]
  const all: Route[] = [...routes, batchRoute(() => all, needs.faults)].map((route) =>
    served(route, admitted),
  )
  return {
    target: 'graph',
    serves: (path) => path.startsWith('/v1.0/') || path === '/v1.0',
    record: ({ body }) => (body.length > 0 ? (parseJson(body) ?? body.toString('utf8')) : null),
    refusal(status, message, code, path = '') {
      const reply = refusal(status, code ?? codeOf(status), message)
      return status === 410 ? { ...reply, headers: beginAnew(graphUrl, path) } : reply
    },
    admit: async (call) => {
      const caller = await callerOf(call.headers.authorization, { ...needs, graphUrl })
      if (!caller) return refusal(401, 'InvalidAuthenticationToken', 'Access token validation failure.')
      admitted.callers.set(call.request, caller)
      return undefined
    },
    routes: all,
  }
}

function served(route: GraphRoute, needs: Admitted): Route {
  return {
    method: route.method,
    path: `/v1.0${route.path}`,
    async handle(call) {
      try {
        return await answer(call, route, needs)
      } catch (error) {
        if (error instanceof GraphRefused) return error.reply
        throw error
      }
    },
  }
}

async function answer(call: Call, route: GraphRoute, needs: Admitted): Promise<Reply> {
  const { people, graphUrl, callers, throttle, takes = shortly } = needs
  const caller = callers.get(call.request)
  if (!caller) throw new Error('this call was not admitted')
  if (route.path.startsWith('/me') && caller.kind === 'app')
    throw badRequest('/me request is only valid with delegated authentication flow.')
  const { permissions } = route
  if (permissions !== 'any' && !holds(caller, permissions[caller.kind])) throw denied(route.area)
  const whose = () => personOf(call, route, { caller, people })
  const work = async () => route.handle({ call, caller, graphUrl, people, whose })
  if (route.area === 'directory') return work()
  const { id } = whose()
  return throttle(caller.appId, id, async () => {
    await takes()
    return work()
  })
}

function personOf(
  call: Call,
  route: GraphRoute,
  { caller, people }: { caller: Caller; people: People },
): Person {
  const named = call.params.user
  if (named === undefined) {
    if (caller.kind === 'person') return caller.person
    throw badRequest('/me request is only valid with delegated authentication flow.')
  }
  const person = people.byId(named) ?? people.byEmail(named)
  const outlook = route.area === 'outlook'
  if (!person)
    throw outlook
      ? new GraphRefused(404, 'ErrorInvalidUser', `The requested user '${named}' is invalid.`)
      : notFound(named)
  if (outlook && !route.others && caller.kind === 'person' && caller.person.id !== person.id)
    throw denied('outlook')
  return person
}
