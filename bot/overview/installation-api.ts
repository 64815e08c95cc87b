import type { App } from '../../src/app.ts'
import type { PermissionView, ShownSetting } from '../../src/contract/installation.ts'
import { isBehind, type QueueState } from '../../src/domain/checkins/queue-state.ts'
import type { Handlers } from '../api.ts'

type Needs = {
  app: Pick<App, 'listSetAside'>
  settings: readonly ShownSetting[]
  permissions: (tabToken: string) => Promise<PermissionView[]>
  queueState: () => Promise<QueueState>
}

/** What the service is set to, what it may do and how it gets on (4.5, 6.5). */
export function installationApi(needs: Needs): Pick<Handlers, 'getInstallation'> {
  return {
    async getInstallation({ token }) {
      const [permissions, queue, aside] = await Promise.all([
        needs.permissions(token),
        needs.queueState(),
        needs.app.listSetAside(),
      ])
      const { waiting, oldestMs } = queue
      const oldestMinutes = Math.floor(oldestMs / 60_000)
      const work = { waiting, oldestMinutes, behind: isBehind(queue), setAside: aside.length }
      return { settings: [...needs.settings], permissions, work }
    },
  }
}
