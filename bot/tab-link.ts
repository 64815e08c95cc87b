import type { Config } from '../src/config.ts'

/** The tab's name in the manifest. */
export const TAB_ENTITY = 'counterpart'
export type TabLink = (subPage: string) => string

/**
 * A link that opens the tab inside Teams at one of its views (`subPage` as in `visits/book/ID`). It carries ids only,
 * as links over 1,900 characters fail on Windows.
 */
export function tabLink(
  config: Pick<Config, 'TEAMS_URL' | 'TEAMS_APP_ID' | 'TENANT_ID' | 'PUBLIC_URL'>,
): TabLink {
  return (subPage) => {
    const link = new URL(`/l/entity/${config.TEAMS_APP_ID}/${TAB_ENTITY}`, config.TEAMS_URL)
    link.searchParams.set('tenantId', config.TENANT_ID)
    link.searchParams.set('webUrl', new URL(`/tab/${subPage}`, config.PUBLIC_URL).href)
    link.searchParams.set('context', JSON.stringify({ subEntityId: subPage }))
    // Teams reads %20, not the plus that forms write.
    return link.href.replaceAll('+', '%20')
  }
}
