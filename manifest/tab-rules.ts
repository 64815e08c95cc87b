import type { Manifest } from './manifest-type.ts'

/** Names that Teams itself gives to tabs of an app; their content is Teams' own. */
const OF_TEAMS = ['conversations', 'about']
/** Domains below which anybody may have a place: one whole host of them is fine, all of them are not. */
const SHARED =
  /^(azurewebsites\.net|azureedge\.(com|net)|azurecontainerapps\.io|microsoft\.com|onmicrosoft\.com|sharepoint\.com|windows\.net|ngrok\.io|ngrok\.app)$/i

/** What is wrong with tabs, domains and sign-in, by the rules of the Teams store. */
export function againstTabRules(manifest: Manifest): string[] {
  const { staticTabs = [], configurableTabs = [], validDomains = [], webApplicationInfo } = manifest
  const own = staticTabs.filter(({ entityId }) => !OF_TEAMS.includes(entityId))
  const places = [
    ...own.flatMap(({ contentUrl = '', websiteUrl = '' }) => [contentUrl, websiteUrl]),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ]
  const ids = staticTabs.map(({ entityId }) => entityId)
  const problems = validDomains.flatMap(wrongDomain)
  if (new Set(ids).size !== ids.length) problems.push('two tabs have the same entityId: give each its own.')
  if (staticTabs.some((tab) => OF_TEAMS.includes(tab.entityId) && (tab.contentUrl || tab.name)))
    problems.push('conversations and about are pages of Teams: they take no name and no address.')
  for (const place of places)
    if (!place.startsWith('https://') || !validDomains.some((domain) => covers(domain, place)))
      problems.push('a tab is not at an https address of validDomains: put its host there.')
  if (!own.some(({ scopes }) => scopes.includes('personal'))) problems.push('the app needs a personal tab.')
  if (webApplicationInfo && !validDomains.some((host) => isResource(webApplicationInfo, host)))
    problems.push('webApplicationInfo.resource must be api://, a host of validDomains, a slash and its id.')
  return problems
}

function wrongDomain(domain: string): string[] {
  const stars = domain.split('.').filter((part) => part.includes('*'))
  const rest = domain.replace(/^(\*\.)+/, '')
  if (/[:/]/.test(domain))
    return [`validDomains: "${domain}" must be a host alone, without https:// and path.`]
  if (rest.includes('*') || stars.some((part) => part !== '*'))
    return [
      `validDomains: "${domain}" has its star in the wrong place: it stands for whole parts at the front.`,
    ]
  if (SHARED.test(rest) || (stars.length > 0 && !rest.includes('.')))
    return [`validDomains: "${domain}" takes in what is not yours: name your own host.`]
  return []
}

/** The braces in an address stand for what Teams puts in. */
function covers(domain: string, place: string): boolean {
  if (!URL.canParse(place)) return false
  const { host } = new URL(place)
  return domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain
}

const isResource = ({ id, resource }: { id: string; resource?: string }, host: string) =>
  resource === `api://${host}/${id}`
