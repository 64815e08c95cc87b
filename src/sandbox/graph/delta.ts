import { parseJson } from '../http-body.ts'
import type { Changed, Part, PeopleLog } from '../people-log.ts'
import type { Call } from '../routing.ts'
import { badRequest, GraphRefused } from './refusals.ts'

/** Objects on one page of a delta query. */
export const PAGE = 200
/** How long Graph keeps what a link of people or groups stands for, in ms. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** What a link carries in its token: everything that its first call asked for, and how far it has come. */
export type DeltaState = {
  of: string
  era: string
  after: number
  whole: boolean
  asked: string
  /** When the link was given, in ms of real time. */
  made: number
}

/**
 * Where a delta query stands: a first call asks for everything, or with `$deltatoken=latest` for what comes from now on;
 * the others bring the token of a link and nothing else. Refuses a token that nobody gave or that is older than seven days
 * with 400, and one of another time with 410 and the address at which to begin anew.
 */
export function deltaState(
  call: Call,
  { log, graphUrl, first }: { log: PeopleLog; graphUrl: string; first: () => string },
): DeltaState & { latest: boolean } {
  const token = call.query.get('$skiptoken') ?? call.query.get('$deltatoken')
  const fresh = { of: call.path, era: log.era, after: 0, whole: true, asked: '', made: 0 }
  if (token === null || token === 'latest') {
    const state = { ...fresh, asked: first() }
    return token ? { ...state, latest: true, after: log.latest(), whole: false } : { ...state, latest: false }
  }
  const others = [...call.query.keys()].filter((name) => !/^\$(skip|delta)token$/.test(name))
  if (others.length > 0) throw badRequest('A link of a delta query is called as it was given.')
  const state = read(token)
  if (!state || state.of !== call.path) throw badRequest('Badly formed token.')
  if (Date.now() - state.made > KEPT_MS)
    throw new GraphRefused(400, 'syncStateNotFound', 'The sync state generation is not found.')
  if (state.era === log.era && state.after <= log.latest()) return { ...state, latest: false }
  const anew = beginAnew(graphUrl, call.path)
  throw new GraphRefused(410, 'syncStateNotFound', 'Sync state generation is not found.', {}, anew)
}

/** Where a delta query begins anew, as Graph says it beside 410. */
export const beginAnew = (graphUrl: string, path: string): Record<string, string> => ({
  location: `${graphUrl}${path}?$deltatoken=`,
})

/** A page of what changed since the state, and the link that goes on from there. */
export function deltaPage(
  { latest, ...state }: DeltaState & { latest: boolean },
  {
    log,
    parts,
    graphUrl,
    among,
  }: { log: PeopleLog; parts: readonly Part[]; graphUrl: string; among: (changed: Changed) => boolean },
): { changed: Changed[]; link: Record<string, string> } {
  const all = latest ? [] : log.since(state.after, parts).filter(among)
  const changed = all.slice(0, PAGE)
  const more = all.length > changed.length
  const after = more ? (changed.at(-1)?.at ?? state.after) : log.latest()
  const token = write({ ...state, after, whole: more && state.whole, made: Date.now() })
  const link = `${graphUrl}${state.of}?$${more ? 'skip' : 'delta'}token=${token}`
  return { changed, link: { [more ? '@odata.nextLink' : '@odata.deltaLink']: link } }
}

const write = (state: DeltaState): string => Buffer.from(JSON.stringify(state)).toString('base64url')

function read(token: string): DeltaState | undefined {
  const state = parseJson(Buffer.from(token, 'base64url'))
  const isOne = typeof state === 'object' && state !== null && 'era' in state && 'of' in state
  return isOne ? (state as DeltaState) : undefined
}
