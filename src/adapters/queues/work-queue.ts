import type { TokenCredential } from '@azure/identity'
import { type DequeuedMessageItem, QueueServiceClient, RestError } from '@azure/storage-queue'
import { oldestMs, type QueueState } from '../../domain/checkins/queue-state.ts'
import { readWork } from '../../domain/checkins/set-aside.ts'
import type { TakenWork, Work } from '../../domain/checkins/work.ts'
import { readMessage, type Tries, writeMessage } from './tried-work.ts'

export type QueueAccount = { prefix: string } & (
  | { connectionString: string }
  | { account: string; credential: TokenCredential }
)
/** A message put hidden, which its own writer can take away again. */
export type Receipt = { messageId: string; popReceipt: string }

/** The one work queue. Text is JSON; the longest message is far below the limit of 48 KiB. */
export async function openWorkQueue(account: QueueAccount) {
  const queues =
    'connectionString' in account
      ? QueueServiceClient.fromConnectionString(account.connectionString, RETRY)
      : new QueueServiceClient(`https://${account.account}.queue.core.windows.net`, account.credential, RETRY)
  const queue = queues.getQueueClient(`${account.prefix}-work`)
  await queue.createIfNotExists(deadline())

  const taken = (message: DequeuedMessageItem): TakenWork => {
    const { messageId, dequeueCount } = message
    let { popReceipt } = message
    let last: Promise<unknown> = Promise.resolve()
    /** Every change gives the message a new receipt, so that the next one must wait for it. */
    const inTurn = <T>(call: () => Promise<T>): Promise<T> => {
      const result = last.then(call, call)
      last = result.catch(() => undefined)
      return result
    }
    const update = (seconds: number, content?: string) =>
      inTurn(async () => {
        try {
          const updated = await queue.updateMessage(messageId, popReceipt, content, seconds, deadline())
          popReceipt = updated.popReceipt ?? popReceipt
          return true
        } catch (error) {
          if (isGone(error)) return false
          throw error
        }
      })
    const read = readMessage(decode(message.messageText))
    const { text } = read
    let { tries } = read
    const after = (failed: boolean): Tries =>
      failed ? { ...tries, failures: tries.failures + 1 } : { ...tries, waits: tries.waits + 1 }
    const note = (seconds: number, noted: Tries) => update(seconds, encode(writeMessage(text, noted)))
    return {
      id: messageId,
      text,
      work: readWork(text),
      deliveries: dequeueCount,
      failures: tries.failures,
      unfinished: Math.max(0, dequeueCount - 1 - tries.failures - tries.waits),
      keep: (seconds) => update(seconds),
      getsOn: (seconds) => {
        tries = { ...tries, waits: dequeueCount - tries.failures }
        return note(seconds, tries)
      },
      giveBack: (seconds, failed) => note(seconds, after(failed)),
      done: () => inTurn(() => drop({ messageId, popReceipt })),
    }
  }
  const drop = async ({ messageId, popReceipt }: Receipt): Promise<void> => {
    try {
      await queue.deleteMessage(messageId, popReceipt, deadline())
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return {
    /** Puts work for any instance; hidden for so many seconds first. */
    async put(work: Work, hiddenSeconds = 0): Promise<Receipt> {
      const { messageId, popReceipt } = await queue.sendMessage(encode(JSON.stringify(work)), {
        visibilityTimeout: hiddenSeconds,
        messageTimeToLive: -1,
        ...deadline(),
      })
      return { messageId, popReceipt }
    },
    drop,
    async take(most: number, hiddenSeconds: number): Promise<TakenWork[]> {
      const answer = await queue.receiveMessages({
        numberOfMessages: most,
        visibilityTimeout: hiddenSeconds,
        ...deadline(),
      })
      return answer.receivedMessageItems.map(taken)
    },
    /** How many messages there are, hidden ones included; never fewer. */
    async count(): Promise<number> {
      const { approximateMessagesCount } = await queue.getProperties(deadline())
      return approximateMessagesCount ?? 0
    },
    /** How much there is, and how old the oldest is of the next 32 that nobody has in hand. By the clock of the queue. */
    async look(): Promise<QueueState> {
      const [{ approximateMessagesCount }, { peekedMessageItems, date }] = await Promise.all([
        queue.getProperties(deadline()),
        queue.peekMessages({ numberOfMessages: 32, ...deadline() }),
      ])
      const now = (date ?? new Date()).getTime()
      const seen = peekedMessageItems.map(({ messageText, insertedOn }) => ({
        work: readWork(readMessage(decode(messageText)).text),
        ageMs: now - insertedOn.getTime(),
      }))
      return { waiting: approximateMessagesCount ?? 0, oldestMs: oldestMs(seen) }
    },
  }
}
export type OpenQueue = Awaited<ReturnType<typeof openWorkQueue>>

const RETRY = { retryOptions: { maxTries: 4, retryDelayInMs: 100, maxRetryDelayInMs: 1000 } }
const deadline = () => ({ abortSignal: AbortSignal.timeout(10_000) })
const encode = (text: string) => Buffer.from(text).toString('base64')
const decode = (text: string) => Buffer.from(text, 'base64').toString()

function isGone(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 404 || error.statusCode === 400)
}
