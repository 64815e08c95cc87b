import { z } from 'zod'
import { settings } from '../src/config.ts'

const publicPage = z.url({
  protocol: /^https$/,
  error: 'must be an https address that opens without sign-in',
})

/** What the package is made of, and what to do about a setting that is missing. All but the last four are the service's own. */
const FORMS = {
  PUBLIC_URL: {
    form: z.string().refine(isPlace, 'must be https, a host name of your own and nothing after it'),
    cure: 'give the address under which Teams reaches the service, such as https://counterpart.example',
  },
  TEAMS_APP_ID: {
    form: settings.shape.TEAMS_APP_ID,
    cure: 'make a GUID once and keep it: Teams knows the app by it, and takes another one for another app',
  },
  BOT_APP_ID: {
    form: settings.shape.BOT_APP_ID,
    cure: "give the app id of the bot's registration, from the Entra admin centre",
  },
  TAB_CLIENT_ID: {
    form: settings.shape.TAB_CLIENT_ID,
    cure: "give the app id of the tab's registration, from the Entra admin centre",
  },
  DEVELOPER_NAME: {
    form: z.string().trim().min(1).max(32, 'must be at most 32 characters'),
    cure: 'give the name of who runs the service, as people read it in Teams',
  },
  SUPPORT_URL: { form: publicPage, cure: 'give the page where people find help' },
  PRIVACY_URL: { form: publicPage, cure: 'give the page of your privacy statement' },
  TERMS_URL: { form: publicPage, cure: 'give the page of your terms of use' },
}
type Name = keyof typeof FORMS
export type PackageSettings = Readonly<Record<Name, string>>

/**
 * Reads what the package needs from `env`. Throws one Error that names every missing or wrong setting, and says what
 * to do; the values themselves are no part of it.
 */
export function readPackageSettings(env: Record<string, string | undefined>): PackageSettings {
  const read = {} as Record<Name, string>
  const problems: string[] = []
  for (const name of Object.keys(FORMS) as Name[]) {
    const { form, cure } = FORMS[name]
    const given = env[name]?.trim()
    const parsed = form.safeParse(given)
    if (parsed.success) read[name] = parsed.data
    else problems.push(`${name} ${given ? parsed.error.issues[0]?.message : 'is missing'}: ${cure}`)
  }
  if (read.BOT_APP_ID && read.BOT_APP_ID.toLowerCase() === read.TAB_CLIENT_ID?.toLowerCase())
    problems.push('TAB_CLIENT_ID must not be BOT_APP_ID: the bot and the tab have registrations of their own')
  if (problems.length === 0) return read
  const lines = problems.map((problem) => `  - ${problem}`).join('\n')
  throw new Error(
    `The package cannot be made. Set these in the environment (README, The Teams app):\n${lines}`,
  )
}

/** Whether Teams can reach this address from outside, and the tab lies right below it. */
function isPlace(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, pathname, search, hash, username } = new URL(address)
  const isName = /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(localhost|local|internal)$/i.test(hostname)
  return (
    protocol === 'https:' &&
    isName &&
    [port, search, hash, username].every((part) => part === '') &&
    pathname === '/'
  )
}
