import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector'
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

/** The SDK's part of receiving: checks the token's signature and claims, and runs a turn. It never sends for us. */
export function createAdapter(config: Config, token: () => Promise<string>): CloudAdapter {
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
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(addresses, new OwnCredentials(config.BOT_APP_ID, token)),
  )
}
