import type { Config } from '../src/config.ts'
import { kindOfError, type Log } from './log.ts'

/** So often (ms) it is looked: a secret is over on some day on which nobody restarts anything. */
const EVERY_MS = 600_000

type Needs = {
  config: Pick<Config, 'BOT_APP_TYPE'>
  /** Each gets a token of its own from Entra, or one that is still good. */
  bot: () => Promise<unknown>
  tab: () => Promise<unknown>
  log: Log
}

/**
 * Says in the log, with its cure, where Entra refuses the bot's registration or the tab's: with the first nobody is asked
 * any more, with the second nobody can book, and neither ends a process (7.2).
 */
export function watchOwnSignIn({ config, log, ...asked }: Needs) {
  const look = async (holder: 'bot' | 'tab') => {
    try {
      await asked[holder]()
    } catch (error) {
      const refusal = refusalOf(error, config.BOT_APP_TYPE)
      const cure = CURES[config.BOT_APP_TYPE][holder]
      if (refusal) log.error({ event: 'identity.refused', holder, error: refusal, cure })
      else log.warn({ event: 'identity.not-reached', holder, error: kindOfError(error) })
    }
  }
  const watch = async (): Promise<void> => {
    await Promise.all([look('bot'), look('tab')])
  }
  return {
    watch,
    /** Looks now and from now on; gives what ends that. */
    begin(): () => void {
      void watch()
      const again = setInterval(watch, EVERY_MS).unref()
      return () => clearInterval(again)
    },
  }
}

const CURES: Record<Config['BOT_APP_TYPE'], Record<'bot' | 'tab', string>> = {
  SingleTenant: {
    bot: 'Where it lasts, BOT_APP_SECRET is wrong or over, or TENANT_ID is not its tenant: make another secret of BOT_APP_ID in Entra, set it, restart',
    tab: 'Where it lasts, TAB_CLIENT_SECRET is wrong or over: make another secret of TAB_CLIENT_ID in Entra, set it, restart',
  },
  UserAssignedMsi: {
    bot: 'Where it lasts, attach the identity BOT_APP_ID to the host',
    tab: 'Where it lasts, let the identity stand in for TAB_CLIENT_ID: run infra/entra.sh permit',
  },
}

/**
 * What Entra calls its refusal, by number, or that the host has no identity; its sentences are left out, as they may name
 * somebody. Undefined where nobody could be asked, which passes.
 */
function refusalOf(error: unknown, type: Config['BOT_APP_TYPE']): string | undefined {
  if (!(error instanceof Error)) return undefined
  const [code] = /AADSTS\d+/.exec(error.message) ?? []
  // Of a secret the library says so as well where the network is gone.
  const hasNone = type === 'UserAssignedMsi' && error.name === 'CredentialUnavailableError'
  return code ?? (hasNone ? error.name : undefined)
}
