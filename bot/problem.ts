import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Problem } from '../src/contract/problem.ts'
import type { CalendarFile, CsvFile, Photo } from '../src/contract/routes.ts'

const TITLES: Record<number, string> = {
  400: 'The request is not right',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'In conflict with what is there',
  413: 'Too large',
  415: 'Wrong kind of body',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available at the moment',
}

type Told = Pick<Problem, 'status' | 'reason' | 'detail' | 'instance' | 'claims'>

/** Answers application/problem+json (RFC 9457); `detail` says what to do next. */
export function sendProblem(response: ServerResponse, problem: Told): void {
  sendJson(response, problem.status, problemOf(problem), 'application/problem+json')
}

/** Answers a calendar file under its name, which is plain ASCII. */
export function sendCalendar(response: ServerResponse, { calendarFile, name }: CalendarFile): void {
  response.writeHead(200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'content-length': Buffer.byteLength(calendarFile),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(calendarFile)
}

/** Answers rows as they come, no faster than they are taken, so that many take no more memory than few. */
export async function sendCsv(response: ServerResponse, { csv, name }: CsvFile): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  await pipeline(Readable.from(csv), response)
}

/** Answers a picture that the browser may keep for an hour; 204 when it is empty, for somebody who has none. */
export function sendPhoto(response: ServerResponse, { photo, type }: Photo): void {
  if (photo.length === 0) {
    response.writeHead(204, { 'cache-control': 'private, max-age=3600' })
    return void response.end()
  }
  response.writeHead(200, {
    'content-type': type,
    'content-length': photo.length,
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
  })
  response.end(photo)
}

/** A problem with its title. */
export const problemOf = (problem: Told): Problem => ({
  type: 'about:blank',
  title: TITLES[problem.status] ?? 'Error',
  ...problem,
})

/** Answers JSON that nobody may keep. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void {
  if (response.headersSent) return
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
