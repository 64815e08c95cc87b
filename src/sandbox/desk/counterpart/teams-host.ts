/** What the tab's own library sends: a function of the host, its arguments, and an id to answer to. */
export type Request = { id: number; uuid?: unknown; uuidAsString?: string; func: string; args: unknown[] }
/** The arguments of an answer; nothing where none is expected. */
export type Answer = unknown[] | undefined

/** What the desk does when the tab asks its host for something. */
export type Host = {
  /** Where in Teams the tab stands. */
  frame: 'content' | 'sidePanel'
  context: () => Promise<Record<string, unknown>>
  token: () => Promise<string>
  /** Entra asks the person in a window of its own: to let the app act for them, or to prove who they are. */
  asks: (what: 'consent' | 'proof') => Promise<boolean>
  ready: () => void
  failed: (reason: string) => void
  /** The tab wants to hear of this event. */
  listens: (event: string) => void
  openLink: (url: string) => boolean
  openPage: (page: { pageId: string; subPageId: string | null }) => void
  back: () => void
  copyLink: (page: string | null, label: string | null) => void
  copyText: (text: string) => Promise<void>
}

/** Capabilities that this host has. What is missing here, the tab's `isSupported()` answers with no. */
const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: { notifySuccessResponse: {} }, pages: { backStack: {}, currentApp: {} }, clipboard: {} },
}
const VERSION = '2.58.0'
const NOT_SUPPORTED = 100
/** Functions that expect `[succeeded, reason]`; all others expect `[error, result]`. */
const SAYS_STATUS =
  /^(executeDeepLink|navigate\w+|pages\.(navigateToApp|tabs\.)|authentication\.|settings\.|conversations\.|calendar\.|mail\.|call\.|appInstallDialog)/

/** Answers one request as Teams would. Never throws: what goes wrong is told to the tab. */
export async function answer({ func, args }: Request, host: Host): Promise<Answer> {
  const act = ACTS[func]
  if (!act) return refusal(func)
  try {
    return await act(host, args)
  } catch (error) {
    const message = error instanceof Error ? error.message : 'failed'
    return SAYS_STATUS.test(func) ? [false, message] : [{ errorCode: 500, message }]
  }
}

const refusal = (func: string): Answer => {
  const message = `${func} is not supported by the sandbox`
  return SAYS_STATUS.test(func) ? [false, message] : [{ errorCode: NOT_SUPPORTED, message }]
}

type Act<R> = (host: Host, args: unknown[]) => R

/** For what the tab only tells its host and waits for no answer to. */
const told =
  (act: Act<void>): Act<Answer> =>
  (host, args) => {
    act(host, args)
    return undefined
  }

const ACTS: Record<string, Act<Answer | Promise<Answer>>> = {
  initialize: ({ frame }) => [frame, 'web', JSON.stringify(RUNTIME), VERSION],
  getContext: async (host) => [await host.context()],
  registerHandler: told((host, [event]) => host.listens(text(event) ?? '')),
  'authentication.getAuthToken': async (host, [, claims]) => {
    const isProof = Array.isArray(claims) && claims.length > 0
    if (isProof && !(await host.asks('proof'))) return [false, 'CancelledByUser']
    return [true, await host.token()]
  },
  'authentication.authenticate': async (host) =>
    (await host.asks('consent')) ? [true, ''] : [false, 'CancelledByUser'],
  'appInitialization.appLoaded': told((host) => host.ready()),
  'appInitialization.success': (host) => {
    host.ready()
    return [true]
  },
  'appInitialization.failure': told((host, [reason, message]) =>
    host.failed(text(message) ?? text(reason) ?? 'no reason given'),
  ),
  'appInitialization.expectedFailure': told((host, [reason, message]) =>
    host.failed(text(message) ?? text(reason) ?? 'no reason given'),
  ),
  executeDeepLink: (host, [url]) =>
    host.openLink(text(url) ?? '') ? [true] : [false, 'not a link that can be opened'],
  'pages.navigateToApp': (host, [page]) => {
    host.openPage(pageOf(page))
    return [true]
  },
  'pages.currentApp.navigateTo': (host, [page]) => {
    host.openPage(pageOf(page))
    return [undefined]
  },
  'pages.currentApp.navigateToDefaultPage': (host) => {
    host.openPage({ pageId: '', subPageId: null })
    return [undefined]
  },
  navigateBack: (host) => {
    host.back()
    return [true]
  },
  shareDeepLink: told((host, [page, label]) => host.copyLink(text(page), text(label))),
  'clipboard.writeToClipboard': async (host, [given]) => {
    await host.copyText(fromBase64(field(given, 'content') ?? ''))
    return [undefined, true]
  },
  setFrameContext: () => undefined,
  returnFocus: () => undefined,
  readyToUnload: () => undefined,
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function field(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  return text((value as Record<string, unknown>)[name])
}

const pageOf = (value: unknown) => ({
  pageId: field(value, 'pageId') ?? '',
  subPageId: field(value, 'subPageId'),
})

const fromBase64 = (given: string) =>
  new TextDecoder().decode(Uint8Array.from(atob(given), (sign) => sign.codePointAt(0) ?? 0))
