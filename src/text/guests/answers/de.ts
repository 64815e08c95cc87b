/** What customers read in German when they are asked how a visit was. */
import { paragraphs, signature } from '../mail.ts'
import type { AnswerTexts } from './en.ts'

export const answer: AnswerTexts = {
  subject: (m) => `Wie war es für Sie? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Guten Tag ${m.contact},`,
      `vielen Dank für das Gespräch am ${m.day}. Wie war es für Sie? Zwei Klicks genügen, mit oder ohne Ihren Namen und ohne Konto:\n${m.link}`,
      `Sie können bis ${m.until} antworten und Ihre Antwort ändern.`,
      signature('Freundliche Grüße', m.sender),
    ),
  title: 'Wie war es für Sie?',
  lead: (m) =>
    `Am ${m.day} haben Sie mit ${m.people} von ${m.organisation} gesprochen. Es ging um: ${m.subject}.`,
  question: 'Wie war das Gespräch für Sie?',
  feelings: {
    unhappy: 'Unzufrieden',
    uneasy: 'Nicht ganz zufrieden',
    neutral: 'Neutral',
    content: 'Zufrieden',
    delighted: 'Sehr zufrieden',
  },
  words: 'Ein paar Worte (freiwillig)',
  sendUnnamed: 'Ohne meinen Namen senden',
  sendNamed: 'Mit meinem Namen senden',
  nothing: 'Es wurde noch nichts gesendet: Wählen Sie zuerst ein Gesicht.',
  whoSees: (m) =>
    `Mit Ihrem Namen sehen Ihre Antwort diejenigen von ${m.organisation}, die zu dem Gespräch eingeladen waren. Ohne Namen zählt sie nur in Zahlen über mindestens drei Personen, und Ihre Worte werden ohne Namen gezeigt, sobald drei Personen so geantwortet haben.`,
  stored: 'Ihre Antwort ist gespeichert, mit Ihrem Namen.',
  storedUnnamed: 'Ihre Antwort ist gespeichert, ohne Ihren Namen.',
  notShown:
    'Was Sie ohne Ihren Namen sagen, wird hier nicht noch einmal gezeigt, denn auch andere können diesen Link haben; eine neue Antwort ersetzt es.',
  change: (until) => `Sie können sie hier bis ${until} ändern.`,
  over: 'Dieses Gespräch wurde inzwischen abgesagt; Sie brauchen nichts zu tun.',
}
