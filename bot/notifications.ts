import type { ServerResponse } from 'node:http'
import type { App } from '../src/app.ts'
import { notification, notificationList } from '../src/contract/notifications.ts'
import type { Notification } from '../src/domain/visits/take-notifications.ts'
import { textsFor } from '../src/text/texts.ts'
import { type Answering, refused } from './api-route.ts'
import { discard, readJson } from './body.ts'
import type { Log } from './log.ts'
import { seldom } from './seldom.ts'

/** Where Microsoft Graph tells of changes; no token comes with them, and what they bring along proves them. */
export const NOTIFICATIONS_PATH = '/api/notifications'

const LIMITS = { bytes: 2 * 1024 * 1024, deadlineMs: 10_000 }
const LONGEST_TOKEN = 4000
const words = textsFor('en').problems

/**
 * Answers Graph's handshake, and takes what it tells of calendars: 202 as soon as it is in the queue, or was from
 * nobody we know. What storage does not take in time is answered as any surprise, and Graph tells it again.
 */
export function notificationRoute({ app, log }: { app: App; log: Log }): Answering {
  const sayUnknown = seldom(log, 'notifications.unknown')
  return async (request, response, instance) => {
    const token = new URLSearchParams(request.url?.split('?')[1]).get('validationToken')
    if (token !== null && token.length <= LONGEST_TOKEN) {
      discard(request)
      return shakeHands(response, token)
    }
    const read = await readJson(request, words, LIMITS)
    if ('problem' in read) return refused(request, response, read, instance)
    const told = notificationList.safeParse(read.body)
    const { unknown } = await app.takeNotifications((told.data?.value ?? []).flatMap(readOne))
    if (unknown > 0) sayUnknown(unknown)
    response.writeHead(202)
    response.end()
  }
}

/** As plain text, whatever it looks like. */
function shakeHands(response: ServerResponse, token: string): void {
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(token),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(token)
}

function readOne(told: unknown): Notification[] {
  const { data } = notification.safeParse(told)
  if (!data) return []
  const { subscriptionId, clientState, lifecycleEvent, resourceData } = data
  const lifecycle = lifecycleEvent ?? null
  return [{ subscriptionId, secret: clientState, eventId: resourceData?.id ?? null, lifecycle }]
}
