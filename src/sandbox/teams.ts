import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Chat } from './chats.ts'
import type { Person } from './people.ts'
import type { Delivery } from './redelivery.ts'
import type { Secrets } from './secrets.ts'

/** What Teams tells the bot about a person: messages, buttons, installs. */
export type Teams = {
  /** Somebody wrote, or pressed an Action.Submit, which is a message with a value and no text. */
  message(who: Sender, said: { text?: string; value?: object; replyToId?: string }): Promise<Delivery>
  /** Somebody pressed an Action.Execute. */
  invoke(who: Sender, action: object, replyToId: string): Promise<Delivery>
  /** The bot was installed for somebody: two activities, as Teams sends them. */
  installed(who: Sender): Promise<Delivery>
  uninstalled(who: Sender): Promise<Delivery>
}
/** A person with their own chat. */
export type Sender = { person: Person; chat: Chat }

type Needs = {
  secrets: Pick<Secrets, 'botAppId' | 'tenantId'>
  /** The connector's address, to which the bot answers. */
  serviceUrl: string
  deliver(activity: Record<string, unknown>): Promise<Delivery>
}

/** Makes the activities that Teams would make and hands them to the service. */
export function createTeams({ secrets, serviceUrl, deliver }: Needs): Teams {
  const bot = { id: `28:${secrets.botAppId}`, name: 'Counterpart' }
  const tenant = { id: secrets.tenantId }

  const activity = ({ person, chat }: Sender, more: Record<string, unknown>) => {
    const { timeZone, locale } = person
    const now = Temporal.Now.instant()
    return {
      id: `f:${randomUUID()}`,
      timestamp: now.toString({ smallestUnit: 'millisecond' }),
      localTimestamp: localTime(now, timeZone),
      localTimezone: timeZone,
      serviceUrl,
      channelId: 'msteams',
      from: { id: chat.memberId, name: person.name, aadObjectId: person.id },
      conversation: { conversationType: 'personal', tenantId: tenant.id, id: chat.conversationId },
      recipient: bot,
      locale,
      entities: [clientInfo(person)],
      channelData: { tenant },
      ...more,
    }
  }
  return {
    message: (who, { text, value, replyToId }) =>
      deliver(
        activity(who, {
          type: 'message',
          ...(text !== undefined && { text, textFormat: 'plain' }),
          ...(value && { value, replyToId }),
          channelData: { tenant, ...(replyToId && { legacy: { replyToId } }) },
        }),
      ),
    invoke: (who, action, replyToId) =>
      deliver(
        activity(who, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action, trigger: 'manual' },
          replyToId,
          channelData: { tenant, source: { name: 'message' }, legacy: { replyToId } },
        }),
      ),
    installed: async (who) => {
      const member = { id: who.chat.memberId, aadObjectId: who.person.id }
      const first = await deliver(
        activity(who, { type: 'conversationUpdate', membersAdded: [bot, member], entities: undefined }),
      )
      const second = await deliver(install(activity, who, 'add', tenant))
      return second.status >= 400 ? second : first
    },
    uninstalled: (who) => deliver(install(activity, who, 'remove', tenant)),
  }
}

function install(
  activity: (who: Sender, more: Record<string, unknown>) => Record<string, unknown>,
  who: Sender,
  action: 'add' | 'remove',
  tenant: object,
): Record<string, unknown> {
  const channelData = {
    settings: { selectedChannel: { id: who.chat.conversationId } },
    tenant,
    source: { name: 'message' },
  }
  return activity(who, { type: 'installationUpdate', action, channelData })
}

function clientInfo({ locale, country, timeZone }: Person): object {
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: timeZone }
}

function localTime(now: Temporal.Instant, zone: string): string {
  try {
    return now.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
  } catch {
    return now.toString({ smallestUnit: 'millisecond' })
  }
}
