import type { Receive } from './adapter.ts'
import { kindOfError, type Log } from './log.ts'

/** What loads the bot: its SDK alone takes a quarter of a second, for which no start waits. */
type Load = () => Promise<Receive>

/** The bot, loaded when `load` is called or Teams says something, whichever comes first. */
export function lateBot(loading: Load, log: Log) {
  let loaded: Promise<Receive> | undefined
  let isBroken = false
  /** What fails is tried anew with the next message. */
  const bot = () => {
    loaded ??= loading().then(
      (take) => {
        isBroken = false
        return take
      },
      (error) => {
        loaded = undefined
        isBroken = true
        throw error
      },
    )
    return loaded
  }
  const receive: Receive = (activity) => bot().then((take) => take(activity))
  return {
    receive,
    /** Never rejects; what keeps it from loading is in the log. */
    async load(): Promise<void> {
      await bot().catch((error) => {
        log.error({ event: 'bot.not-loaded', error: kindOfError(error) })
      })
    },
    isBroken: () => isBroken,
  }
}

export type Readiness = 'ready' | 'stopping' | 'the bot does not load' | 'storage does not answer'
type Asked = { isStopping: boolean; bot: { isBroken(): boolean }; answers: () => Promise<boolean> }

/** Whether requests may be sent to this instance. A package in which the bot is missing must not take the place of one that works. */
export async function readiness({ isStopping, bot, answers }: Asked): Promise<Readiness> {
  if (isStopping) return 'stopping'
  if (bot.isBroken()) return 'the bot does not load'
  return (await answers()) ? 'ready' : 'storage does not answer'
}
