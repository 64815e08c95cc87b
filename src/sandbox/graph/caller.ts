import type { People, Person } from '../people.ts'
import type { Tokens } from '../tokens.ts'

/** Who calls Graph: the app itself, or a person through the app; with the permissions in the token. */
export type Caller = { appId: string; permissions: readonly string[] } & (
  | { kind: 'app' }
  | { kind: 'person'; person: Person }
)

/** Who holds the token of an Authorization header; undefined when it is not good for Graph at `graphUrl`. */
export async function callerOf(
  authorization: string | undefined,
  { tokens, people, graphUrl }: { tokens: Tokens; people: People; graphUrl: string },
): Promise<Caller | undefined> {
  const claims = await tokens.checkGraph(authorization, graphUrl)
  if (!claims) return undefined
  const { appid, idtyp, roles, scp, oid } = claims
  const appId = String(appid)
  if (idtyp === 'app') return { kind: 'app', appId, permissions: Array.isArray(roles) ? roles : [] }
  const person = people.byId(String(oid))
  return person && { kind: 'person', appId, person, permissions: String(scp).split(' ') }
}
