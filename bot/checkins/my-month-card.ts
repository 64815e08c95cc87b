import { type Checkin, isAnswered } from '../../src/domain/checkins/checkin.ts'
import { sayDay } from '../../src/text/texts.ts'
import { button, buttons, card, type Element, literal, openLink, quiet, text, title } from '../cards.ts'
import type { Command, Speaker } from '../chat.ts'
import { viewCycle } from '../views.ts'
import { dataOf } from './question-card.ts'
import { saySpoke } from './told-card.ts'

const MOST_LINES = 12
const LONGEST = 150

/** `my month`: what I have said so far, what is still open, and what I promised (2.7). */
export const myMonth: Command = async ({ app, speaker, link }) => {
  const { texts, locale } = speaker
  const { chat, myMonth: words } = texts
  const mine = await app.myCheckins(speaker)
  if (!mine.known) return { text: chat.notKnown }
  if (mine.checkins.length === 0) return { text: chat.noPairs }
  const heading = words.title(viewCycle(mine.cycle, locale).name)
  const open = mine.checkins.find((checkin) => !isAnswered(checkin))
  const promises = mine.followUps.filter(({ followUp }) => !followUp.doneOn)
  const body: Element[] = [
    title(heading),
    ...mine.checkins.slice(0, MOST_LINES).flatMap((checkin) => lines(speaker, checkin)),
    ...(promises.length > 0 ? [text(words.promises, { weight: 'Bolder' })] : []),
    ...promises.slice(0, MOST_LINES).map(({ contactName, followUp }) => {
      const said = literal(followUp.text.slice(0, LONGEST))
      const day = followUp.dueOn ? sayDay(followUp.dueOn, locale) : null
      return quiet(words.promise(literal(contactName), said, day))
    }),
    buttons([
      ...(open ? [button(words.tell(open.contactName), 'checkin.show', dataOf(open))] : []),
      openLink(words.page, link('me')),
    ]),
  ]
  return { card: card(body), summary: heading }
}

function lines({ texts, locale }: Speaker, checkin: Checkin): Element[] {
  const { myMonth: words, checkin: said } = texts
  const name = literal(checkin.contactName)
  if (checkin.status === 'spoke') {
    const when = checkin.spokeOn ? words.on(sayDay(checkin.spokeOn, locale)) : ''
    return [text(saySpoke(said, checkin)), ...(when ? [quiet(when)] : [])]
  }
  if (checkin.status === 'not this month') return [text(said.skipped(name))]
  return [text(words.open(name))]
}
