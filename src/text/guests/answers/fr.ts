/** What customers read in French when they are asked how a visit was. */
import { paragraphs, signature } from '../mail.ts'
import type { AnswerTexts } from './en.ts'

export const answer: AnswerTexts = {
  subject: (m) => `Comment était-ce pour vous ? ${m.subject}`,
  text: (m) =>
    paragraphs(
      `Bonjour ${m.contact},`,
      `Merci pour la réunion du ${m.day}. Comment était-ce pour vous ? Deux clics suffisent, avec ou sans votre nom, et sans compte :\n${m.link}`,
      `Vous pouvez répondre, et modifier votre réponse, jusqu’au ${m.until}.`,
      signature('Cordialement,', m.sender),
    ),
  title: 'Comment était-ce pour vous ?',
  lead: (m) =>
    `Le ${m.day}, vous avez rencontré ${m.people} de ${m.organisation}. Il s’agissait de : ${m.subject}.`,
  question: 'Comment était la réunion pour vous ?',
  feelings: {
    unhappy: 'Mauvaise',
    uneasy: 'Plutôt mauvaise',
    neutral: 'Ni bonne ni mauvaise',
    content: 'Bonne',
    delighted: 'Très bonne',
  },
  words: 'Quelques mots (facultatif)',
  sendUnnamed: 'Envoyer sans mon nom',
  sendNamed: 'Envoyer avec mon nom',
  nothing: 'Rien n’a encore été envoyé : choisissez d’abord un visage.',
  whoSees: (m) =>
    `Avec votre nom, votre réponse est visible pour les personnes de ${m.organisation} qui étaient invitées à la réunion. Sans votre nom, elle ne compte que dans des chiffres portant sur au moins trois personnes, et vos mots ne sont montrés, sans nom, que lorsque trois personnes ont répondu ainsi.`,
  stored: 'Votre réponse est enregistrée, avec votre nom.',
  storedUnnamed: 'Votre réponse est enregistrée, sans votre nom.',
  notShown:
    'Ce que vous dites sans votre nom n’est pas montré de nouveau ici, car d’autres peuvent avoir ce lien\u00a0; une nouvelle réponse le remplace.',
  change: (until) => `Vous pouvez la modifier ici jusqu’au ${until}.`,
  over: 'Cette réunion a été annulée entre-temps ; vous n’avez rien à faire.',
}
