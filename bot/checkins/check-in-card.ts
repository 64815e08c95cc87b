import { isAnswered } from '../../src/domain/checkins/checkin.ts'
import type { Command } from '../chat.ts'
import { checkinCard, summaryOf } from './checkin-card.ts'

/** `check in`: the card of this month, without waiting to be asked (2.7). */
export const checkIn: Command = async ({ app, speaker, link }) => {
  const { texts, locale } = speaker
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: texts.chat.notKnown }
  const [first] = mine.checkins
  if (!first) return { text: texts.chat.noPairs }
  const asked = mine.checkins.find((checkin) => !isAnswered(checkin)) ?? first
  const { checkins, promises } = mine
  const card = checkinCard({ texts, locale, link, today: app.today(), checkins, promises, departments: [] })
  return { card, summary: summaryOf(texts.checkin, asked) }
}
