/** What the bench asks of the floor process: one bare send of `activity` into each conversation. */
export type FloorAsk = { references: Reference[]; activity: object }
/** And what it hears. */
export type FloorTell = { tell: 'ready'; port: number } | { tell: 'sent' }

type Reference = {
  channelId: string
  serviceUrl: string
  bot: { id: string; name: string }
  conversation: { id: string; isGroup: boolean; conversationType: string; name: string }
}
