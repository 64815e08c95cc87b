import type { Config } from '../../config.ts'
import type { Invitation } from '../../domain/visits/visit-event.ts'
import { textsFor } from '../../text/texts.ts'

/** What an invitation says beside its agenda: as the service writes it, with a link to the visit on the tab. */
export function invitationFor(
  config: Pick<Config, 'TEAMS_URL' | 'TEAMS_APP_ID' | 'TENANT_ID' | 'PUBLIC_URL'>,
): Invitation {
  return ({ id, customerName }, locale) => {
    const { mail, proposal } = textsFor(locale).visits
    const subPage = `visit/${id}`
    const link = new URL(`/l/entity/${config.TEAMS_APP_ID}/counterpart`, config.TEAMS_URL)
    link.searchParams.set('tenantId', config.TENANT_ID)
    link.searchParams.set('webUrl', new URL(`/tab/${subPage}`, config.PUBLIC_URL).href)
    link.searchParams.set('context', JSON.stringify({ subEntityId: subPage }))
    return {
      subject: proposal.subject(customerName),
      link: link.href.replaceAll('+', '%20'),
      linkText: mail.open,
    }
  }
}
