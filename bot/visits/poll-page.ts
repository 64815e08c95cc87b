import type { App } from '../../src/app.ts'
import { POLL_CHOICES, type PollChoice } from '../../src/contract/poll-words.ts'
import type { GuestLanguage } from '../../src/contract/words.ts'
import { dayIn } from '../../src/domain/checkins/cycle.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { isAhead } from '../../src/domain/visits/poll.ts'
import { isNone } from '../../src/domain/visits/poll-news.ts'
import type { Slot } from '../../src/domain/visits/slot.ts'
import type { Ballot, SeenPoll } from '../../src/domain/visits/vote.ts'
import { allApart } from '../../src/text/apart.ts'
import { sayGuestList, sayGuestMoment, sayGuestTime, sayGuestTimes } from '../../src/text/guest-times.ts'
import type { GuestTexts } from '../../src/text/guests/en.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import type { GuestTurn, GuestView } from '../guest.ts'
import { type GuestPage, type Html, html } from '../guest-page.ts'
import { forGuest } from '../visit-subject.ts'

type Claim = Extract<GuestClaim, { kind: 'poll' }>
type Turn = GuestTurn<Claim>
type Needs = { app: App; now: () => string }
/** What the page is made from: `said` is what has just become of the form, `typed` what stood in one that said nothing. */
type Shown = {
  turn: Turn
  seen: SeenPoll
  now: string
  said: 'stored' | 'nothing' | null
  typed?: Ballot | undefined
}
const LONGEST_NOTE = 500

/** What a contact's link opens who is asked which time suits: one form that works without a script (3.3). */
export function pollPage({ app, now }: Needs): GuestView<Claim> {
  const page = (turn: Turn, seen: SeenPoll, more: Pick<Shown, 'said' | 'typed'>) =>
    pageOf({ turn, seen: legible(seen), now: now(), ...more })
  return {
    async show(turn) {
      const seen = await app.seenPoll(turn.claim)
      const stored = turn.said === 'stored' && seen?.state === 'open' && seen.own.vote
      return seen ? page(turn, seen, { said: stored ? 'stored' : null }) : 'dead'
    },
    async act(turn, form) {
      const { claim } = turn
      if (form.get('answer') === 'stop') return (await app.stopAsking(claim)) ? { said: null } : 'dead'
      const seen = await app.seenPoll(claim)
      if (!seen) return 'dead'
      const ballot = ballotOf(seen, form)
      const says = form.get('answer') === 'none' || Object.keys(ballot.choices).length > 0
      if (!says && seen.state === 'open')
        return { refused: page(turn, seen, { said: 'nothing', typed: ballot }) }
      return (await app.vote(claim, ballot)) ? { said: 'stored' } : 'dead'
    },
  }
}

/** What stands in a form; who says that no time suits them has chosen none. */
function ballotOf({ poll }: SeenPoll, form: URLSearchParams): Ballot {
  const note = (form.get('note') ?? '').trim().slice(0, LONGEST_NOTE)
  const none = form.get('answer') === 'none'
  const choices: [string, PollChoice][] = poll.times.flatMap(({ start }, place) => {
    const choice = POLL_CHOICES.find((one) => one === form.get(`time${place}`))
    return choice && !none ? [[start, choice]] : []
  })
  return { choices: Object.fromEntries(choices), note }
}

/** With names and a subject that stand in sentences; what fills lines of its own is left as it is. */
function legible(seen: SeenPoll): SeenPoll {
  const { subject, agenda } = forGuest(seen.poll, guestLanguage(seen.contact.language))
  return { ...seen, poll: { ...allApart({ ...seen.poll, subject }), agenda } }
}

/** In the language in which the contact is written to, whatever their browser prefers. */
function pageOf(shown: Shown): GuestPage {
  const { turn, seen, said } = shown
  const { contact, poll, until } = seen
  const language = guestLanguage(contact.language)
  const texts = guestTexts(language)
  const { organisation } = turn
  const foot = [
    texts.frame.asks(poll.organiserName, organisation),
    texts.frame.linkEnds(sayGuestDay(dayIn(until, contact.timeZone), language)),
    seen.state === 'open' && said === null && texts.frame.changesNothing,
  ]
  return {
    language,
    title: titleOf(seen, said, texts),
    body: bodyOf(shown, texts, language),
    foot: foot.filter(Boolean).join(' '),
  }
}

/** Asks only while there is something to answer. */
function titleOf({ state, booked }: SeenPoll, said: Shown['said'], { frame, poll }: GuestTexts): string {
  if (said === 'stored' || state === 'stopped') return frame.thanks
  if (state === 'open') return poll.title
  return booked ? poll.bookedTitle : frame.overTitle
}

