import { sayError } from './log.ts'

type Known = { name?: unknown; statusCode?: unknown; code?: unknown }
const CANNOT = 'Counterpart cannot start: '

/** Why the service did not start, and what to do about it, in one text for whoever reads the log. */
export function startTrouble(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  if (told.startsWith('Counterpart cannot start')) return told
  const cure = cureFor(chainOf(error))
  return CANNOT + (cure ? `${cure} (${told.split('\n')[0]})` : sayError(error))
}

function cureFor(chain: readonly Known[]): string | undefined {
  const has = (wanted: (known: Known) => boolean) => chain.some(wanted)
  if (has(({ code }) => code === 'EADDRINUSE')) return 'something listens on its PORT already. Choose another'
  if (has(({ code }) => code === 'ENOTFOUND'))
    return 'no storage account answers to the name in STORAGE_ACCOUNT or STORAGE_CONNECTION_STRING. Correct it, or let the name be found from here'
  if (
    has(({ name }) =>
      /^(CredentialUnavailable|Authentication(Required)?|AggregateAuthentication)Error$/.test(String(name)),
    )
  )
    return 'Entra gives it no token. With UserAssignedMsi, attach the identity BOT_APP_ID to the host; else check BOT_APP_SECRET'
  if (has(({ code }) => code === 'AuthorizationFailure'))
    return 'the storage account does not let its network in. Allow its subnet, or the address it calls from'
  if (has(({ statusCode }) => statusCode === 403))
    return 'it may not use its storage account. Give its identity the three roles there (README, Roles on the storage account); new ones take some minutes'
  return undefined
}

/** An error with those that caused it, and those inside it. */
function chainOf(error: unknown): Known[] {
  if (typeof error !== 'object' || error === null) return []
  const { cause, errors } = error as { cause?: unknown; errors?: unknown }
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])]
  return [error as Known, ...inner.flatMap(chainOf)]
}
