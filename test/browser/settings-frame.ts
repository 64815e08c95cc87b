import type { Page } from 'playwright-core'
import { at } from '../small-company.ts'
import type { World } from '../world.ts'

type Told = { func: string; args: unknown[] }
type Frame = Window & { told: Told[]; tell: (func: string) => void }

/**
 * Plays the window in which Teams has a tab of a channel set up, with the tab's page for that in it; `canKeep` is
 * whether this Teams knows such tabs, and `kept` the address of the tab that is changed.
 */
export async function openSettings(
  page: Page,
  here: World,
  { person = 'ada', canKeep = true, kept = '' } = {},
) {
  const sign = await here.control<{ token: string }>('POST', '/sign-in', { email: at(person) })
  await page.goto(`${here.sandbox.url}/sandbox/settings`)
  await page.setContent(
    '<iframe style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"></iframe>',
  )
  const address = `${here.sandbox.serviceUrl}/tab/configure?theme=default&locale=en-gb`
  await page.evaluate(play, {
    ...{ address, kept, token: sign.body.token },
    config: canKeep ? { config: {} } : {},
  })
  return {
    told: (func: string) =>
      page.evaluate(
        (name) =>
          (window as unknown as Frame).told.filter((each) => each.func === name).map(({ args }) => args[0]),
        func,
      ),
    save: () => page.evaluate(() => (window as unknown as Frame).tell('settings.save')),
    saved: () =>
      page.waitForFunction(() =>
        (window as unknown as Frame).told.some(({ func }) => func === 'settings.save.success'),
      ),
  }
}

type Played = { address: string; token: string; config: object; kept: string }
/** Runs in the browser: answers what the tab asks Teams, and notes everything it tells. */
function play({ address, token, config, kept }: Played): void {
  const frame = document.querySelector('iframe')
  const host = window as unknown as Frame
  const supports = { app: {}, pages: { backStack: {}, currentApp: {}, ...config } }
  const context = { tid: 't', locale: 'en-gb', theme: 'default', entityId: '', frameContext: 'settings' }
  const answers: Record<string, unknown[]> = {
    initialize: [
      'settings',
      'web',
      JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports }),
      '2.58.0',
    ],
    getContext: [{ ...context, userObjectId: 'u', hostName: 'Teams', hostClientType: 'web' }],
    'authentication.getAuthToken': [true, token],
    'settings.setSettings': [true],
    'settings.getSettings': [kept ? { contentUrl: kept, entityId: 'kept' } : {}],
  }
  host.told = []
  host.tell = (func) => frame?.contentWindow?.postMessage({ func, args: [{}] }, '*')
  window.addEventListener('message', ({ data }) => {
    if (typeof data?.func !== 'string') return
    host.told.push({ func: data.func, args: data.args })
    const args = answers[data.func]
    if (args)
      frame?.contentWindow?.postMessage(
        { id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args },
        '*',
      )
  })
  if (frame) frame.src = address
}
