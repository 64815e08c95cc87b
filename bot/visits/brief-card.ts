import { type TabLink, visitPage } from '../../src/contract/tab-link.ts'
import type { Brief, BriefTime } from '../../src/domain/visits/brief.ts'
import type { Visit } from '../../src/domain/visits/visit.ts'
import type { Faces } from '../../src/domain/visits/visit-faces.ts'
import type { Texts } from '../../src/text/en.ts'
import { sayDay, sayTime } from '../../src/text/texts.ts'
import {
  type Action,
  type Card,
  card,
  container,
  type Element,
  literal,
  openLink,
  quiet,
  shortened,
  text,
  title,
} from '../cards.ts'
import { besideFace } from '../faces.ts'

export type BriefOnCard = {
  texts: Texts
  locale: string
  link: TabLink
  /** Whose card it is, and the clock they live by (IANA). */
  employeeId: string
  timeZone: string
  when: BriefTime
  brief: Brief
  /** Where photos of ours are to be seen, by employee. */
  faces: Faces
}

/** A card stays readable on a phone, and far below what Teams sends; the rest stands on the tab. */
const MOST = { people: 8, talks: 3, promises: 3 }
const LONGEST = 160

/** What to know before a visit: who is who, what was said and promised lately, what to ask, and the ways on (3.6). */
export function briefCard(on: BriefOnCard): Card {
  const { brief, texts, link, employeeId } = on
  const { visit } = brief
  const words = texts.briefs
  const ways: Action[] = [
    ...(visit.joinUrl ? [openLink(words.join, visit.joinUrl)] : []),
    openLink(words.open, link(visitPage(visit.id))),
    ...(visit.organiserId === employeeId
      ? [
          openLink(words.move, link(visitPage(visit.id, 'move'))),
          openLink(words.cancel, link(visitPage(visit.id, 'cancel'))),
        ]
      : []),
  ]
  const { when, zone } = sayTime(visit.start, on.timeZone, on.locale)
  const body = [
    title(headline(on, literal)),
    text(words.at(when, zone)),
    ...people(on),
    ...talks(on),
    ...promises(on),
    ...questions(on),
  ]
  return card(body, ways)
}

export type BecameOnCard = Pick<BriefOnCard, 'texts' | 'locale' | 'link' | 'timeZone'> & {
  /** When the visit was to be as the card was sent. */
  start: string
  became: 'cancelled' | 'moved'
  visit: Visit
}

/** What became of a visit since its card was sent, with the way to it (3.5). */
export function becameCard(on: BecameOnCard): Card {
  const { texts, link, visit, became } = on
  const { when, zone } = sayTime(became === 'moved' ? visit.start : on.start, on.timeZone, on.locale)
  const words = texts.briefs.became[became]
  return card(
    [title(words.headline(literal(whoOf(visit)))), text(words.text(when, zone))],
    [openLink(texts.news.actions.visit, link(visitPage(visit.id)))],
  )
}

/** What a list of chats shows of it. */
export const becameSummary = ({ texts, visit, became }: BecameOnCard): string =>
  texts.briefs.became[became].headline(whoOf(visit))

/** What a list of chats and a notification show of it. */
export const briefSummary = (on: BriefOnCard): string => headline(on, (name) => name)

function headline({ brief: { visit }, texts, when }: BriefOnCard, as: (name: string) => string): string {
  return texts.briefs.headlines[when](as(whoOf(visit)))
}

const whoOf = ({ kind, contacts, customerName }: Visit): string =>
  (kind === 'one to one' ? contacts[0]?.name : undefined) ?? customerName

const part = (heading: string, lines: readonly string[]): Element[] =>
  lines.length > 0
    ? [
        container([text(heading, { weight: 'Bolder' }), text(lines.map((line) => `- ${line}`).join('\r'))], {
          separator: true,
        }),
      ]
    : []

type Person = Brief['contacts'][number] | Brief['employees'][number]

/** Who is who on both sides: ours by their photos where they have one, everybody else by their initials. */
function people({ brief, texts, employeeId, faces }: BriefOnCard): Element[] {
  const words = texts.briefs
  const says = (one: Person) => {
    const { id, name, jobTitle, function: job, counterparts } = one
    const line = words.person(
      `**${literal(name)}**`,
      literal(jobTitle || words.functionName(job)),
      counterparts.map(literal).join(', '),
    )
    return besideFace({ name, photo: faces[id], alt: words.photoOf(name) }, line)
  }
  const side = (heading: string, all: readonly Person[]): Element[] => {
    if (all.length === 0) return []
    const more = all.length > MOST.people ? [quiet(words.more(all.length - MOST.people))] : []
    const rows = all.slice(0, MOST.people).map(says)
    return [container([text(heading, { weight: 'Bolder' }), ...rows, ...more], { separator: true })]
  }
  const others = brief.employees.filter(({ id }) => id !== employeeId)
  return [
    ...side(words.theirs(literal(brief.visit.customerName)), brief.contacts),
    ...side(words.ours, others),
  ]
}

function talks({ brief, texts, locale }: BriefOnCard): Element[] {
  const words = texts.briefs
  const lines = brief.talks
    .slice(0, MOST.talks)
    .map(({ day, who, contactName, heard }) =>
      words.talk(sayDay(day, locale), literal(who), literal(contactName), literal(cut(heard))),
    )
  return part(words.talks, lines)
}

function promises({ brief, texts, locale }: BriefOnCard): Element[] {
  const words = texts.briefs
  const lines = brief.promises
    .slice(0, MOST.promises)
    .map(({ text: promise, dueOn, who, late }) =>
      words.promise(literal(cut(promise)), literal(who), dueOn ? sayDay(dueOn, locale) : '', late),
    )
  return part(words.promises, lines)
}

/** About what was heard, filled up with the three openers that always do. */
function questions({ brief, texts }: BriefOnCard): Element[] {
  const words = texts.briefs
  const own = brief.questions.map(({ kind, heard }) => words.questions[kind](literal(cut(heard))))
  return part(words.toAsk, [...own, ...texts.chat.openers].slice(0, texts.chat.openers.length))
}

const cut = (said: string) => shortened(said, LONGEST)
