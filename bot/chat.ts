import type { App } from '../src/app.ts'
import type { TabLink } from '../src/contract/tab-link.ts'
import type { Texts } from '../src/text/en.ts'
import type { Card } from './cards.ts'

/** Who wrote or pressed, as Teams vouches for it; never taken from a card. */
export type Speaker = { employeeId: string; name: string; locale: string; texts: Texts }

/** What the bot has to say: a card, or a plain sentence. */
export type Reply = { card: Card; summary: string } | { text: string }

/** What a button of a card does. `data` is what the card carried and what was typed: untrusted until parsed. */
export type CardAction = (turn: {
  app: App
  speaker: Speaker
  link: TabLink
  data: Record<string, unknown>
  /** The message whose button was pressed, where Teams says which. */
  pressed?: string
}) => Promise<Reply>

/** What a word in chat does. `said` is what was typed, as it was typed. */
export type Command = (turn: { app: App; speaker: Speaker; link: TabLink; said: string }) => Promise<Reply>
