import type { TokenCredential } from '@azure/identity'
import type { Config } from '../../config.ts'

/** The bot's own identity, for the connector, Graph and storage: a secret, or a managed identity without any. */
export function botCredential(config: Config): TokenCredential {
  return loadedLater(({ ClientSecretCredential, ManagedIdentityCredential }) =>
    config.BOT_APP_TYPE === 'UserAssignedMsi'
      ? new ManagedIdentityCredential({ clientId: config.BOT_APP_ID })
      : new ClientSecretCredential(config.TENANT_ID, config.BOT_APP_ID, config.BOT_APP_SECRET ?? '', {
          authorityHost: config.AUTHORITY_URL,
          disableInstanceDiscovery: config.MODE === 'sandbox',
        }),
  )
}

/** A credential whose library is loaded with the first token, as that takes a tenth of a second of every start. */
export function loadedLater(
  make: (library: typeof import('@azure/identity')) => TokenCredential,
): TokenCredential {
  let made: Promise<TokenCredential> | undefined
  return {
    async getToken(scopes, options) {
      made ??= import('@azure/identity').then(make)
      return (await made).getToken(scopes, options)
    },
  }
}

/** A token is fetched anew so long before it ends. */
const EARLY_MS = 300_000
/** So long many who ask at once wait for the same answer. */
const SHARED_MS = 3000

/**
 * Answers an access token for `scope`, kept until shortly before it ends: the library keeps it too, but takes a good part
 * of a millisecond to find it. A failure is not kept.
 */
export function tokenFor(credential: TokenCredential, scope: string): () => Promise<string> {
  let kept: { token: Promise<string>; until: number } | undefined
  return () => {
    if (kept && kept.until > Date.now()) return kept.token
    const fresh = { token: fetchToken(), until: Date.now() + SHARED_MS }
    const forget = () => {
      if (kept === fresh) kept = undefined
    }
    async function fetchToken() {
      const token = await credential.getToken(scope)
      if (!token) throw new Error(`no token for ${scope}; check the bot's registration and secret`)
      fresh.until = (token.refreshAfterTimestamp ?? token.expiresOnTimestamp) - EARLY_MS
      return token.token
    }
    kept = fresh
    fresh.token.catch(forget)
    return fresh.token
  }
}
