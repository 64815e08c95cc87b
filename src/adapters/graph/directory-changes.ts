import type { TokenCredential } from '@azure/identity'
import type { MailboxSettings, User } from '@microsoft/microsoft-graph-types'
import type { ChangesRead, DirectoryChanges } from '../../domain/people/directory-changes.ts'
import { directoryCalls, troubleOf } from './directory-calls.ts'
import { type Answered, getAll } from './graph-batch.ts'
import { readProfile } from './read-profile.ts'

/** What is watched of a person; their manager is told apart, as `manager@delta`. */
const WATCHED = [
  'displayName',
  'mail',
  'userPrincipalName',
  'department',
  'jobTitle',
  'country',
  'usageLocation',
]
const ALSO = ['preferredLanguage', 'accountEnabled', 'userType']
const PROFILE = ['id', ...WATCHED, ...ALSO].join(',')
const MANAGER = 'manager($select=id,mail,userPrincipalName)'

type Removed = { '@removed'?: unknown }
type Page<T> = { value: T[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
type GroupChange = Removed & {
  id: string
  'members@delta'?: (Removed & { '@odata.type'?: string; id: string })[]
}
type UserChange = Removed & { id: string; accountEnabled?: boolean }

/**
 * Entra and mailboxes through Microsoft Graph at `graphUrl` (https, without a path), with the app's own identity. Needs
 * GroupMember.Read.All and User.Read.All; MailboxSettings.Read for zones and hours. Only direct members of the group
 * count: Graph tells no changes of groups inside groups.
 */
export function graphDirectoryChanges(
  graphUrl: string,
  credential: TokenCredential,
  groupId: string,
): DirectoryChanges {
  const call = directoryCalls(graphUrl, credential)
  const read = <T>(path: string) =>
    call<Page<T>>((client, signal) =>
      client.api(path).header('Prefer', 'return=minimal').options({ signal }).get(),
    )
  return {
    async members(link) {
      const filter = encodeURIComponent(`id eq '${groupId}'`)
      const page = await read<GroupChange>(link ?? `/groups/delta?$filter=${filter}&$select=id,members`)
      const ours = page.value.filter(({ id }) => id === groupId)
      if (ours.some((group) => group['@removed'])) throw troubleOf(404)
      const members = ours.flatMap((group) => group['members@delta'] ?? [])
      const people = members.filter((one) => (one['@odata.type'] ?? USER) === USER)
      return pageOf(
        page,
        ours.length > 0,
        people.map(({ id, ...one }) => ({ id, here: !one['@removed'] })),
      )
    },
    async users(link) {
      const select = [...WATCHED, ...ALSO, 'manager'].join(',')
      const page = await read<UserChange>(link ?? `/users/delta?$deltatoken=latest&$select=${select}`)
      const isHere = (user: UserChange) => !user['@removed'] && user.accountEnabled !== false
      return pageOf(
        page,
        true,
        page.value.map((user) => ({ id: user.id, here: isHere(user) })),
      )
    },
    async profiles(wanted) {
      const userUrl = (id: string) => `/users/${id}?$select=${PROFILE}&$expand=${MANAGER}`
      const asked = wanted.filter(({ mailbox }) => mailbox).map(({ id }) => id)
      const urls = [
        ...wanted.map(({ id }) => userUrl(id)),
        ...asked.map((id) => `/users/${id}/mailboxSettings`),
      ]
      const answers = await getAll(call, urls)
      const mailboxes = new Map(asked.map((id, index) => [id, answers[wanted.length + index]]))
      const profiles = wanted.flatMap(({ id }, index) => {
        const user = bodyOf<User>(answers[index])
        const mailbox = mailboxes.get(id)
        return user
          ? [readProfile(user, mailbox?.status === 200 ? (mailbox.body as MailboxSettings) : null)]
          : []
      })
      const refused = [...mailboxes.values()]
      return { profiles, refused: refused.length > 0 && refused.every((one) => one?.status === 403) }
    },
  }
}

const USER = '#microsoft.graph.user'

function pageOf(page: Page<unknown>, group: boolean, changes: ChangesRead['changes']): ChangesRead {
  const next = page['@odata.nextLink']
  const link = next ?? page['@odata.deltaLink']
  if (!link) throw troubleOf(0, undefined, { cause: 'a page without a link' })
  return { changes, group, link, last: next === undefined }
}

/** Nothing for somebody who is not there any more; anything else that is refused is trouble. */
function bodyOf<T>(answer: Answered | undefined): T | undefined {
  if (answer?.status === 200) return answer.body as T
  if (answer?.status === 404) return undefined
  throw troubleOf(answer?.status ?? 0, undefined, { cause: 'in a batch' })
}