function bodyOf(shown: Shown, texts: GuestTexts, language: GuestLanguage): Html {
  const { seen, turn } = shown
  const { poll, own, contact } = seen
  const words = texts.poll
  const organiser = poll.organiserName
  const card = (text: string) => html`<p class="card" role="status">${text}</p>`
  const whoSees = words.whoSees(wordsOf(shown, language))
  const said = (text: string) =>
    html`${card(text)}<p>${words.about(poll.subject)}</p><p class="quiet">${whoSees}</p>`
  if (seen.state === 'stopped') return said(texts.introduction.pleaseDont.done)
  const deadline = sayGuestMoment(poll.deadline, contact.timeZone, language)
  const stop = stopForm(texts, turn)
  const lead = leadOf(shown, words, language)
  if (seen.state === 'booked') {
    const at = seen.booked && sayGuestTime(seen.booked, contact.timeZone, language)
    const when = at && `${at.day}, ${at.hours}, ${at.zone}`
    return html`${said(when ? words.booked(when) : words.bookedOver)}${stop}`
  }
  if (seen.state === 'booked without') return html`${said(words.bookedWithout(organiser))}${stop}`
  if (seen.state === 'closed') return html`${said(words.closed)}${stop}`
  if (seen.state === 'late') return html`${said(words.late(organiser))}${stop}`
  const stored = own.vote && (isNone(own) ? words.storedNone(organiser, deadline) : words.stored(deadline))
  const problem = shown.said === 'nothing'
  return html`${problem && html`<p class="card problem" role="alert">${words.nothing}</p>`}
${!problem && stored && card(stored)}${lead}
${voteForm(shown, texts, language)}
<p class="quiet">${words.until(deadline)} ${whoSees}</p>${stop}`
}

function leadOf(shown: Shown, words: GuestTexts['poll'], language: GuestLanguage): Html {
  const { poll } = shown.seen
  return html`<p>${words.lead(wordsOf(shown, language))} ${words.about(poll.subject)}</p>
${poll.agenda && html`<p class="agenda" dir="auto">${poll.agenda}</p>`}`
}

function wordsOf({ turn, seen: { poll } }: Shown, language: GuestLanguage) {
  const others = poll.employees.filter(({ employeeId }) => employeeId !== poll.organiserId)
  const people = others.length > 0 ? others : poll.employees
  return {
    ...{ organiser: poll.organiserName, organisation: turn.organisation, minutes: poll.wanted.minutes },
    people: sayGuestList(
      people.map(({ name }) => name),
      language,
    ),
  }
}

function voteForm(shown: Shown, texts: GuestTexts, language: GuestLanguage): Html {
  const { seen, turn } = shown
  const { poll, contact } = seen
  const words = texts.poll
  const { zone, times: said } = sayGuestTimes(poll.times, contact.timeZone, language)
  const times = poll.times.map((slot, place) =>
    timeOf(shown, { slot, place, hours: said[place]?.hours ?? '' }, texts, language),
  )
  return html`<form method="post" action="${turn.link}">
<p class="quiet">${words.zone(zone)} ${words.open}</p>
${times}
<label for="note">${words.note(poll.organiserName)}</label>
<textarea id="note" name="note" rows="3" dir="auto" maxlength="${LONGEST_NOTE}">${filledIn(shown)?.note}</textarea>
<button name="answer" value="times">${words.send}</button>
<button class="second" name="answer" value="none">${words.none}</button></form>`
}

/** What the form begins with: what was typed and did not count, else what is stored. */
const filledIn = ({ typed, seen }: Shown): Ballot | null => typed ?? seen.own.vote

type Place = { slot: Slot; place: number; hours: string }
function timeOf(
  shown: Shown,
  { slot, place, hours }: Place,
  texts: GuestTexts,
  language: GuestLanguage,
): Html {
  const { poll, contact } = shown.seen
  const words = texts.poll
  const theirs = sayGuestTime(slot, contact.timeZone, language)
  const ours = sayGuestTime(slot, poll.timeZone, language)
  const isSame = theirs.day === ours.day && theirs.hours === ours.hours
  const oursAt = theirs.day === ours.day ? ours.hours : `${ours.day}, ${ours.hours}`
  const name = `time${place}`
  const chosen = filledIn(shown)?.choices[slot.start]
  const choice = (one: PollChoice) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${one}"${chosen === one && html` checked`}>
<span>${words.choices[one]}</span></label>`
  const rest = isAhead(slot.start, shown.now)
    ? html`<div class="choices">${POLL_CHOICES.map(choice)}</div>`
    : html`<p class="quiet">${words.past}</p>`
  return html`<fieldset class="card"><legend><span class="name">${theirs.day}, ${hours}</span></legend>
${!isSame && html`<p class="quiet">${words.theirs(oursAt, ours.zone, poll.organiserName)}</p>`}${rest}</fieldset>`
}

function stopForm({ poll, introduction }: GuestTexts, { link }: Turn): Html {
  return html`<section class="stop"><h2>${poll.stop.title}</h2>
<form method="post" action="${link}"><input type="hidden" name="answer" value="stop">
<p>${introduction.pleaseDont.text}</p><button class="second">${poll.stop.send}</button></form></section>`
}
