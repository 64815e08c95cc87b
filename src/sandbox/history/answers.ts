import type { Feeling } from '../../contract/words.ts'
import type { Visit } from '../../domain/visits/visit.ts'
import type { Agenda } from './agenda.ts'
import { wholeFrom } from './chance.ts'
import type { HeldApp } from './held-app.ts'
import { done } from './tell.ts'
import { minutesAfter } from './working-days.ts'

type Needs = { held: HeldApp; agenda: Agenda }
const LINK = /guest\/(\S+)/

/**
 * Whoever booked the visit asks its contacts how it was, by links that they send themselves; later these answer behind
 * their links, without their names, in the order of the visit's contacts.
 */
export async function askHowItWas(
  { held, agenda }: Needs,
  visit: Visit,
  felt: readonly Feeling[],
): Promise<void> {
  const { app } = held
  const asked = { actor: { employeeId: visit.organiserId, roles: [] }, visitId: visit.id }
  const { letters } = done(await app.answerLetters(asked))
  done(await app.askForAnswer({ ...asked, token: '', way: 'copied', mails: letters, confirmed: true }))
  for (const [place, { contactId }] of visit.contacts.entries()) {
    const feeling = felt[place]
    const link = letters.find((letter) => letter.contactId === contactId)?.text.match(LINK)?.[1] ?? ''
    if (!feeling) continue
    agenda.add(minutesAfter(held.now(), wholeFrom(`${visit.subject} ${contactId}`, 20, 400)), async () => {
      const claim = app.openGuestLink(link)
      if (claim?.kind !== 'answer') throw new Error(`${visit.subject}: a link for an answer opens nothing`)
      await app.answerVisit(claim, { feeling, named: false, words: '' })
    })
  }
}
