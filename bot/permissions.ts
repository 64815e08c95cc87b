import type { PermissionView } from '../src/contract/installation.ts'
import { judgePermissions } from '../src/domain/privacy/wanted-permissions.ts'
import { kindOfError, type Log } from './log.ts'

type Ask = () => Promise<readonly string[]>
type Needs = {
  settings: Parameters<typeof judgePermissions>[1]
  /** What tokens for Graph say: of the service's identity, of the tab's registration, and of it for a person. */
  service: Ask
  tab: Ask
  person: (tabToken: string) => Promise<readonly string[]>
  log: Log
}
/** What became of each permission; those of a person only where one asks. Never rejects. */
export type LookAtPermissions = (tabToken?: string) => Promise<PermissionView[]>

export function lookAtPermissions({ settings, service, tab, person, log }: Needs): LookAtPermissions {
  const ask = async (holder: string, asked: Ask) => {
    try {
      return await asked()
    } catch (error) {
      log.warn({ event: 'permissions.unread', holder, error: kindOfError(error) })
      return null
    }
  }
  return async (tabToken) => {
    const [ofService, ofTab, ofPerson] = await Promise.all([
      ask('service', service),
      ask('tab', tab),
      tabToken === undefined ? null : ask('person', () => person(tabToken)),
    ])
    return judgePermissions({ service: ofService, tab: ofTab, person: ofPerson }, settings)
  }
}
