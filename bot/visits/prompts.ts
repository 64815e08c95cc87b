import type { TabLink } from '../../src/contract/tab-link.ts'
import { dayIn } from '../../src/domain/checkins/cycle.ts'
import type { WriteAnswerLetter } from '../../src/domain/visits/answer-letters.ts'
import type { DrawBrief, TellBrief } from '../../src/domain/visits/brief.ts'
import { lastAnswerDay } from '../../src/domain/visits/customer-answer.ts'
import type { WriteLetter } from '../../src/domain/visits/draft-poll.ts'
import type { WordHold } from '../../src/domain/visits/hold.ts'
import type { Invitation } from '../../src/domain/visits/visit-event.ts'
import { sayGuestList, sayGuestMoment, sayGuestTimes } from '../../src/text/guest-times.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import { textsFor } from '../../src/text/texts.ts'
import { cardMessage, type Messenger } from '../messenger.ts'
import { forGuest, unnamedSubject } from '../visit-subject.ts'
import {
  type BecameOnCard,
  type BriefOnCard,
  becameCard,
  becameSummary,
  briefCard,
  briefSummary,
} from './brief-card.ts'

/** What stands in our own calendars while contacts choose. */
export const wordHold: WordHold = (customerName, locale) => {
  const { hold, holdText } = textsFor(locale).polls
  return { subject: hold(customerName), text: holdText }
}

/** Words the mail that asks a contact which time suits, in their language and on their own clock (3.3). */
export function createLetter(organisation: string): WriteLetter {
  return ({ poll, contact, language: tag, link }) => {
    const language = guestLanguage(tag)
    const { timeZone } = contact
    const { zone, times } = sayGuestTimes(poll.times, timeZone, language)
    const { organiserId, organiserName: organiser } = poll
    const title = poll.employees.find(({ employeeId }) => employeeId === organiserId)?.jobTitle ?? ''
    const people = sayGuestList(
      poll.employees.map(({ name }) => name),
      language,
    )
    const words = {
      ...{ organiser, organisation, people, minutes: poll.wanted.minutes, contact: contact.name },
      ...{ subject: forGuest(poll, language).subject, link, zone },
      times: times.map(({ day, hours }) => `${day}, ${hours}`),
      deadline: sayGuestMoment(poll.deadline, timeZone, language),
      sender: { name: organiser, title, organisation },
    }
    const texts = guestTexts(language).poll
    return { subject: texts.subject(words), text: texts.text(words), language }
  }
}

/** Words the mail that asks a contact how a visit was, in their language (3.8). */
export function createAnswerLetter(organisation: string): WriteAnswerLetter {
  return ({ visit, contact, sender, language: tag, link, until }) => {
    const language = guestLanguage(tag)
    const people = visit.employees.map(({ name }) => name)
    const words = {
      ...{ organisation, link, subject: forGuest(visit, language).subject, contact: contact.name },
      people: sayGuestList(people, language),
      day: sayGuestDay(dayIn(visit.start, contact.timeZone), language),
      until: sayGuestDay(lastAnswerDay(until), language),
      sender: { name: sender.name, title: sender.jobTitle, organisation },
    }
    const texts = guestTexts(language).answer
    return { subject: texts.subject(words), text: texts.text(words), language }
  }
}

/** What an invitation says besides what the organiser wrote, with a link to the visit on the tab. */
export function createInvitation(link: TabLink): Invitation {
  return (visit, locale) => {
    const texts = textsFor(locale)
    const subject = unnamedSubject(texts, visit)
    return { subject, link: link(`visit/${visit.id}`), linkText: texts.visits.mail.open }
  }
}

/** Tells somebody what to know before a visit, in their own chat and language, and on their own clock (3.6). */
export function createTellBrief(messenger: Messenger, link: TabLink): TellBrief {
  return ({ reference, locale, leaveBy, ...brief }) => {
    const message = briefMessage({ ...brief, locale, texts: textsFor(locale), link })
    return messenger.send(reference, message, { patience: 'card', leaveBy })
  }
}

/** Draws such a card anew in the message that it stands in, as the visit is now (3.5). */
export function createDrawBrief(messenger: Messenger, link: TabLink): DrawBrief {
  return ({ reference, activityId, drawn, ...told }) => {
    const ground = { ...told, texts: textsFor(told.locale), link }
    const message =
      'became' in drawn ? becameMessage({ ...ground, ...drawn }) : briefMessage({ ...ground, ...drawn })
    return messenger.update(reference, activityId, { ...message, id: activityId }, 'redrawn')
  }
}

const briefMessage = (on: BriefOnCard) => cardMessage(briefCard(on), briefSummary(on))
const becameMessage = (on: BecameOnCard) => cardMessage(becameCard(on), becameSummary(on))
