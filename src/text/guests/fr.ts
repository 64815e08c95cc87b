/** What customers read in French; they are addressed with vous. */

import { answer } from './answers/fr.ts'
import type { GuestTexts } from './en.ts'
import {
  type Introducing,
  paragraphs,
  type Succeeding,
  type SucceedingThere,
  signature,
  type Who,
} from './mail.ts'
import { poll } from './polls/fr.ts'

const functions: GuestTexts['functions'] = {
  finance: 'finance',
  operations: 'opérations',
  logistics: 'logistique',
  it: 'informatique',
  sales: 'ventes',
  procurement: 'achats',
  quality: 'qualité',
  hr: 'ressources humaines',
  legal: 'affaires juridiques',
  marketing: 'marketing',
  'r&d': 'recherche et développement',
  'customer service': 'service client',
  production: 'production',
  management: 'direction',
  administration: 'administration',
  other: 'autres activités',
}

const who = ({ employee, title, organisation }: Who) =>
  title ? `${employee}, ${title} chez ${organisation},` : `${employee}, de ${organisation},`

const answers = ({ links }: Pick<Introducing, 'links'>) =>
  paragraphs(
    `Si une autre personne vous semble mieux placée pour ces échanges, dites-le-nous ici :\n${links.somebodyElse}`,
    `Si vous préférez ne pas recevoir ce type de demande, dites-le-nous ici, et nous n’insisterons pas :\n${links.pleaseDont}`,
    `Ces deux liens sont valables jusqu’au ${links.until}.`,
  )

