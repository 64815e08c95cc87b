import type { App } from '../../src/app.ts'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'
import { dayIn } from '../../src/domain/checkins/cycle.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import type { Said, SeenAnswer } from '../../src/domain/visits/answer-visit.ts'
import { lastAnswerDay } from '../../src/domain/visits/customer-answer.ts'
import { allApart } from '../../src/text/apart.ts'
import { sayGuestList } from '../../src/text/guest-times.ts'
import type { GuestTexts } from '../../src/text/guests/en.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import type { GuestTurn, GuestView } from '../guest.ts'
import { type GuestPage, type Html, html } from '../guest-page.ts'
import { forGuest } from '../visit-subject.ts'

type Claim = Extract<GuestClaim, { kind: 'answer' }>
type Turn = GuestTurn<Claim>
/** What the page is made from: `said` is what has just become of the form, `typed` the words of one that said nothing. */
type Shown = {
  turn: Turn
  seen: SeenAnswer
  said: 'stored' | 'unnamed' | 'nothing' | null
  typed?: string | undefined
}
const LONGEST_WORDS = 1000
/** Shown beside the word of each feeling, which says it all. */
const SIGNS: Record<Feeling, string> = {
  unhappy: '🙁',
  uneasy: '😕',
  neutral: '😐',
  content: '🙂',
  delighted: '😀',
}

/** What a contact's link opens who is asked how a visit was: a face, with their name or without it (3.8). */
export function answerPage({ app }: { app: App }): GuestView<Claim> {
  return {
    async show(turn) {
      const seen = await app.seenAnswer(turn.claim)
      return seen ? pageOf({ turn, seen: legible(seen), said: saidOf(turn, seen) }) : 'dead'
    },
    async act(turn, form) {
      const { claim } = turn
      if (form.get('answer') === 'stop') return (await app.stopAnswering(claim)) ? { said: null } : 'dead'
      const said = saidIn(form)
      if (said)
        return (await app.answerVisit(claim, said)) ? { said: said.named ? 'stored' : 'unnamed' } : 'dead'
      const seen = await app.seenAnswer(claim)
      if (!seen) return 'dead'
      if (seen.state !== 'open') return { said: null }
      return { refused: pageOf({ turn, seen: legible(seen), said: 'nothing', typed: wordsIn(form) }) }
    },
  }
}

/** What the address tells that has just become of the form; of an answer without a name, whatever is stored. */
function saidOf({ said }: Turn, { own, state }: SeenAnswer): Shown['said'] {
  if (state !== 'open') return null
  if (said === 'unnamed') return 'unnamed'
  return said === 'stored' && own.named ? 'stored' : null
}

/** What a form says; undefined where no face was chosen. Who did not choose to be named is not. */
function saidIn(form: URLSearchParams): Said | undefined {
  const feeling = FEELINGS.find((one) => one === form.get('feeling'))
  return feeling && { feeling, words: wordsIn(form), named: form.get('answer') === 'named' }
}

const wordsIn = (form: URLSearchParams) => (form.get('words') ?? '').trim().slice(0, LONGEST_WORDS)

/** With names and a subject that stand in sentences; the contact's own words are left as they are. */
function legible(seen: SeenAnswer): SeenAnswer {
  const { subject } = forGuest(seen.visit, guestLanguage(seen.contact.language))
  return {
    ...{ ...seen, visit: allApart({ ...seen.visit, subject }) },
    own: { ...allApart(seen.own), words: seen.own.words },
  }
}

/** In the language in which the contact is written to, whatever their browser prefers. */
function pageOf(shown: Shown): GuestPage {
  const { turn, seen, said } = shown
  const language = guestLanguage(seen.contact.language)
  const texts = guestTexts(language)
  const foot = [
    texts.frame.asks(seen.own.askedByName, turn.organisation),
    texts.frame.linkEnds(sayGuestDay(lastAnswerDay(turn.claim.until), language)),
    seen.state === 'open' && said === null && texts.frame.changesNothing,
  ]
  return {
    language,
    title: titleOf(shown, texts),
    body: bodyOf(shown, texts),
    foot: foot.filter(Boolean).join(' '),
  }
}

/** Asks only while there is something to answer. */
function titleOf({ seen: { state }, said }: Shown, { frame, answer }: GuestTexts): string {
  if (said === 'stored' || said === 'unnamed' || state === 'stopped') return frame.thanks
  return state === 'open' ? answer.title : frame.overTitle
}

function bodyOf(shown: Shown, texts: GuestTexts): Html {
  const { seen, turn, said } = shown
  const card = (text: string) => html`<p class="card" role="status">${text}</p>`
  const { contact, own } = seen
  const language = guestLanguage(contact.language)
  const words = texts.answer
  const about = wordsOf(shown)
  const whoSees = html`<p class="quiet">${words.whoSees(about)}</p>`
  if (seen.state === 'stopped') return html`${card(texts.introduction.pleaseDont.done)}${whoSees}`
  if (seen.state === 'over') return html`${card(words.over)}${whoSees}${stopForm(texts, turn)}`
  const until = sayGuestDay(lastAnswerDay(turn.claim.until), language)
  const named = own.named && own.feeling && words.stored
  const stored = named || (said === 'unnamed' && words.storedUnnamed)
  return html`${said === 'nothing' && html`<p class="card problem" role="alert">${words.nothing}</p>`}
${said !== 'nothing' && stored && card(`${stored} ${words.change(until)}`)}<p>${words.lead(about)}</p>
${answerForm(shown, texts)}
<p class="quiet">${words.whoSees(about)} ${words.notShown}</p>${stopForm(texts, turn)}`
}

function wordsOf({ turn, seen: { visit, contact } }: Shown) {
  const language = guestLanguage(contact.language)
  const people = visit.employees.map(({ name }) => name)
  return {
    ...{ organisation: turn.organisation, subject: visit.subject },
    people: sayGuestList(people, language),
    day: sayGuestDay(dayIn(visit.start, contact.timeZone), language),
  }
}

/**
 * The form, with what was answered by name. Whoever sent the link has it too, and must not find behind it what was said
 * without a name, nor whether anything was (6.2).
 */
function answerForm(shown: Shown, { answer: words }: GuestTexts): Html {
  const { turn, seen } = shown
  const own = seen.own.named ? seen.own : { feeling: null, words: '' }
  const face = (feeling: Feeling) =>
    html`<label class="choice"><input type="radio" name="feeling" value="${feeling}" required${own.feeling === feeling && html` checked`}>
<span><span aria-hidden="true">${SIGNS[feeling]}</span> ${words.feelings[feeling]}</span></label>`
  return html`<form method="post" action="${turn.link}">
<fieldset class="card"><legend><span class="name">${words.question}</span></legend>
<div class="choices">${FEELINGS.map(face)}</div></fieldset>
<label for="words">${words.words}</label>
<textarea id="words" name="words" rows="3" dir="auto" maxlength="${LONGEST_WORDS}">${shown.typed ?? own.words}</textarea>
<button name="answer" value="unnamed">${words.sendUnnamed}</button>
<button name="answer" value="named">${words.sendNamed}</button></form>`
}

function stopForm({ poll, introduction }: GuestTexts, { link }: Turn): Html {
  return html`<section class="stop"><h2>${poll.stop.title}</h2>
<form method="post" action="${link}"><input type="hidden" name="answer" value="stop">
<p>${introduction.pleaseDont.text}</p><button class="second">${poll.stop.send}</button></form></section>`
}
