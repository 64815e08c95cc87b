import type { App } from '../../src/app.ts'
import type { GuestAnswer, SeenIntroduction } from '../../src/domain/pairing/answer-introduction.ts'
import { ANSWER_ANCHORS } from '../../src/domain/pairing/draft-introduction.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { allApart } from '../../src/text/apart.ts'
import type { GuestTexts } from '../../src/text/guests/en.ts'
import { guestLanguage, guestTexts, sayGuestDay } from '../../src/text/guests.ts'
import type { GuestTurn, GuestView } from '../guest.ts'
import { type GuestPage, type Html, html } from '../guest-page.ts'

type Claim = Extract<GuestClaim, { kind: 'introduction' }>
type Turn = GuestTurn<Claim>
const LONGEST_NOTE = 500

/** What the links of an introduction open: who asks and why, `somebody else`, and `please don't` (1.5). */
export function introductionPage({ app }: { app: App }): GuestView<Claim> {
  const show = async (turn: Turn) => {
    const seen = await app.seenIntroduction(turn.claim)
    return seen ? pageOf(turn, allApart(seen)) : 'dead'
  }
  return {
    show,
    async act(turn, form) {
      const answer = ANSWERS.get(form.get('answer') ?? '')
      if (!answer) return { said: null }
      const note = (form.get('note') ?? '').trim().slice(0, LONGEST_NOTE)
      return (await app.answerIntroduction(turn.claim, answer, note)) ? { said: null } : 'dead'
    },
  }
}

const ANSWERS = new Map<string, GuestAnswer>([
  ['somebody-else', 'somebody else'],
  ['please-dont', 'please dont'],
])

/** In the language in which the contact is written to, whatever their browser prefers. */
function pageOf(turn: Turn, seen: SeenIntroduction): GuestPage {
  const { claim, organisation } = turn
  const language = guestLanguage(seen.contact.language)
  const texts = guestTexts(language)
  const { frame } = texts
  const isOpen = seen.state === 'open'
  const asked = [frame.asks(seen.byName, organisation), frame.linkEnds(sayGuestDay(claim.until, language))]
  return {
    language,
    title: isOpen || seen.state === 'over' ? texts.introduction.title(organisation) : frame.thanks,
    body: html`${bodyOf(texts, turn, seen)}`,
    foot: [...asked, isOpen && frame.changesNothing].filter(Boolean).join(' '),
  }
}

function bodyOf(texts: GuestTexts, turn: Turn, seen: SeenIntroduction): Html {
  const { somebodyElse, pleaseDont, over } = texts.introduction
  const dont = pleaseDontForm(texts, turn)
  const who = whoSees(texts, turn, seen)
  switch (seen.state) {
    case 'open':
      return html`${why(texts, turn, seen)}${who}${somebodyElseForm(texts, turn, seen)}${dont}`
    case 'please dont':
      return html`<p class="card">${pleaseDont.done}</p>${who}`
    case 'somebody else':
      return html`<p class="card">${somebodyElse.done(seen.employee.name)}</p>${who}${dont}`
    case 'over':
      return html`<p class="card">${over}</p>${who}${dont}`
  }
}

function why({ introduction }: GuestTexts, { organisation }: Turn, { employee }: SeenIntroduction): Html {
  const { name, jobTitle: title } = employee
  return html`<p>${introduction.why({ employee: name, title, organisation })}</p>`
}

/** Also where the answer was given already, or is not asked for any more (3.8). */
function whoSees(
  { introduction }: GuestTexts,
  { organisation }: Turn,
  { employee: { name }, customer }: SeenIntroduction,
): Html {
  return html`<p class="quiet">${introduction.whoSees({ employee: name, organisation, customer: customer.name })}</p>`
}

function somebodyElseForm(
  { introduction }: GuestTexts,
  { link }: Turn,
  { employee }: SeenIntroduction,
): Html {
  const { title, text, label, send } = introduction.somebodyElse
  return html`<section class="card" id="${idOf(ANSWER_ANCHORS.somebodyElse)}"><h2>${title}</h2>
<form method="post" action="${link}"><input type="hidden" name="answer" value="somebody-else">
<p>${text(employee.name)}</p>
<label for="note">${label}</label><textarea id="note" name="note" rows="3" dir="auto" maxlength="${LONGEST_NOTE}"></textarea>
<button>${send}</button></form></section>`
}

function pleaseDontForm({ introduction }: GuestTexts, { link }: Turn): Html {
  const { title, text, send } = introduction.pleaseDont
  return html`<section class="card" id="${idOf(ANSWER_ANCHORS.pleaseDont)}"><h2>${title}</h2>
<form method="post" action="${link}"><input type="hidden" name="answer" value="please-dont">
<p>${text}</p><button class="second">${send}</button></form></section>`
}

const idOf = (anchor: string) => anchor.slice(1)
