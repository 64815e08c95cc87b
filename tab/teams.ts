import { app, authentication, clipboard, FrameContexts, HostClientType, pages } from '@microsoft/teams-js'
import { type ThemeName, themeName } from './parts/theme-name.ts'

/** What Teams says about where the tab runs. Never proof of who somebody is: that is the token. */
export type Host = {
  theme: ThemeName
  locale: string
  subPage: string
  /** Whether it stands beside a meeting. */
  sidePanel: boolean
}

/** After this long without an answer nobody is hosting us. */
const PATIENCE_MS = 10_000
/** The manifest's name for the chat with the bot. */
const CHAT_PAGE = 'conversations'

/** Where Teams cannot share a link to a view yet. */
const PHONES: readonly string[] = [HostClientType.android, HostClientType.ios, HostClientType.ipados]
let onPhone = false
let chatOfMeeting: string | undefined
let tenant: string | undefined
const frame = Promise.withResolvers<FrameContexts | undefined>()
const introduced = Promise.withResolvers<void>()
/** The first token is asked for before anybody needs it: it takes longer than drawing the frame. */
let early: Promise<string> | undefined

/** Introduces the tab to Teams. Undefined when nobody answers: the page was opened outside Teams. */
export async function connect(origins: string[]): Promise<Host | undefined> {
  try {
    await soon(app.initialize(origins))
    app.notifyAppLoaded()
    early = authentication.getAuthToken()
    early.catch(() => undefined)
    introduced.resolve()
    const context = await soon(app.getContext())
    chatOfMeeting = context.chat?.id
    tenant = context.user?.tenant?.id
    frame.resolve(context.page.frameContext)
    onPhone = PHONES.includes(context.app.host.clientType)
    return {
      theme: themeName(context.app.theme),
      locale: context.app.locale,
      subPage: context.page.subPageId ?? '',
      sidePanel: context.page.frameContext === FrameContexts.sidePanel,
    }
  } catch {
    frame.resolve(undefined)
    return undefined
  }
}

export function onThemeChange(follow: (theme: ThemeName) => void): void {
  app.registerOnThemeChangeHandler((theme) => follow(themeName(theme)))
}

/** An access token for our API, as soon as Teams knows us. Teams keeps it, so it is asked for each time and stored nowhere. */
export async function getToken(): Promise<string> {
  await introduced.promise
  const token = early ?? authentication.getAuthToken()
  early = undefined
  return soon(token)
}

/** Waits until Teams knows us, so that the token is on its way, but not for long. */
export function knownWithin(ms: number): Promise<void> {
  return Promise.race([introduced.promise, new Promise<void>((resolve) => setTimeout(resolve, ms))])
}

/** Lets the person allow, in a window of Entra's own, that the service acts for them. False when they did not. */
export async function askConsent(): Promise<boolean> {
  const url = new URL('/sign-in', window.location.href)
  // Teams opens no other; the desk, which is plain http, plays that window itself.
  url.protocol = 'https:'
  return authentication.authenticate({ url: url.href, width: 600, height: 640 }).then(
    () => true,
    () => false,
  )
}

/** Tells Teams what came of that window; it closes then. Nothing where the page was opened in any other way. */
export function endConsent(isAgreed: boolean): void {
  void introduced.promise.then(() =>
    isAgreed ? authentication.notifySuccess() : authentication.notifyFailure('not allowed'),
  )
}

/** Has Teams sign the person in anew, with what Entra wants of them. False when that did not work. */
export async function signInAnew(claims?: string): Promise<boolean> {
  return authentication.getAuthToken({ silent: false, ...(claims && { claims: [claims] }) }).then(
    () => true,
    () => false,
  )
}

/** Whether the person is in the Teams of another organisation than the one that this is for. */
export const isElsewhere = (tenantId: string): boolean =>
  tenant !== undefined && tenantId !== '' && tenant !== tenantId

/** Tells Teams that the tab is ready. */
export function notifyReady(): void {
  void app.notifySuccess()
}

/** The chat of the meeting beside which the tab stands; undefined anywhere else, and before Teams told. */
export function meetingChat(): string | undefined {
  return chatOfMeeting
}

/**
 * Teams asks here what a channel's tab shall show, and can keep it; `kept` is the address of what it shows already, and
 * null for a new one. Null where Teams asks nothing.
 */
export async function configuring(): Promise<{ kept: string | null } | null> {
  if ((await frame.promise) !== FrameContexts.settings || !pages.config.isSupported()) return null
  const kept = await soon(pages.getConfig()).catch(() => undefined)
  return { kept: kept?.contentUrl || null }
}

/** Has Teams keep this tab when somebody presses its `Save`, which waits while there is none. */
export function offerTab(tab: pages.InstanceConfig | null): void {
  pages.config.setValidityState(tab !== null)
  if (!tab) return
  pages.config.registerOnSaveHandler((saving) => {
    pages.config.setConfig(tab).then(
      () => saving.notifySuccess(),
      () => saving.notifyFailure(),
    )
  })
}

export function canShare(): boolean {
  return app.isInitialized() && pages.isSupported() && !onPhone
}

/** Lets Teams offer its own link to a view of this tab. */
export function share(link: { subPage: string; label: string }): void {
  pages.shareDeepLink({
    subPageId: link.subPage,
    subPageLabel: link.label,
    subPageWebUrl: window.location.href,
  })
}

/** Puts a text on the clipboard, by Teams where it can, else by the browser. Rejects when neither may. */
export async function copyText(text: string): Promise<void> {
  if (app.isInitialized() && clipboard.isSupported())
    await clipboard.write(new Blob([text], { type: 'text/plain' }))
  else await navigator.clipboard.writeText(text)
}

export function canOpenChat(): boolean {
  return app.isInitialized() && pages.isSupported() && pages.currentApp.isSupported()
}

/** Goes to the chat with the bot, inside Teams. */
export function openChat(): void {
  void pages.currentApp.navigateTo({ pageId: CHAT_PAGE })
}

/** Lets the back button of Teams go back inside the tab; `back` says whether there was somewhere to go. */
export function onBackButton(back: () => boolean): void {
  if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(back)
}

function soon<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('Teams does not answer')), PATIENCE_MS)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}
