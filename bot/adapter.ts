import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import {
  AuthenticationError,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../src/config.ts'

/** Gives the SDK our own token, so that every sign-in goes one way, through the identity library. */
class OwnCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string
  readonly #token: () => Promise<string>
  constructor(appId: string, token: () => Promise<string>) {
    super()
    this.#appId = appId
    this.#token = token
  }
  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId
  }
  override async isAuthenticationDisabled(): Promise<boolean> {
    return false
  }
  override async createCredentials(): Promise<ServiceClientCredentials> {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#token()}`)
        return request
      },
    }
  }
}

/** Opens the SDK's own entrance, because its HTTP one would answer errors with their raw message. */
class OwnAdapter extends CloudAdapter {
  run(authorization: string, activity: Activity, turn: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, turn)
  }
}

/** What a turn answers over HTTP; undefined when the token is not good. */
export type Received = { status: number; body?: unknown }
export type Receive = (
  authorization: string,
  activity: Record<string, unknown>,
) => Promise<Received | undefined>

/** The SDK's part of receiving: checks the token's signature and claims, and runs a turn. It never sends for us. */
export function createReceive(
  config: Config,
  token: () => Promise<string>,
  turn: (context: TurnContext) => Promise<void>,
): Receive {
  const adapter = createAdapter(config, token)
  return async (authorization, activity) => {
    try {
      const answer = await adapter.run(authorization, activity as unknown as Activity, turn)
      return answer ?? { status: 200 }
    } catch (error) {
      if (isRefused(error)) return undefined
      throw error
    }
  }
}

/** The SDK has an error of its own for a token that is not good, and lets those of its JWT library through. */
function isRefused(error: unknown): boolean {
  const ofTokens = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']
  return error instanceof AuthenticationError || (error instanceof Error && ofTokens.includes(error.name))
}

function createAdapter(config: Config, token: () => Promise<string>): OwnAdapter {
  const addresses = {
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${config.TENANT_ID}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: config.BOT_OPENID_URL,
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  }
  return new OwnAdapter(
    new ConfigurationBotFrameworkAuthentication(addresses, new OwnCredentials(config.BOT_APP_ID, token)),
  )
}
