import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity'
import type { Config } from '../../config.ts'

/** The bot's own identity, for the connector, Graph and storage: a secret, or a managed identity without any. */
export function botCredential(config: Config): TokenCredential {
  if (config.BOT_APP_TYPE === 'UserAssignedMsi')
    return new ManagedIdentityCredential({ clientId: config.BOT_APP_ID })
  return new ClientSecretCredential(config.TENANT_ID, config.BOT_APP_ID, config.BOT_APP_SECRET ?? '', {
    authorityHost: config.AUTHORITY_URL,
    disableInstanceDiscovery: config.MODE === 'sandbox',
  })
}

/** Answers an access token for `scope`; the library keeps it until shortly before it ends. */
export function tokenFor(credential: TokenCredential, scope: string): () => Promise<string> {
  return async () => {
    const token = await credential.getToken(scope)
    if (!token) throw new Error(`no token for ${scope}; check the bot's registration and secret`)
    return token.token
  }
}
