import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The shell without windows first: it draws the same and takes a quarter less of the processor. */
const PLACES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The system's Chromium, headless. CHROMIUM names another one. */
export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync)
  if (!executablePath)
    throw new Error(
      'Chromium is missing: install the Debian package chromium-headless-shell, or set CHROMIUM.',
    )
  return chromium.launch({ executablePath, args: QUIET })
}

/** A page that notes every error of its scripts, but not what an offline machine cannot fetch. */
export async function openPage(browser: Browser, width = 1280, height = 720) {
  // Nothing fades: what is looked at is as it stays.
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/ERR_(NAME_NOT_RESOLVED|INTERNET_DISCONNECTED|NETWORK_CHANGED)/.test(message.text())
    )
      errors.push(message.text())
  })
  return { page, errors }
}

/** Opens the desk as a person, on one of its two views. */
export async function openDesk(page: Page, url: string, person: string, view?: 'counterpart', more = '') {
  await page.goto('about:blank')
  await page.goto(`${url}/#person=${person}${view ? `&view=${view}` : ''}${more}`)
}

/** The tab inside the desk. */
export const tabOf = (page: Page) => page.frameLocator('iframe')
