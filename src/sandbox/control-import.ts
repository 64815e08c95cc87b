import type { ImportReport } from '../contract/imports.ts'
import { IMPORT_KINDS } from '../contract/words.ts'
import type { Chats } from './chats.ts'
import { installFor } from './control-people.ts'
import type { Mailboxes } from './outlook/mailboxes.ts'
import type { People, Person } from './people.ts'
import { contactZonesOf, type Newcomer, peopleOf } from './people-csv.ts'
import { Refused } from './refused.ts'
import type { Reply, Route } from './routing.ts'
import type { Teams } from './teams.ts'
import type { Tokens } from './tokens.ts'

type Needs = {
  people: People
  chats: Chats
  mailboxes: Mailboxes
  teams: Teams
  tokens: Tokens
  serviceUrl: string
  /** Who signs an import while there is nobody who may. */
  setUp: Pick<Person, 'id' | 'name' | 'email'>
}
/** The product's own import, as an administrator; its answer comes back unchanged. */
export type Import = (kind: string, file: Buffer, query?: string) => Promise<Reply>

/** `query` is that of the product's import, such as `apply=true`. */
export function createImport({ people, chats, mailboxes, teams, tokens, serviceUrl, setUp }: Needs): Import {
  return async (kind, file, query = '') => {
    if (!IMPORT_KINDS.some((each) => each === kind))
      throw new Refused(404, `There is no import of "${kind}". Known: ${IMPORT_KINDS.join(', ')}.`)
    const newcomers = kind === 'people' ? peopleOf(file) : []
    // The directory must know them while the product judges the file; who is refused was never there.
    const before = people.list()
    people.put(newcomers.map(asPerson))
    const administrator = people.list().find(people.isAdministrator) ?? setUp
    const headers = {
      'content-type': 'text/csv',
      authorization: `Bearer ${await tokens.forTab(administrator, true)}`,
    }
    const url = `${serviceUrl}/api/import/${kind}?${query}`
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(file) }).catch(() => {
      throw new Refused(503, 'The service was cut off during the import; import the file again.')
    })
    const body = Buffer.from(await answer.arrayBuffer())
    const applied = answer.ok && new URLSearchParams(query).get('apply') === 'true'
    if (kind === 'people') people.restore(before)
    if (applied && kind === 'contacts') for (const one of contactZonesOf(file)) mailboxes.introduce(one)
    if (applied) {
      const accepted = acceptedOf(newcomers, body)
      people.put(accepted.map(asPerson))
      const known = accepted.flatMap(({ email }) => people.byEmail(email) ?? [])
      await installFor(known, { chats, teams })
    }
    const type = answer.headers.get('content-type') ?? 'application/json'
    return { status: answer.status, body, headers: { 'content-type': type } }
  }
}

const asPerson = ({ line, ...person }: Newcomer) => person

function acceptedOf(newcomers: readonly Newcomer[], answer: Buffer): Newcomer[] {
  const { refused } = JSON.parse(answer.toString()) as ImportReport
  const lines = new Set(refused.map(({ line }) => line))
  return newcomers.filter(({ line }) => !lines.has(line))
}

export function importRoutes(runImport: Import): Route[] {
  return [
    {
      method: 'POST',
      path: '/sandbox/import/:kind',
      handle: ({ params, body, query }) => runImport(params.kind ?? '', body, query.toString()),
    },
  ]
}
