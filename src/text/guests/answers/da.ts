/** What customers read in Danish when they are asked how a visit was. */
import { paragraphs, signature } from '../mail.ts'
import type { AnswerTexts } from './en.ts'

export const answer: AnswerTexts = {
  subject: (m) => `Hvordan var det for dig? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Kære ${m.contact}`,
      `Tak for mødet ${m.day}. Hvordan var det for dig? To klik er nok, med eller uden dit navn, og du behøver ingen konto:\n${m.link}`,
      `Du kan svare, og ændre dit svar, indtil ${m.until}.`,
      signature('Venlig hilsen', m.sender),
    ),
  title: 'Hvordan var det for dig?',
  lead: (m) => `Du mødte ${m.people} fra ${m.organisation}. Det var ${m.day} og handlede om: ${m.subject}.`,
  question: 'Hvordan var mødet for dig?',
  feelings: {
    unhappy: 'Utilfreds',
    uneasy: 'Ikke helt tilfreds',
    neutral: 'Neutral',
    content: 'Tilfreds',
    delighted: 'Meget tilfreds',
  },
  words: 'Et par ord (valgfrit)',
  sendUnnamed: 'Send uden mit navn',
  sendNamed: 'Send med mit navn',
  nothing: 'Der er ikke sendt noget endnu: vælg først et ansigt.',
  whoSees: (m) =>
    `Med dit navn ses dit svar af dem fra ${m.organisation}, der var inviteret til mødet. Uden navn tæller det kun med i tal over mindst tre personer, og dine ord vises uden navn, når tre personer har svaret sådan.`,
  stored: 'Dit svar er gemt, med dit navn.',
  storedUnnamed: 'Dit svar er gemt, uden dit navn.',
  notShown:
    'Det, du siger uden dit navn, vises ikke igen her, da andre kan have dette link; et nyt svar træder i stedet.',
  change: (until) => `Du kan ændre det her indtil ${until}.`,
  over: 'Dette møde er blevet aflyst i mellemtiden, så du behøver ikke gøre noget.',
}
