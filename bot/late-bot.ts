import type { Receive } from './adapter.ts'
import { kindOfError, type Log } from './log.ts'

/** What loads the bot: its SDK alone takes a quarter of a second, so it is loaded beside the rest of the start. */
type Load = () => Promise<Receive>
/** So often (ms) at most it is said that it does not load: strangers may ask for it as often as they like. */
const SAY_EVERY_MS = 60_000

/** The bot, loaded once, when `load` is called or Teams says something, whichever comes first. */
export function lateBot(loading: Load, log: Log) {
  let loaded: Promise<Receive> | undefined
  let saidAt = Number.NEGATIVE_INFINITY
  /** What fails is tried anew by whoever comes next. */
  const bot = () => {
    loaded ??= loading().catch((error) => {
      loaded = undefined
      throw error
    })
    return loaded
  }
  const say = (error: unknown) => {
    if (performance.now() - saidAt < SAY_EVERY_MS) return
    saidAt = performance.now()
    log.error({ event: 'bot.not-loaded', error: kindOfError(error) })
  }
  const receive: Receive = (activity) => bot().then((take) => take(activity))
  return {
    receive,
    /** Whether it is there, once that is known. Never rejects; what keeps it from loading is in the log. */
    load: (): Promise<boolean> =>
      bot().then(
        () => true,
        (error) => {
          say(error)
          return false
        },
      ),
  }
}

export type Readiness = 'ready' | 'stopping' | 'the bot does not load' | 'storage does not answer'
type Asked = {
  isStopping: () => boolean
  bot: { load(): Promise<boolean> }
  answers: () => Promise<boolean>
}

/**
 * Whether requests may be sent to this instance, as soon as that is known. A package in which the bot is missing must not
 * take the place of one that works, not even for its first moments.
 */
export async function readiness({ isStopping, bot, answers }: Asked): Promise<Readiness> {
  if (isStopping()) return 'stopping'
  const [isLoaded, isStored] = await Promise.all([bot.load(), answers()])
  if (isStopping()) return 'stopping'
  if (!isLoaded) return 'the bot does not load'
  return isStored ? 'ready' : 'storage does not answer'
}
