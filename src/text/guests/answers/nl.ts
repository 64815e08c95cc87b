/** What customers read in Dutch when they are asked how a visit was. */
import { paragraphs, signature } from '../mail.ts'
import type { AnswerTexts } from './en.ts'

export const answer: AnswerTexts = {
  subject: (m) => `Hoe was het voor u? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Beste ${m.contact},`,
      `Dank u wel voor het gesprek op ${m.day}. Hoe was het voor u? Twee klikken zijn genoeg, met of zonder uw naam; een account is niet nodig:\n${m.link}`,
      `U kunt antwoorden, en uw antwoord wijzigen, tot ${m.until}.`,
      signature('Met vriendelijke groet,', m.sender),
    ),
  title: 'Hoe was het voor u?',
  lead: (m) => `Op ${m.day} sprak u ${m.people} van ${m.organisation}. Het ging over: ${m.subject}.`,
  question: 'Hoe was het gesprek voor u?',
  feelings: {
    unhappy: 'Ontevreden',
    uneasy: 'Niet helemaal tevreden',
    neutral: 'Neutraal',
    content: 'Tevreden',
    delighted: 'Zeer tevreden',
  },
  words: 'Een paar woorden (optioneel)',
  sendUnnamed: 'Zonder mijn naam versturen',
  sendNamed: 'Met mijn naam versturen',
  nothing: 'Er is nog niets verstuurd: kies eerst een gezicht.',
  whoSees: (m) =>
    `Met uw naam is uw antwoord te zien voor degenen van ${m.organisation} die voor het gesprek waren uitgenodigd. Zonder naam telt het alleen mee in cijfers over ten minste drie mensen, en uw woorden worden zonder naam getoond zodra drie mensen zo hebben geantwoord.`,
  stored: 'Uw antwoord is bewaard, met uw naam.',
  storedUnnamed: 'Uw antwoord is bewaard, zonder uw naam.',
  notShown:
    'Wat u zonder uw naam zegt, wordt hier niet opnieuw getoond, omdat anderen deze link kunnen hebben; een nieuw antwoord komt ervoor in de plaats.',
  change: (until) => `U kunt het hier wijzigen tot ${until}.`,
  over: 'Dit gesprek is intussen afgezegd; u hoeft niets te doen.',
}
