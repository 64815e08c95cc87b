import { insertOrChange } from '../store.ts'
import { DirectoryTrouble } from './directory-changes.ts'
import type { ChangePage, DirectoryRun } from './directory-run.ts'
import type { DirectoryNeeds, Step } from './directory-step.ts'

/** Ids that fit in one row beside their words. */
const IDS_A_ROW = 300

/** Reads one page of who joined or left the group, and puts it aside. */
export const readMembers: Step = async (needs, run) => {
  // Taken before anybody is read, so that nothing is missed that happens meanwhile.
  const nextUserLink = run.full ? (run.nextUserLink ?? (await needs.changes.users(null)).link) : null
  const page = await needs.changes.members(run.next ?? (run.full ? null : run.memberLink))
  const pages = await putAside(needs, run, page.changes, 'group')
  const seen = { ...run, pages, nextUserLink, groupSeen: run.groupSeen || page.group, next: page.link }
  if (!page.last) return seen
  // A group that is gone answers with nothing, as one without news does.
  if (run.full && !seen.groupSeen) throw new DirectoryTrouble('group unknown')
  const phase = run.full ? 'profiles' : 'users'
  return { ...seen, phase, next: null, nextMemberLink: page.link }
}

/** Reads one page of who changed in the organisation or left it, and puts it aside. */
export const readUsers: Step = async (needs, run) => {
  const page = await needs.changes.users(run.next ?? run.userLink)
  const pages = await putAside(needs, run, page.changes, 'organisation')
  const seen = { ...run, pages, next: page.link }
  return page.last ? { ...seen, phase: 'profiles', next: null, nextUserLink: page.link } : seen
}

/** Puts changes aside in rows of their own; gives how many there are by now. */
export async function putAside(
  { changePages }: Pick<DirectoryNeeds, 'changePages'>,
  { id, pages }: Pick<DirectoryRun, 'id' | 'pages'>,
  changes: readonly { id: string; here: boolean }[],
  of: 'group' | 'organisation' | 'ending',
): Promise<number> {
  let number = pages
  for (let at = 0; at < changes.length; at += IDS_A_ROW) {
    const page: ChangePage = {
      ...{ run: id, number },
      changes: changes.slice(at, at + IDS_A_ROW).map((each) => ({ ...each, of })),
    }
    await insertOrChange(changePages, { run: id, number }, () => page)
    number++
  }
  return number
}
