/** What customers read in Danish when they are asked which time suits them. */
import { paragraphs, signature } from '../mail.ts'
import type { PollTexts } from './en.ts'

export const poll: PollTexts = {
  subject: (m) => `Hvilket tidspunkt passer dig? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Kære ${m.contact}`,
      `Vi vil gerne mødes med dig på video i ${m.minutes} minutter. Det handler om: ${m.subject}.`,
      `Fra os deltager: ${m.people}.`,
      `Hvilke af disse tidspunkter passer dig (${m.zone})?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Fortæl os det her; du behøver ingen konto:\n${m.link}`,
      `Du kan svare, og ændre dit svar, indtil ${m.deadline}.`,
      signature('Venlig hilsen', m.sender),
    ),
  title: 'Hvilket tidspunkt passer dig?',
  lead: (m) =>
    `${m.organiser} fra ${m.organisation} vil gerne mødes med dig på video i ${m.minutes} minutter. Desuden deltager: ${m.people}.`,
  about: (subject) => `Det handler om: ${subject}.`,
  zone: (zone) => `Alle tidspunkter er efter dit eget ur, ${zone}.`,
  theirs: (hours, zone, organiser) => `${hours} for ${organiser}, ${zone}`,
  choices: { yes: 'Passer mig', 'if need be': 'Om nødvendigt', no: 'Passer ikke' },
  past: 'Dette tidspunkt er forbi.',
  open: 'Et tidspunkt, du lader stå åbent, tæller som et, der ikke passer dig.',
  note: (organiser) => `Et par ord til ${organiser} (valgfrit)`,
  send: 'Send mit svar',
  none: 'Ingen af dem passer mig',
  nothing: 'Der er ikke sendt noget endnu: vælg et tidspunkt, der passer dig, eller sig, at ingen gør.',
  whoSees: (m) =>
    `Dit svar ses af ${m.organiser} og af dem hos ${m.organisation}, som ville deltage. Dine kolleger ser det ikke, og du ser ikke deres.`,
  until: (deadline) => `Du kan svare, og ændre dit svar, indtil ${deadline}.`,
  stored: (deadline) => `Dit svar er gemt. Du kan ændre det her indtil ${deadline}.`,
  storedNone: (organiser, deadline) =>
    `Dit svar er gemt: ingen af disse tidspunkter passer dig. ${organiser} kontakter dig. Du kan ændre det her indtil ${deadline}.`,
  late: (organiser) => `Tiden til at svare er forbi. ${organiser} fortæller dig, hvad det bliver til.`,
  bookedTitle: 'Mødet er aftalt',
  booked: (when) => `Det er aftalt til ${when}. Invitationen kommer med mail.`,
  bookedOver: 'Dette møde var aftalt og er ændret siden. Invitationen i din mail siger, hvad der gælder.',
  bookedWithout: (organiser) =>
    `Dette møde er aftalt uden dig; du skal ikke gøre noget. Vil du gerne være med, så skriv til ${organiser}.`,
  closed: 'Spørgsmålet er afsluttet i mellemtiden; du skal ikke gøre noget.',
  stop: { title: 'Spørg mig ikke igen', send: 'Spørg mig ikke igen' },
}
