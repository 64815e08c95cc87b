/** What customers read in French when they are asked which time suits them. */
import { paragraphs, signature } from '../mail.ts'
import type { PollTexts } from './en.ts'

export const poll: PollTexts = {
  subject: (m) => `Quel moment vous convient\u00a0? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Bonjour ${m.contact},`,
      `Nous aimerions vous rencontrer par vidéo pendant ${m.minutes} minutes. Sujet\u00a0: ${m.subject}.`,
      `De notre côté participeraient\u00a0: ${m.people}.`,
      `Lesquels de ces moments vous conviennent (${m.zone})\u00a0?\n${m.times.map((time) => `- ${time}`).join('\n')}`,
      `Merci de nous le dire ici, sans compte\u00a0:\n${m.link}`,
      `Vous pouvez répondre, et modifier votre réponse, jusqu’au ${m.deadline}.`,
      signature('Cordialement,', m.sender),
    ),
  title: 'Quel moment vous convient\u00a0?',
  lead: (m) =>
    `${m.organiser} de ${m.organisation} aimerait vous rencontrer par vidéo pendant ${m.minutes} minutes. Participeraient aussi\u00a0: ${m.people}.`,
  about: (subject) => `Sujet\u00a0: ${subject}.`,
  zone: (zone) => `Toutes les heures sont celles de votre fuseau, ${zone}.`,
  theirs: (hours, zone, organiser) => `${hours} pour ${organiser}, ${zone}`,
  choices: { yes: 'Me convient', 'if need be': 'Si nécessaire', no: 'Ne convient pas' },
  past: 'Ce moment est passé.',
  open: 'Un moment laissé sans réponse compte comme ne vous convenant pas.',
  note: (organiser) => `Quelques mots pour ${organiser} (facultatif)`,
  send: 'Envoyer ma réponse',
  none: 'Aucun ne me convient',
  nothing:
    'Rien n’a encore été envoyé\u00a0: choisissez un moment qui vous convient, ou dites qu’aucun ne convient.',
  whoSees: (m) =>
    `Votre réponse est vue par ${m.organiser} et par les personnes de ${m.organisation} qui participeraient. Vos collègues ne la voient pas, et vous ne voyez pas la leur.`,
  until: (deadline) => `Vous pouvez répondre, et modifier votre réponse, jusqu’au ${deadline}.`,
  stored: (deadline) => `Votre réponse est enregistrée. Vous pouvez la modifier ici jusqu’au ${deadline}.`,
  storedNone: (organiser, deadline) =>
    `Votre réponse est enregistrée\u00a0: aucun de ces moments ne vous convient. ${organiser} vous contactera. Vous pouvez la modifier ici jusqu’au ${deadline}.`,
  late: (organiser) => `Le délai de réponse est passé. ${organiser} vous dira ce qu’il en est.`,
  bookedTitle: 'Le rendez-vous est fixé',
  booked: (when) => `C’est convenu\u00a0: ${when}. L’invitation arrive par mail.`,
  bookedOver:
    'Ce rendez-vous avait été fixé et a changé depuis. L’invitation dans vos mails indique ce qui est valable.',
  bookedWithout: (organiser) =>
    `Ce rendez-vous a été fixé sans vous\u00a0; vous n’avez rien à faire. Si vous souhaitez y participer, dites-le à ${organiser}.`,
  closed: 'La question n’est plus d’actualité ; vous n’avez rien à faire.',
  stop: { title: 'Ne plus me le demander', send: 'Ne plus me le demander' },
}
