/** What stands in a token. */
export type Claims = Record<string, unknown>

export const now = () => Math.floor(Date.now() / 1000)

/** Who else signs tokens: Entra for emulators, for governments, for anybody. */
const ISSUERS = [
  'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
  'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
  'https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/',
]
const NO_TEXTS = [undefined, null, '', 0, {}, []]
const NO_TIMES = [undefined, null, 'soon', '', true, {}, []]

/** Good claims with one of them changed, in every way in which it may be wrong. */
export function changed(good: Claims, ways: Record<string, readonly unknown[]>): Claims[] {
  return Object.entries(ways).flatMap(([name, values]) => values.map((value) => ({ ...good, [name]: value })))
}

/** Who signed a token and for whom, and when it is good; `aud` is the id of the app for which it would be right. */
export function wrongClaims(
  good: Claims,
  others: { issuers: readonly string[]; audiences: readonly string[] },
) {
  const [iss, aud] = [String(good.iss), String(good.aud)]
  const near = (text: string) => [`${text}/`, ` ${text}`, text.toUpperCase(), text.slice(0, -1), `${text}\0`]
  return changed(good, {
    iss: [...NO_TEXTS, ...ISSUERS, ...others.issuers, ...near(iss), [iss], iss.replace('https', 'http')],
    aud: [...NO_TEXTS, ...others.audiences, ...near(aud).filter((one) => one !== aud), `api://${aud}`],
    exp: [...NO_TIMES, 0, -1, now() - 3600, now() - 301, String(now() + 600)],
    nbf: [...NO_TIMES.slice(1), now() + 3600, String(now() - 60)],
  })
}

/** The claim that was changed, for who reads what went wrong. */
export const saying = (claims: Claims, good: Claims): string =>
  Object.keys(good)
    .filter((name) => claims[name] !== good[name])
    .map((name) => `${name}=${JSON.stringify(claims[name])}`.slice(0, 100))
    .join(' ') || 'as they should be'

/** Addresses that are not the connector's, however much they look like it. `right` is the one that is. */
export function strangeAddresses(right: string): string[] {
  const { host, hostname, port } = new URL(right)
  const last = hostname.slice(0, -1)
  return [
    ...['https://evil.example/', `http://${host}/`, `https://${host}@evil.example/`, `https://a:b@${host}/`],
    ...[`https://evil.example\\@${host}/`, `https://evil.example/${host}/`, `https://evil.example#${host}`],
    ...[`https://${host}.evil.example/`, `https://evil${hostname}:${port}/`, `https://xn--${hostname}-abc/`],
    ...[
      'https://127.0.0.1/',
      `https://[::1]:${port}/`,
      'https://169.254.169.254/metadata',
      'https://2130706433/',
    ],
    ...[`https://${hostname}:${Number(port) + 1}/`, `https://${hostname}/`, `//${host}/`, host, `${right} `],
    ...[`ftp://${host}/`, `https:\\\\${host}\\`, `https://${last}\u0455:${port}/`, `\thttps://${host}/`],
    ...[
      `https://smba.trafficmanager.net/`,
      `https://smba.trafficmanager.net.evil.example/`,
      'javascript:alert(1)',
    ],
  ]
}

/** Activities that a good token may bring, and that are not from our Teams. */
export function strangeActivities(activity: Claims): Claims[] {
  const channels = ['emulator', 'skill', 'directline', 'webchat', 'slack', 'email', 'MSTEAMS', 'msteams ']
  const conversation = activity.conversation as Claims
  const elsewhere = ['99999999-9999-4999-8999-999999999999', '', null, 0, {}]
  return [
    ...[...channels, ...NO_TEXTS, ['msteams']].map((channelId) => ({ channelId })),
    ...elsewhere.map((tenantId) => ({ conversation: { ...conversation, tenantId } })),
    ...elsewhere.map((id) => ({ channelData: { tenant: { id } } })),
    { conversation: { id: 'a:1' }, channelData: {} },
    ...NO_TEXTS.filter((value) => typeof value !== 'string').map((type) => ({ type })),
    ...NO_TEXTS.map((serviceUrl) => ({ serviceUrl })),
  ]
}
