/** Every sentence people read, in English. Other languages must have the same shape, or they do not compile. Over 200 lines because a language is one file. */
export const en = {
  /** What the bot says in chat. */
  chat: {},
  /** The check-in card and what follows it. */
  checkin: {},
  /** Reasons an import gives for a row or a file. */
  imports: {},
  /** Why people match, why they were left over, why a pair was refused. */
  pairing: {},
  /** Errors of the HTTP API: what went wrong and what to do. */
  problems: {},
  /** The tab. */
  tab: {},
}
export type Texts = typeof en
