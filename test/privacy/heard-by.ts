import { equal } from 'node:assert/strict'
import { newsCard, newsSummary } from '../../bot/pairing/news-card.ts'
import { textsFor } from '../../src/text/texts.ts'
import type { AskingWorld } from '../checkins/asking-world.ts'

/** What stands in the chat of somebody, as they read it. */
export function heardBy(here: AskingWorld, name: string): string {
  const news = here.state.told.filter((one) => one.name === name).flatMap((one) => one.news)
  const read = (one: (typeof news)[number]) => [
    newsSummary(textsFor('en'), 'en-GB', [one]),
    JSON.stringify(newsCard(textsFor('en'), 'en-GB', [one], (page) => `https://tab.example/${page}`)),
  ]
  return news.flatMap(read).join('\n')
}

/** Makes somebody the owner of the customer of their pair. */
export async function makeOwner(here: AskingWorld, name: string): Promise<void> {
  const { customerId } = await here.pairOf(name)
  const done = await here.app.setOwner({
    actor: { employeeId: 'admin', roles: ['administrator'] },
    customerId,
    employeeId: here.idOf(name),
  })
  equal(done.ok, true)
  await here.settle()
}
