import type { OnBehalfOfCredentialOptions, TokenCredential } from '@azure/identity'
import type { Config } from '../../config.ts'
import { loadedLater } from './credential.ts'
import { type TabProof, tabProof } from './tab-registration.ts'

/** So many people's credentials are kept; each keeps its own tokens. */
const MOST_KEPT = 500
/** Longer than any challenge of Entra is. */
const LONGEST_CHALLENGE = 4000

export type OnBehalfOf = {
  /** The credential of whoever a tab token names: what they start in the tab is done as them (6.5). */
  credentialOf(token: string): TokenCredential
  /** What Entra wanted of that person when it last refused: claims, to be handed to Teams when they sign in anew. */
  challengeOf(token: string): string | undefined
}
type Kept = { credential: TokenCredential; challenge: string | undefined }

/**
 * Credentials by the tab token they stand on, the latest kept, so that a token for Graph is asked for once. The
 * tab's registration proves itself with its secret, or with the managed identity of the service.
 */
export function onBehalfOf(config: Config): OnBehalfOf {
  const kept = new Map<string, Kept>()
  const proof = tabProof(config)
  return {
    credentialOf(token) {
      const one = kept.get(token) ?? keptFor(config, proof, token)
      kept.delete(token)
      kept.set(token, one)
      const oldest = kept.keys().next().value
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return one.credential
    },
    challengeOf: (token) => kept.get(token)?.challenge,
  }
}

function keptFor(config: Config, proof: TabProof, token: string): Kept {
  const common = {
    tenantId: config.TENANT_ID,
    clientId: config.TAB_CLIENT_ID,
    userAssertionToken: token,
    authorityHost: config.AUTHORITY_URL,
    disableInstanceDiscovery: config.MODE === 'sandbox',
    // The library's own errors leave the claims out.
    additionalPolicies: [
      {
        position: 'perCall',
        policy: {
          name: 'challenge',
          async sendRequest(request, next) {
            const response = await next(request)
            kept.challenge = challengeIn(response.bodyAsText)
            return response
          },
        },
      },
    ],
  } satisfies Partial<OnBehalfOfCredentialOptions>
  // Two calls, as the library has one signature for each kind of proof.
  const credential = loadedLater(({ OnBehalfOfCredential }) =>
    'clientSecret' in proof
      ? new OnBehalfOfCredential({ ...common, ...proof })
      : new OnBehalfOfCredential({ ...common, ...proof }),
  )
  const kept: Kept = { credential, challenge: undefined }
  return kept
}

/** The claims that an answer of Entra asks for; undefined for any other answer. */
function challengeIn(body: string | null | undefined): string | undefined {
  try {
    const { claims } = JSON.parse(body ?? '') as { claims?: unknown }
    return typeof claims === 'string' && claims.length <= LONGEST_CHALLENGE ? claims : undefined
  } catch {
    return undefined
  }
}
