/** What customers read in German when they are asked which time suits them. */
import { paragraphs, signature } from '../mail.ts'
import type { PollTexts } from './en.ts'

export const poll: PollTexts = {
  subject: (m) => `Welcher Termin passt Ihnen? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Guten Tag ${m.contact},`,
      `wir würden uns gern per Video mit Ihnen treffen, ${m.minutes} Minuten lang. Es geht um: ${m.subject}.`,
      `Von uns wären dabei: ${m.people}.`,
      `Welche dieser Termine passen Ihnen (${m.zone})?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Bitte sagen Sie es uns hier; ein Konto brauchen Sie nicht:\n${m.link}`,
      `Sie können bis ${m.deadline} antworten und Ihre Antwort ändern.`,
      signature('Freundliche Grüße', m.sender),
    ),
  title: 'Welcher Termin passt Ihnen?',
  lead: (m) =>
    `${m.organiser} von ${m.organisation} würde sich gern per Video mit Ihnen treffen, ${m.minutes} Minuten lang. Dabei wären außerdem: ${m.people}.`,
  about: (subject) => `Es geht um: ${subject}.`,
  zone: (zone) => `Alle Zeiten sind die Ihrer eigenen Uhr, ${zone}.`,
  theirs: (hours, zone, organiser) => `${hours} für ${organiser}, ${zone}`,
  choices: { yes: 'Passt mir', 'if need be': 'Zur Not', no: 'Passt nicht' },
  past: 'Dieser Termin ist vorbei.',
  open: 'Ein Termin, zu dem Sie nichts angeben, gilt als nicht passend.',
  note: (organiser) => `Ein paar Worte an ${organiser} (freiwillig)`,
  send: 'Antwort senden',
  none: 'Keiner davon passt mir',
  nothing:
    'Es wurde noch nichts gesendet: Wählen Sie einen Termin, der Ihnen passt, oder sagen Sie, dass keiner passt.',
  whoSees: (m) =>
    `Ihre Antwort sehen ${m.organiser} und die Personen von ${m.organisation}, die dabei wären. Ihre Kolleginnen und Kollegen sehen sie nicht, und Sie sehen deren Antworten nicht.`,
  until: (deadline) => `Sie können bis ${deadline} antworten und Ihre Antwort ändern.`,
  stored: (deadline) => `Ihre Antwort ist gespeichert. Sie können sie hier bis ${deadline} ändern.`,
  storedNone: (organiser, deadline) =>
    `Ihre Antwort ist gespeichert: Keiner dieser Termine passt Ihnen. ${organiser} meldet sich bei Ihnen. Sie können sie hier bis ${deadline} ändern.`,
  late: (organiser) => `Die Zeit zum Antworten ist vorbei. ${organiser} sagt Ihnen, wie es weitergeht.`,
  bookedTitle: 'Der Termin steht',
  booked: (when) => `Der Termin steht: ${when}. Die Einladung kommt per Mail.`,
  bookedOver:
    'Dieser Termin stand und hat sich seither geändert. Was gilt, steht in der Einladung in Ihren Mails.',
  bookedWithout: (organiser) =>
    `Dieser Termin wurde ohne Sie vereinbart; Sie müssen nichts tun. Wenn Sie gern dabei wären, sagen Sie es bitte ${organiser}.`,
  closed: 'Die Frage hat sich inzwischen erledigt; Sie müssen nichts tun.',
  stop: { title: 'Bitte nicht mehr fragen', send: 'Bitte nicht mehr fragen' },
}
