import type { IncomingMessage, ServerResponse } from 'node:http'
import type { App } from '../src/app.ts'
import { GUEST_LANGUAGES, type GuestLanguage } from '../src/contract/words.ts'
import type { GuestClaim } from '../src/domain/people/guest-claim.ts'
import { apart } from '../src/text/apart.ts'
import { guestTexts } from '../src/text/guests.ts'
import type { Answering } from './api-route.ts'
import { readForm } from './body.ts'
import { createGuestLimit } from './guest-limit.ts'
import { type GuestPage, guestDocument, html } from './guest-page.ts'
import { GUEST_STYLE } from './guest-style.ts'

/**
 * One visit of a guest to their page. `link` is its own address, to which forms are sent; `said` is what has just become
 * of one, as the address tells to which it led. Anybody may have written that, so it says nothing of what is stored.
 */
export type GuestTurn<C extends GuestClaim> = {
  app: App
  claim: C
  link: string
  said?: string | null
  /** The language of ours that the guest's browser likes best. */
  language: GuestLanguage
  organisation: string
}
/** What becomes of a form: it is done, and the page tells so, or it is shown again with what is missing. */
export type Acted = { said: string | null } | { refused: GuestPage } | 'dead'
/** A page behind a signed link. Showing it changes nothing; `act` takes its form. What is gone answers `dead`. */
export type GuestView<C extends GuestClaim> = {
  show(turn: GuestTurn<C>): Promise<GuestPage | 'dead'>
  act?(turn: GuestTurn<C>, form: URLSearchParams): Promise<Acted>
  /** The face of somebody on the page. */
  photo?(turn: GuestTurn<C>, face: string): Promise<{ photo: Uint8Array; type: string } | null>
}
/** One view for each kind of link. */
export type GuestViews = { [K in GuestClaim['kind']]?: GuestView<Extract<GuestClaim, { kind: K }>> }
type Needs = { app: App; views: GuestViews; organisation: string }

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}
const PATIENCE_S = 60

/**
 * Pages for customers, who have no account: what a signed link opens. Links that are wrong, over or taken back answer
 * alike, and so do those that never were.
 */
export function guestRoutes({ app, views, ...given }: Needs) {
  const organisation = apart(given.organisation)
  const limit = createGuestLimit()
  const turnFor = (request: IncomingMessage, token: string): GuestTurn<GuestClaim> | undefined => {
    const claim = app.openGuestLink(token)
    const language = likedBy(request.headers['accept-language'])
    const said = new URLSearchParams(request.url?.split('?')[1]).get('said')
    return claim && { app, claim, language, organisation, said, link: `/guest/${token}` }
  }
  const viewOf = (claim: GuestClaim) => views[claim.kind] as GuestView<GuestClaim> | undefined
  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    page: GuestPage | 'dead' | undefined,
    status = 200,
  ) => {
    const language = likedBy(request.headers['accept-language'])
    const found = page && page !== 'dead'
    const shown = found ? page : deadPage(language, organisation)
    write(response, found ? status : 404, request.method === 'HEAD' ? '' : guestDocument(shown, organisation))
  }
  const limited =
    (route: Answering): Answering =>
    async (request, response, instance) => {
      const token = `${request.params.token ?? ''}`
      if (limit(app.openGuestLink(token) && token)) return route(request, response, instance)
      const page = tooOftenPage(likedBy(request.headers['accept-language']))
      write(response, 429, guestDocument(page, organisation), { 'retry-after': String(PATIENCE_S) })
    }

  const show: Answering = async (request, response) => {
    const turn = turnFor(request, request.params.token)
    send(request, response, turn && (await viewOf(turn.claim)?.show(turn)))
  }
  const act: Answering = async (request, response) => {
    const turn = turnFor(request, request.params.token)
    const form = await readForm(request)
    const takes = turn && viewOf(turn.claim)?.act
    const acted = takes && form ? await takes(turn, form) : 'dead'
    if (acted === 'dead' || !turn) return send(request, response, 'dead')
    if ('refused' in acted) return send(request, response, acted.refused, 422)
    // To a page that may be loaded again, and gone back to, without the form being sent once more.
    const location = acted.said ? `${turn.link}?said=${encodeURIComponent(acted.said)}` : turn.link
    response.writeHead(303, { ...HEADERS, location })
    response.end()
  }
  const photo: Answering = async (request, response) => {
    const turn = turnFor(request, request.params.token)
    const face = turn && (await viewOf(turn.claim)?.photo?.(turn, request.params.face))
    if (!face) return write(response, 404, '')
    response.writeHead(200, {
      ...HEADERS,
      'content-type': face.type,
      'cache-control': 'private, max-age=3600',
    })
    response.end(face.photo)
  }
  const style: Answering = async (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    })
    response.end(GUEST_STYLE)
  }
  /** Browsers ask for it on pages that name none. */
  const noIcon: Answering = async (_, response) => {
    response.writeHead(204, { 'cache-control': 'public, max-age=86400' })
    response.end()
  }
  return [
    { method: 'get', path: '/favicon.ico', answer: noIcon },
    { method: 'get', path: '/guest/guest.css', answer: style },
    { method: 'get', path: '/guest/:token', answer: limited(show) },
    { method: 'head', path: '/guest/:token', answer: limited(show) },
    { method: 'post', path: '/guest/:token', answer: limited(act) },
    { method: 'get', path: '/guest/:token/photo/:face', answer: limited(photo) },
  ] as const
}

function write(response: ServerResponse, status: number, page: string, more: object = {}): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/html; charset=utf-8', ...more })
  response.end(page)
}

function deadPage(language: GuestLanguage, organisation: string): GuestPage {
  const { frame } = guestTexts(language)
  return { language, title: frame.deadTitle, body: html`<p>${frame.dead(organisation)}</p>`, foot: '' }
}

function tooOftenPage(language: GuestLanguage): GuestPage {
  const { frame } = guestTexts(language)
  return { language, title: frame.tooOftenTitle, body: html`<p>${frame.tooOften}</p>`, foot: '' }
}

/** The first of our languages that a browser asks for; English where it knows none. */
export function likedBy(header: string | undefined): GuestLanguage {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const weight = Number(rest.find((each) => each.trim().startsWith('q='))?.split('=')[1] ?? 1)
      return { language: tag.slice(0, 2).toLowerCase(), weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const found = wanted.find(({ language }) => GUEST_LANGUAGES.some((one) => one === language))
  return (found?.language as GuestLanguage | undefined) ?? 'en'
}
