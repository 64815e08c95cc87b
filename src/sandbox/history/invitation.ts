import type { Config } from '../../config.ts'
import { tabLink } from '../../contract/tab-link.ts'
import type { Invitation } from '../../domain/visits/visit-event.ts'
import { textsFor } from '../../text/texts.ts'

/** What an invitation says beside its agenda: as the service writes it, with a link to the visit on the tab. */
export function invitationFor(
  config: Pick<Config, 'TEAMS_URL' | 'TEAMS_APP_ID' | 'TENANT_ID' | 'PUBLIC_URL'>,
): Invitation {
  const link = tabLink(config)
  return ({ id, customerName }, locale) => {
    const { mail, proposal } = textsFor(locale).visits
    return { subject: proposal.subject(customerName), link: link(`visit/${id}`), linkText: mail.open }
  }
}
