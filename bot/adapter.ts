import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import {
  type AuthenticateRequestResult,
  ClaimsIdentity,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Config } from '../src/config.ts'

const AUDIENCE = 'https://api.botframework.com'
const CALLER = 'urn:botframework:azure'

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

/** Opens the SDK's own entrance: its HTTP one would answer errors with their raw message, and judge tokens itself. */
class OwnAdapter extends CloudAdapter {
  run(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ) {
    return this.processActivity(authenticated, activity, turn)
  }
}

/** What a turn answers over HTTP. */
export type Received = { status: number; body?: unknown }
export type Receive = (activity: Record<string, unknown>) => Promise<Received>

/**
 * The SDK's part of receiving: runs a turn for an activity whose origin was proved before. It never sends for us, and
 * checks no token: it takes some that are not Teams', and none at all while keys cannot be read (A4).
 */
export function createReceive(
  config: Config,
  token: () => Promise<string>,
  turn: (context: TurnContext) => Promise<void>,
): Receive {
  const authentication = createAuthentication(config, token)
  const adapter = new OwnAdapter(authentication)
  const claimsIdentity = new ClaimsIdentity(
    [
      { type: 'aud', value: config.BOT_APP_ID },
      { type: 'iss', value: AUDIENCE },
    ],
    true,
  )
  const authenticated: AuthenticateRequestResult = {
    ...{ audience: AUDIENCE, callerId: CALLER, claimsIdentity },
    connectorFactory: authentication.createConnectorFactory(claimsIdentity),
  }
  return async (activity) =>
    (await adapter.run(authenticated, activity as unknown as Activity, turn)) ?? { status: 200 }
}

function createAuthentication(config: Config, token: () => Promise<string>) {
  const addresses = {
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${config.TENANT_ID}`,
    ToChannelFromBotOAuthScope: AUDIENCE,
    ToBotFromChannelTokenIssuer: AUDIENCE,
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: config.BOT_OPENID_URL,
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    CallerId: CALLER,
    ValidateAuthority: 'true',
  }
  return new ConfigurationBotFrameworkAuthentication(addresses, new OwnCredentials(config.BOT_APP_ID, token))
}
