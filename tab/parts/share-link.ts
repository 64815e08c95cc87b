import { tabLink } from '../../src/contract/tab-link.ts'
import { pathOf, subPageOf, type View } from './route.ts'

/** A link that opens a view inside Teams; undefined where the service did not say how. */
export function teamsLink(view: View, page: Document = document): string | undefined {
  const content = page.querySelector<HTMLMetaElement>('meta[name="teams-link"]')?.content ?? ''
  return linkFrom(content, subPageOf(view))
}

/** The tenant for which the service is; empty where it did not say. */
export const teamsTenant = (page: Document): string =>
  new URLSearchParams(page.querySelector<HTMLMetaElement>('meta[name="teams-link"]')?.content).get(
    'TENANT_ID',
  ) ?? ''

/** The same, given what the service wrote into the page. */
export function linkFrom(content: string, subPage: string): string | undefined {
  const given = new URLSearchParams(content)
  const of = (name: string) => given.get(name) ?? ''
  const [TEAMS_URL, PUBLIC_URL] = [of('TEAMS_URL'), of('PUBLIC_URL')]
  if (![TEAMS_URL, PUBLIC_URL].every((url) => /^https?:\/\//.test(url))) return undefined
  return tabLink({ TEAMS_URL, PUBLIC_URL, TEAMS_APP_ID: of('TEAMS_APP_ID'), TENANT_ID: of('TENANT_ID') })(
    subPage,
  )
}

/** The address of a view in a browser; whoever opens it there is led into Teams. */
export const plainLink = (view: View): string => new URL(pathOf(view), window.location.href).href
