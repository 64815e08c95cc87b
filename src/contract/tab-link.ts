/** The tab's name in the manifest. */
export const TAB_ENTITY = 'counterpart'
/** The tab's dialog for a visit, filled in as far as is known; whom to visit is asked first when nothing is. */
export const bookPage = (customerId?: string, contactId?: string): string =>
  page('book', customerId, contactId)
/** The same with the days in which times are looked for (YYYY-MM-DD, both included). */
export const bookBetweenPage = ({ from, to }: { from: string; to: string }, customerId?: string): string =>
  page('between', from, to, customerId)
/** The same for one employee with one contact (2.9). */
export const talkPage = (customerId: string, contactId: string): string => page('talk', customerId, contactId)

/** One customer in the tab. */
export const customerPage = (customerId: string): string => `customer/${encodeURIComponent(customerId)}`

/** One's own page. */
export const MY_PAGE = 'me'

/** Where the window ends in which Entra asks somebody whether the service may act for them. */
export const SIGNED_IN_PAGE = 'signed-in'

/** One visit in the tab, with what is to be done with it open over it. */
export const visitPage = (visitId: string, doing?: VisitDoing): string =>
  ['visit', visitId, doing]
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')
/** What a link to a visit may begin with. */
export type VisitDoing = 'move' | 'cancel' | 'ask'

const page = (...parts: (string | undefined)[]) =>
  ['visits', ...parts.filter((part) => part !== undefined).map(encodeURIComponent)].join('/')

export type TabLink = (subPage: string) => string

/**
 * A link that opens the tab inside Teams at one of its views (`subPage` as in `visits/book/ID`). It carries ids only,
 * as links over 1,900 characters fail on Windows.
 */
export function tabLink(config: {
  TEAMS_URL: string
  TEAMS_APP_ID: string
  TENANT_ID: string
  PUBLIC_URL: string
}): TabLink {
  return (subPage) => {
    const link = new URL(`/l/entity/${config.TEAMS_APP_ID}/${TAB_ENTITY}`, config.TEAMS_URL)
    link.searchParams.set('tenantId', config.TENANT_ID)
    link.searchParams.set('webUrl', new URL(`/tab/${subPage}`, config.PUBLIC_URL).href)
    link.searchParams.set('context', JSON.stringify({ subEntityId: subPage }))
    // Teams reads %20, not the plus that forms write.
    return link.href.replaceAll('+', '%20')
  }
}
