import { randomUUID } from 'node:crypto'
import type { TokenCredential } from '@azure/identity'
import { BlobServiceClient, type BlockBlobClient, type ContainerClient, RestError } from '@azure/storage-blob'
import type { Lease } from '../../domain/lease.ts'

export type LeaseAccount = { prefix: string } & (
  | { connectionString: string }
  | { account: string; credential: TokenCredential }
)

/** The shortest that Blob storage gives. */
const SECONDS = 15
const DEADLINE_MS = 5000
const RETRY = { retryOptions: { maxTries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 500 } }
const FORBIDDEN =
  'Counterpart cannot start: it may not use blobs in its storage account, where the lease of the planner is. ' +
  'Give its identity the role Storage Blob Data Contributor (README, Roles on the storage account).'

/**
 * Opens the lease of this name, a blob in the container `PREFIX-leases`. Rejects in one sentence when the account does
 * not let us. The lease goes under an id of our own, so a taking whose answer was lost is simply taken again.
 */
export async function openBlobLease(account: LeaseAccount, name: string): Promise<Lease> {
  const container = clientFor(account).getContainerClient(`${account.prefix}-leases`)
  const blob = container.getBlockBlobClient(name)
  await prepare(container, blob)
  const lease = blob.getBlobLeaseClient(randomUUID())
  return {
    async take() {
      try {
        await lease.acquireLease(SECONDS, deadline())
        return SECONDS * 1000
      } catch (error) {
        // Somebody cleaned up: made anew, it is anybody's with the next call.
        if (statusOf(error) === 404) await prepare(container, blob)
        else if (statusOf(error) !== 409) throw error
        return 0
      }
    },
    async release() {
      await lease.releaseLease(deadline()).catch((error) => {
        if (statusOf(error) !== 409 && statusOf(error) !== 404) throw error
      })
    },
  }
}

function clientFor(account: LeaseAccount): BlobServiceClient {
  return 'connectionString' in account
    ? BlobServiceClient.fromConnectionString(account.connectionString, RETRY)
    : new BlobServiceClient(`https://${account.account}.blob.core.windows.net`, account.credential, RETRY)
}

/**
 * Makes what is missing; a blob that is there is left as it is, whoever holds it. The container is made only where there
 * is none: whose role is on that alone may not.
 */
async function prepare(container: ContainerClient, blob: BlockBlobClient): Promise<void> {
  try {
    await put(blob).catch(async (error) => {
      if (statusOf(error) !== 404) throw error
      await container.createIfNotExists(deadline())
      await put(blob)
    })
  } catch (error) {
    if (statusOf(error) === 403) throw new Error(FORBIDDEN, { cause: error })
    throw error
  }
}

async function put(blob: BlockBlobClient): Promise<void> {
  await blob.upload('', 0, { conditions: { ifNoneMatch: '*' }, ...deadline() }).catch((error) => {
    if (statusOf(error) !== 409 && statusOf(error) !== 412) throw error
  })
}

const deadline = () => ({ abortSignal: AbortSignal.timeout(DEADLINE_MS) })
const statusOf = (error: unknown) => (error instanceof RestError ? error.statusCode : undefined)
