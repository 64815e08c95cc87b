import type { OnBehalfOfCredentialOptions, TokenCredential } from '@azure/identity'
import type { Config } from '../../config.ts'
import { loadedLater, tokenFor } from './credential.ts'

/** What a managed identity proves itself with, in place of the secret of the tab's registration. */
const EXCHANGE_SCOPE = 'api://AzureADTokenExchange/.default'
/** So many people's credentials are kept; each keeps its own tokens. */
const MOST_KEPT = 500

/** Makes the credential of whoever a tab token names: what they start in the tab is done as them (6.5). */
export type OnBehalfOf = (token: string) => TokenCredential

/**
 * Credentials by the tab token they stand on, the latest kept, so that a token for Graph is asked for once. The
 * tab's registration proves itself with its secret, or with the managed identity of the service.
 */
export function onBehalfOf(config: Config): OnBehalfOf {
  const kept = new Map<string, TokenCredential>()
  const proof = proofOf(config)
  return (token) => {
    const credential = kept.get(token) ?? credentialFor(config, proof, token)
    kept.delete(token)
    kept.set(token, credential)
    const oldest = kept.keys().next().value
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return credential
  }
}

type Proof = { clientSecret: string } | { getAssertion: () => Promise<string> }

function proofOf(config: Config): Proof {
  if (config.BOT_APP_TYPE !== 'UserAssignedMsi') return { clientSecret: config.TAB_CLIENT_SECRET ?? '' }
  const identity = loadedLater(
    ({ ManagedIdentityCredential }) => new ManagedIdentityCredential({ clientId: config.BOT_APP_ID }),
  )
  return { getAssertion: tokenFor(identity, EXCHANGE_SCOPE) }
}

function credentialFor(config: Config, proof: Proof, token: string): TokenCredential {
  const common = {
    tenantId: config.TENANT_ID,
    clientId: config.TAB_CLIENT_ID,
    userAssertionToken: token,
    authorityHost: config.AUTHORITY_URL,
    disableInstanceDiscovery: config.MODE === 'sandbox',
  } satisfies Partial<OnBehalfOfCredentialOptions>
  // Two calls, as the library has one signature for each kind of proof.
  return loadedLater(({ OnBehalfOfCredential }) =>
    'clientSecret' in proof
      ? new OnBehalfOfCredential({ ...common, ...proof })
      : new OnBehalfOfCredential({ ...common, ...proof }),
  )
}
