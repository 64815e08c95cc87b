import { sayDay } from '../../src/text/texts.ts'
import { button, buttons, card, container, literal, quiet, text, title } from '../cards.ts'
import type { Command } from '../chat.ts'
import { sayReason } from '../views.ts'

/** `my pairs`: who my counterparts are, when we last spoke, and three ways to begin (2.9). */
export const myPairs: Command = async ({ app, speaker }) => {
  const { chat } = speaker.texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  if (mine.pairs.length === 0) return { text: chat.noPairs }
  const pairs = mine.pairs.map((pair) => {
    const last = mine.lastSpoke(pair.id)
    const tell = { cycle: mine.cycle.id, pair: pair.id }
    return container(
      [
        text(
          chat.pairLine(literal(pair.contactName), literal(pair.contactTitle), literal(pair.customerName)),
        ),
        quiet(last ? chat.lastSpoke(sayDay(last, speaker.locale)) : chat.neverSpoke),
        ...(pair.reasons.length > 0
          ? [quiet(literal(pair.reasons.map((reason) => sayReason(speaker.texts, reason)).join(', ')))]
          : []),
        buttons([button(chat.tellAbout(pair.contactName), 'checkin.show', tell)]),
      ],
      { separator: true },
    )
  })
  const openers = [
    text(chat.openersTitle, { weight: 'Bolder' }),
    text(chat.openers.map((line) => `- ${line}`).join('\r')),
  ]
  return { card: card([title(chat.myPairsTitle), ...pairs, ...openers]), summary: chat.myPairsTitle }
}
