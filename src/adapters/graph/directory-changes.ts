import type { TokenCredential } from '@azure/identity'
import type { MailboxSettings, User } from '@microsoft/microsoft-graph-types'
import type { ChangesRead, DirectoryChanges } from '../../domain/people/directory-changes.ts'
import { directoryCalls, troubleOf } from './directory-calls.ts'
import { isEqual } from './filters.ts'
import { type Answered, getAll, isLater } from './graph-batch.ts'
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
      const page = await read<GroupChange>(
        link ?? `/groups/delta?$filter=${isEqual('id', groupId)}&$select=id,members`,
      )
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
    async profiles(wanted, alive) {
      const userUrl = (id: string) => `/users/${id}?$select=${PROFILE}&$expand=${MANAGER}`
      const asked = wanted.filter(({ mailbox }) => mailbox).map(({ id }) => id)
      const urls = [
        ...wanted.map(({ id }) => userUrl(id)),
        ...asked.map((id) => `/users/${id}/mailboxSettings`),
      ]
      const answers = await getAll(call, urls, alive)
      const unread = unreadOf(wanted, answers)
      const mailboxes = new Map(asked.map((id, index) => [id, answers[wanted.length + index]]))
      const refused = [...mailboxes.values()]
      // One mailbox that is moved, say, keeps nobody waiting; all of them mean that Outlook wants a pause.
      if (refused.length > 1 && refused.every((one) => one?.status === 429)) throw troubleIn(refused[0])
      const profiles = wanted.flatMap(({ id }, index) => {
        const user = answers[index]?.status === 200 ? (answers[index].body as User) : undefined
        const mailbox = mailboxes.get(id)
        return user
          ? [readProfile(user, mailbox?.status === 200 ? (mailbox.body as MailboxSettings) : null)]
          : []
      })
      return {
        ...{ profiles, unread },
        refused: refused.length > 0 && refused.every((one) => one?.status === 403),
      }
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

/**
 * Who could not be read, though nobody says that they are not there any more. Throws DirectoryTrouble when that is
 * everybody, for a reason that is not theirs.
 */
function unreadOf(wanted: readonly { id: string }[], answers: readonly Answered[]): string[] {
  const failed = wanted.flatMap(({ id }, index) => {
    const status = answers[index]?.status ?? 0
    return status === 200 || status === 404 ? [] : [{ id, answer: answers[index] }]
  })
  const isGeneral = ({ answer: { status = 0 } = {} }: { answer?: Partial<Answered> }) =>
    isLater(status) || status === 401 || status === 403
  if (failed.length > 1 && failed.length === wanted.length && failed.every(isGeneral))
    throw troubleIn(failed[0]?.answer)
  return failed.map(({ id }) => id)
}

const troubleIn = (answer: Answered | undefined) =>
  troubleOf(answer?.status ?? 0, answer?.waitMs || undefined, { cause: `${answer?.status} in a batch` })
