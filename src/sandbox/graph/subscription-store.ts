import { join } from 'node:path'
import { saveLater } from '../saving.ts'
import { readJson, writeJson } from '../stored-json.ts'

export const CHANGES = ['created', 'updated', 'deleted'] as const
export type ChangeKind = (typeof CHANGES)[number]

/** That an app is told of changes to the events of one mailbox. */
export type Subscription = {
  id: string
  /** The app that asked for it; nobody else sees it. */
  appId: string
  creatorId: string
  changes: ChangeKind[]
  /** As it was asked for. */
  resource: string
  /** The owner of the mailbox. */
  userId: string
  notificationUrl: string
  lifecycleNotificationUrl: string | null
  clientState: string | null
  /** Product time. */
  expiresAt: string
}
export type SubscriptionStore = {
  /** Those that have not expired. */
  list(): Subscription[]
  get(id: string): Subscription | undefined
  put(subscription: Subscription): void
  delete(id: string): void
  flush(): void
}

/** Subscriptions, kept in `folder` where one is given; what has expired is not there. */
export function createSubscriptionStore({
  folder,
  productNow,
}: {
  folder: string | undefined
  productNow: () => Date
}): SubscriptionStore {
  const file = folder && join(folder, 'subscriptions.json')
  const stored = file ? readJson<Subscription[]>(file, []) : []
  const all = new Map(stored.map((each) => [each.id, each]))
  const saving = saveLater(() => file && writeJson(file, [...all.values()]))
  const isLive = ({ expiresAt }: Subscription) => expiresAt > productNow().toISOString()
  const get = (id: string) => {
    const found = all.get(id)
    return found && isLive(found) ? found : undefined
  }
  return {
    get,
    list: () => [...all.values()].filter(isLive),
    put(subscription) {
      all.set(subscription.id, subscription)
      saving.changed('all')
    },
    delete(id) {
      all.delete(id)
      saving.changed('all')
    },
    flush: saving.flush,
  }
}
