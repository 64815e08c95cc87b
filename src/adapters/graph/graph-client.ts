import {
  AuthenticationHandler,
  Client,
  GraphError,
  HTTPMessageHandler,
} from '@microsoft/microsoft-graph-client'

/**
 * A client of Microsoft Graph at `graphUrl` (https, without a path). It repeats nothing by itself: what may be
 * repeated is for the caller to know.
 */
export function graphClient(graphUrl: string, getAccessToken: () => Promise<string>): Client {
  return Client.initWithMiddleware({
    baseUrl: graphUrl,
    customHosts: new Set([new URL(graphUrl).hostname]),
    middleware: [new AuthenticationHandler({ getAccessToken }), new HTTPMessageHandler()],
  })
}

/** What Graph answered to a call that failed: its status, 0 when no answer came, and the pause it asks for. */
export function refusalOf(error: unknown): { status: number; code: string; waitMs: number | undefined } {
  if (!(error instanceof GraphError)) return { status: 0, code: '', waitMs: undefined }
  const seconds = Number(error.headers?.get('retry-after') ?? undefined)
  return {
    status: Math.max(0, error.statusCode),
    code: error.code ?? '',
    waitMs: seconds >= 0 ? seconds * 1000 : undefined,
  }
}

/** The event that was made with the same transactionId before, where Graph refuses to make another. */
export function existingEventId(error: unknown): string | undefined {
  if (!(error instanceof GraphError) || error.code !== 'ErrorDuplicateTransactionId') return undefined
  const body: unknown = JSON.parse(String(error.body))
  const id = (body as Record<string, unknown> | null)?.['@event.existingEventId']
  return typeof id === 'string' ? id : undefined
}