export const fr: GuestTexts = {
  functions,
  frame: {
    asks: (name, organisation) => `${name}, de ${organisation}, vous a envoyé le lien vers cette page.`,
    linkEnds: (day) => `Le lien est valable jusqu’au ${day}.`,
    changesNothing: 'Le simple fait d’ouvrir cette page ne change rien.',
    deadTitle: 'Ce lien n’est plus valable',
    dead: (organisation) =>
      `Il a expiré ou a été remplacé par un lien plus récent. Si vous souhaitez tout de même nous dire quelque chose, répondez simplement au message par lequel ${organisation} vous l’a envoyé.`,
    overTitle: 'Cette question est close',
    tooOftenTitle: 'Un instant, s’il vous plaît',
    tooOften:
      'Cette page vient d’être ouverte un très grand nombre de fois. Veuillez réessayer dans une minute.',
    thanks: 'Merci',
    optional: 'facultatif',
    send: 'Envoyer',
    back: 'Retour',
  },
  introduction: {
    subject: ({ employee, organisation }) => `${employee}, votre contact régulier chez ${organisation}`,
    text: (m) =>
      paragraphs(
        `Bonjour ${m.contact},`,
        m.self
          ? `Je suis ${who(m)} et j’aimerais être votre contact régulier chez nous.`
          : `J’ai le plaisir de vous présenter ${who(m)} qui sera votre contact régulier chez nous.`,
        m.does && `Ce que ${m.self ? 'je fais' : `fait ${m.employee}`} pour ${m.customer} : ${m.does}`,
        m.job &&
          `Pourquoi ${m.self ? 'nous deux' : 'vous deux'} : ${m.self ? 'nous travaillons' : 'vous travaillez'} dans le même domaine (${functions[m.job]}).`,
        `${m.self ? 'J’aimerais' : `${m.employee} aimerait`} échanger avec vous environ une fois par mois, brièvement et au moment qui vous convient : sur ce qui va bien, ce qui pourrait aller mieux et ce que vous prévoyez.`,
        `Vous n’avez rien à faire : ${m.self ? 'je prendrai' : `${m.employee} prendra`} contact avec vous.`,
        answers(m),
        signature('Bien cordialement,', m.sender),
      ),
    title: (organisation) => `Votre contact chez ${organisation}`,
    why: (m) =>
      `${who(m)} aimerait échanger avec vous environ une fois par mois, pour savoir ce qui va bien, ce qui pourrait aller mieux et ce que vous prévoyez. Si cela vous convient, vous n’avez rien à faire ici.`,
    whoSees: (m) =>
      `Votre réponse est visible par ${m.employee} et par les personnes de ${m.organisation} qui suivent ${m.customer}.`,
    somebodyElse: {
      title: 'Une autre personne serait mieux placée',
      text: (employee) =>
        `Dans ce cas, ${employee} ne vous contactera pas, et nous verrons à qui nous adresser.`,
      label: 'Nom et adresse e-mail de cette personne (facultatif)',
      send: 'Proposer une autre personne',
      done: (employee) => `${employee} ne vous contactera pas à ce sujet. Nous verrons à qui nous adresser.`,
    },
    pleaseDont: {
      title: 'Merci de ne pas me contacter',
      text: 'Dans ce cas, nous ne vous proposerons plus d’échanges de ce type ni de réunions, et nous vous retirerons des rendez-vous déjà fixés.',
      send: 'Ne pas me contacter',
      done: 'Nous ne vous proposerons plus d’échanges de ce type ni de réunions, et nous vous retirons des rendez-vous déjà fixés.',
    },
    over: 'Ces échanges ont pris fin entre-temps ; vous n’avez rien à faire.',
  },
  handover: {
    newColleague: {
      subject: ({ employee, organisation }) => `${employee}, votre nouveau contact chez ${organisation}`,
      text: (m: Succeeding) =>
        paragraphs(
          `Bonjour ${m.contact},`,
          m.self
            ? `Je suis ${who(m)} et je prends désormais la suite de ${m.from} comme contact régulier chez nous.`
            : `${who(m)} prend désormais la suite de ${m.from} comme contact régulier chez nous.`,
          `Vos échanges, ce que nous vous avons promis et les rendez-vous déjà fixés se poursuivent avec ${m.self ? 'moi' : m.employee}.`,
          `Vous n’avez rien à faire : ${m.self ? 'je prendrai' : `${m.employee} prendra`} contact avec vous.`,
          signature('Bien cordialement,', m.sender),
        ),
    },
    newContact: {
      subject: ({ employee, organisation }) => `${employee}, votre contact chez ${organisation}`,
      text: (m: SucceedingThere) =>
        paragraphs(
          `Bonjour ${m.contact},`,
          m.self
            ? `Je suis ${who(m)} et jusqu’ici, j’échangeais environ une fois par mois avec ${m.from}. J’aimerais poursuivre avec vous.`
            : `Jusqu’ici, ${who(m)} échangeait environ une fois par mois avec ${m.from}. ${m.employee} aimerait poursuivre avec vous.`,
          'Ce sont de brefs échanges, au moment qui vous convient : sur ce qui va bien, ce qui pourrait aller mieux et ce que vous prévoyez.',
          `Vous n’avez rien à faire : ${m.self ? 'je prendrai' : `${m.employee} prendra`} contact avec vous.`,
          answers(m),
          signature('Bien cordialement,', m.sender),
        ),
    },
  },
  meeting: {
    subject: (customer) => `Rencontre commune par vidéo\u00a0: ${customer}`,
    agenda: (customer) =>
      [
        `Ce qui a changé chez ${customer} depuis notre dernier échange`,
        'Projets, préoccupations et souhaits pour les mois à venir',
        'Ce que nous avions promis la dernière fois, et où nous en sommes',
        'La suite, et qui s’en charge',
      ].join('\n'),
    talkSubject: (employee, contact) => `${employee} et ${contact}`,
    talkAgenda: () =>
      'Un bref échange sans diapositives\u00a0: vos projets, vos préoccupations, vos souhaits.',
  },
  poll,
  answer,
  team: {
    title: (organisation) => `Votre équipe chez ${organisation}`,
    lead: (organisation, customer) =>
      `Voici les personnes de ${organisation} qui travaillent pour ${customer}, et ce que chacune fait pour vous. Vous savez ainsi à qui vous adresser.`,
    nobody: 'Personne ne figure ici pour le moment. Demandez à la personne qui vous a envoyé cette page.',
    noTracking: 'Cette page ne dépose aucun cookie et n’enregistre pas qui l’ouvre.',
  },
}
