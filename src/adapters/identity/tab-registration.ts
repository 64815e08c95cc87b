import type { TokenCredential } from '@azure/identity'
import type { Config } from '../../config.ts'
import { loadedLater, tokenFor } from './credential.ts'

/** What a managed identity proves itself with, in place of the secret of the tab's registration. */
const EXCHANGE_SCOPE = 'api://AzureADTokenExchange/.default'

/** What the tab's registration shows Entra to prove that it is itself. */
export type TabProof = { clientSecret: string } | { getAssertion: () => Promise<string> }

/** Its secret, or the word of the service's managed identity, which needs none. */
export function tabProof(config: Config): TabProof {
  if (config.BOT_APP_TYPE !== 'UserAssignedMsi') return { clientSecret: config.TAB_CLIENT_SECRET ?? '' }
  const identity = loadedLater(
    ({ ManagedIdentityCredential }) => new ManagedIdentityCredential({ clientId: config.BOT_APP_ID }),
  )
  return { getAssertion: tokenFor(identity, EXCHANGE_SCOPE) }
}

/**
 * The tab's registration acting for itself: the one that the Teams app names as its own (`webApplicationInfo`), so that
 * Graph lets it install that app.
 */
export function tabCredential(config: Config): TokenCredential {
  const { TENANT_ID, TAB_CLIENT_ID, AUTHORITY_URL, MODE } = config
  const proof = tabProof(config)
  const options = { authorityHost: AUTHORITY_URL, disableInstanceDiscovery: MODE === 'sandbox' }
  return loadedLater(({ ClientAssertionCredential, ClientSecretCredential }) =>
    'clientSecret' in proof
      ? new ClientSecretCredential(TENANT_ID, TAB_CLIENT_ID, proof.clientSecret, options)
      : new ClientAssertionCredential(TENANT_ID, TAB_CLIENT_ID, proof.getAssertion, options),
  )
}
